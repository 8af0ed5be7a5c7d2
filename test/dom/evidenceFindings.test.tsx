import { act, screen, waitFor, within } from "@testing-library/react";
import type { Grid } from "../../src/evidence/grid";
import { check } from "../../src/engine/check";
import { readEvidence } from "../../src/evidence/readEvidence";
import { say } from "../../src/words/say";
import { contoso, scoredPane, usage } from "./openPane";

const amountAt = usage[0]!.indexOf("ACR_USD");

/** The usage with amounts in some rows that are none. */
function withTexts(rows: readonly number[]): Grid {
  return usage.map((cells, row) =>
    rows.includes(row) ? cells.map((cell, at) => (at === amountAt ? "n/a?" : cell)) : cells
  );
}

async function findingsOf(grid: Grid) {
  const opened = await scoredPane([{ name: "Azure usage", grid }, contoso[1]!]);
  await opened.user.click(screen.getByRole("tab", { name: "Evidence" }));
  const list = await screen.findByRole("region", { name: "Findings" });
  await waitFor(() => expect(list).toHaveAttribute("aria-busy", "false"));
  return { ...opened, list };
}

describe("the findings of the evidence", () => {
  it("are those of CHECK for all ranges, under their severity, worst first", async () => {
    const { list } = await findingsOf(withTexts([9]));
    const ranges = [withTexts([9]), contoso[1]!.grid].map((grid, index) => ({
      grid,
      place: { label: contoso[index]!.name, sheet: contoso[index]!.name, top: 0, left: 0 },
    }));
    const expected = check(ranges, readEvidence(ranges), { asOf: null, today: "2026-11-22" });
    const of = (severity: string) => expected.filter((finding) => finding.severity === severity);
    const groups = within(list).getAllByRole("heading", { level: 3 });
    expect(groups.map(({ textContent }) => textContent)).toEqual(
      (["error", "warning", "note"] as const).flatMap((severity) => {
        const { length } = of(severity);
        return length > 0 ? `${length} ${severity}${length === 1 ? "" : "s"}` : [];
      })
    );
    for (const { message } of expected) {
      expect(within(list).getAllByText(say(message)).length).toBeGreaterThan(0);
    }
  });

  it("are counted beside the tab, in words for a screen reader, without being opened", async () => {
    await scoredPane([{ name: "Azure usage", grid: withTexts([9]) }, contoso[1]!]);
    const tab = screen.getByRole("tab", { name: "Evidence" });
    await waitFor(() => expect(tab).toHaveAccessibleDescription(/^\d+ errors?, \d+ warnings?$/));
  });

  it("select their cells when they are clicked, or by Enter on their button", async () => {
    const { user, workbook, list } = await findingsOf(withTexts([9, 10, 11]));
    const [button] = within(list).getAllByRole("button", { name: /^Show Column ACR_USD/ });
    await user.click(within(button!.closest("li")!).getByText(/10–12/));
    expect(workbook.selected()).toBe(`'Azure usage'!M10:M12`);
    workbook.userSelects(null);
    button!.focus();
    await user.keyboard("{Enter}");
    expect(workbook.selected()).toBe(`'Azure usage'!M10:M12`);
  });

  it("in rows that are no block select the first rows, and say so", async () => {
    const { user, workbook, list } = await findingsOf(withTexts([9, 10, 40]));
    const [button] = within(list).getAllByRole("button", { name: /^Show the first of Column ACR/ });
    expect(button).toHaveTextContent("Show first");
    await user.click(button!);
    expect(workbook.selected()).toBe(`'Azure usage'!M10:M11`);
    const told = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(told.join()).toMatch(/Column ACR_USD · rows 10, 11 · Azure usage/i);
  });

  it("follow the cells", async () => {
    const { workbook, list } = await findingsOf(usage);
    expect(within(list).queryByText(/n\/a\?/)).not.toBeInTheDocument();
    act(() => workbook.type("Azure usage", 9, amountAt, "n/a?"));
    expect((await within(list).findAllByText(/n\/a\?/)).length).toBeGreaterThan(0);
  });
});
