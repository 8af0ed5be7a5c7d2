import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid } from "../../src/evidence/grid";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { prepareViews } from "../../src/taskpane/views";
import { memoryWorkbook, type MemorySheet, type MemoryWorkbook } from "../support/memoryWorkbook";
import { trainingsGrid } from "../support/sample/trainings";
import { usageGrid } from "../support/sample/usage";

// The page loads them some seconds after it opens.
beforeAll(prepareViews);

export const usage: Grid = usageGrid("sheet");
export const trainings: Grid = trainingsGrid("sheet");
const today = "2026-11-22";

/** Contoso Cloud Services, as its exports are pasted in. */
export const contoso: readonly MemorySheet[] = [
  { name: "Azure usage", grid: usage },
  { name: "Trainings", grid: trainings },
];

/** Rows of the usage export from a month on (Excel serial of its first day). */
export function usageSince(serial: number): Grid {
  return usage.filter((row, index) => index === 0 || Number(row[1]) >= serial);
}

export function openPane(workbook: MemoryWorkbook) {
  const user = userEvent.setup();
  const opened = render(<TaskPane workbook={workbook} today={today} />);
  return { user, workbook, ...opened };
}

/** The pane over Contoso's workbook, scored. */
export async function scoredPane(
  sheets: readonly MemorySheet[] = contoso,
  settings: Readonly<Record<string, unknown>> = {}
) {
  const opened = openPane(memoryWorkbook(sheets, settings));
  await screen.findByRole("heading", { name: "Score" });
  return opened;
}

export function metricRow(name: RegExp | string): HTMLElement {
  return screen.getByRole("button", { name });
}
