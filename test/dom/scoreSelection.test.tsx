import { act, screen, waitFor } from "@testing-library/react";
import { askToScoreSelection } from "../../src/commands/scoreSelection";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contoso, openPane, scoredPane } from "./openPane";

const inUsage = { sheet: "Azure usage", top: 3, left: 2, bottom: 3, right: 2 };
const chosen = [{ kind: "table", name: "Usage" }];
const withTable = [{ ...contoso[0]!, tables: [{ name: "Usage" }] }, contoso[1]!];

describe("“Score this range” of a cell's menu", () => {
  it("scores the table that the selection stands in, and only that, whatever view is open", async () => {
    const { user, workbook } = await scoredPane(withTable);
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    workbook.userSelects(inUsage);
    act(askToScoreSelection);
    await waitFor(() =>
      expect(workbook.kept().get("partner.choices")).toMatchObject({ ranges: chosen })
    );
    expect(await screen.findByRole("heading", { name: "Score" })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    expect(await screen.findByText(/Usage/, { selector: "h3, h3 *" })).toBeVisible();
    expect(screen.queryByText(/Trainings/)).not.toBeInTheDocument();
  });

  it("asked for before the pane is there, is done once it opens", async () => {
    const workbook = memoryWorkbook(withTable, { "partner.choices": { ranges: null } });
    workbook.userSelects(inUsage);
    askToScoreSelection();
    openPane(workbook);
    await screen.findByRole("heading", { name: "Score" });
    await waitFor(() =>
      expect(workbook.kept().get("partner.choices")).toMatchObject({ ranges: chosen })
    );
  });

  it("says so when the selection is no range, and keeps the score", async () => {
    const { workbook } = await scoredPane(withTable);
    workbook.userSelects(null);
    act(askToScoreSelection);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /^The selection can’t be scored.*Select the range with its header row first\.$/
    );
    expect(screen.getByRole("heading", { name: "Score" })).toBeVisible();
    expect(workbook.kept().get("partner.choices")).toBeUndefined();
  });
});
