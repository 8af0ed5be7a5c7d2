import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid } from "../../src/evidence/grid";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { prepareViews } from "../../src/taskpane/views";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { trainingsGrid } from "../support/sample/trainings";
import { usageGrid } from "../support/sample/usage";

let host: OfficeHost;

beforeAll(prepareViews);

beforeEach(() => {
  host = startOfficeHost();
  put("Azure usage", usageGrid("sheet"));
  put("Trainings", trainingsGrid("sheet"));
});

afterEach(() => {
  expect(host.unknown).toEqual([]);
});

describe("the pane in Excel", () => {
  it("scores the workbook, writes the summary and leaves the exports alone", async () => {
    const user = userEvent.setup();
    render(<TaskPane workbook={createExcelWorkbook()} today="2026-11-22" />);
    expect(await screen.findByText(/2 points short/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    await screen.findByText(/Written to Score summary/);
    expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual([
      "Azure usage",
      "Trainings",
      "Score summary",
      "Score customers",
      "Score people",
      "Score services",
      "Score rules",
    ]);
    expect(host.workbook.active!.name).toBe("Score summary");
  });

  it("says that the score is old when a cell of the evidence changes", async () => {
    render(<TaskPane workbook={createExcelWorkbook()} today="2026-11-22" />);
    await screen.findByText(/2 points short/);
    const sheet = host.workbook.worksheets.getItem("Azure usage");
    await waitFor(() => expect(host.workbook.worksheets.listened).toBe(true));
    host.tellChanged({
      worksheetId: sheet.id,
      address: "M2",
      source: "Local",
      triggerSource: "Unknown",
    });
    expect(await screen.findByText(/Last score/)).toBeVisible();
  });

  it("says why nothing was written where a sheet of the user's own is in the way", async () => {
    const user = userEvent.setup();
    put("Score summary", [["mine"]]);
    render(<TaskPane workbook={createExcelWorkbook()} today="2026-11-22" />);
    await screen.findByText(/2 points short/);
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    expect(await screen.findByText(/not written by PARTNER/)).toBeVisible();
    expect(host.workbook.worksheets.items.length).toBe(3);
  });
});

function put(name: string, grid: Grid): void {
  const sheet = host.workbook.worksheets.add(name);
  grid.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null) sheet.cells.touch(row, column).content = cell;
    })
  );
}
