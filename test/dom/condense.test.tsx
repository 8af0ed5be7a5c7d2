import { act, screen, waitFor } from "@testing-library/react";
import type { MemorySheet } from "../support/memoryWorkbook";
import { contoso, scoredPane, trainings, usage } from "./openPane";

/** The usage export with so many empty columns behind it that no formula can be handed all of it. */
const wide = usage.map((row, index) =>
  index === 0 ? row.concat(Array(287).fill(null), "x") : row
);
const large: readonly MemorySheet[] = [
  { name: "Azure usage", grid: wide },
  { name: "Trainings", grid: trainings },
];
const acr = usage[0]!.indexOf("ACR_USD");

async function evidenceOf(sheets: readonly MemorySheet[], settings = {}) {
  const opened = await scoredPane(sheets, settings);
  await opened.user.click(screen.getByRole("tab", { name: "Evidence" }));
  return opened;
}

describe("a ledger that is too large for formulas", () => {
  it("is offered to be condensed; the table's sheet is written and shown on request", async () => {
    const { user, workbook } = await evidenceOf(large);
    expect(screen.getByText(/^5,091 rows are too many for a formula/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Condense" }));
    expect(await screen.findByText(/^Condensed into \d+ lines\.$/)).toBeVisible();
    const [sheet] = workbook.written();
    expect(sheet!.name).toBe("PARTNER evidence");
    expect(sheet!.tables[0]!.name).toBe("PartnerEvidence");
    expect(screen.getByText(/^Condensed on .+; nothing has changed since\.$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    expect(workbook.selected()).toBe("'PARTNER evidence'!A1");
  });

  it("is to be condensed again once it has changed, and not before", async () => {
    const { user, workbook } = await evidenceOf(large);
    await user.click(screen.getByRole("button", { name: "Condense" }));
    await screen.findByText(/nothing has changed since/);
    act(() => workbook.type("Azure usage", 1, acr, 123_456));
    expect(await screen.findByText(/the usage has changed since/)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Condense again" })).toBeEnabled()
    );
    await user.click(screen.getByRole("button", { name: "Condense again" }));
    expect(await screen.findByText(/nothing has changed since/)).toBeVisible();
    expect(workbook.kept().get("partner.condensed")).toMatchObject({
      sheet: "PARTNER evidence",
      sources: [expect.stringContaining("Azure usage!A1")],
    });
  });

  it("is not condensed where a sheet of that name is the user's own, and says so", async () => {
    const { user, workbook } = await evidenceOf([
      ...large,
      { name: "PARTNER evidence", grid: [["mine"]] },
    ]);
    await user.click(screen.getByRole("button", { name: "Condense" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "There is a sheet “PARTNER evidence” that this add-in didn’t write"
    );
    expect(workbook.written()).toEqual([]);
  });

  it("has a live summary all the same: its formulas refer to the table written with it", async () => {
    const { user, workbook } = await scoredPane(large);
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    expect(await screen.findByText("Written to Score summary.", { exact: false })).toBeVisible();
    expect(workbook.written().map(({ name }) => name)).toContain("PARTNER evidence");
    const formulas = workbook.written()[0]!.cells.flatMap(({ formula }) => formula?.text ?? []);
    expect(formulas.find((text) => text.startsWith("PARTNER.SCORE("))).toMatch(
      /^PARTNER\.SCORE\('PARTNER evidence'!B\d+:\w+,Trainings!/
    );
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    expect(await screen.findByText(/nothing has changed since/)).toBeVisible();
  });
});

it("A ledger that formulas can be handed is not offered to be condensed", async () => {
  await evidenceOf(contoso);
  expect(screen.queryByText(/too many for a formula/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Condense" })).toBeNull();
});
