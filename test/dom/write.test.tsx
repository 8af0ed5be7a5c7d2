import { screen } from "@testing-library/react";
import { contoso, scoredPane } from "./openPane";

describe("writing the summary sheet", () => {
  it("tells where it was written and shows it on request", async () => {
    const { user, workbook } = await scoredPane();
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    expect(await screen.findByText(/Written to Score summary/)).toBeVisible();
    expect(workbook.written().map(({ name }) => name)).toContain("Score summary");
    await user.click(screen.getByRole("button", { name: "Show it" }));
    expect(workbook.selected()).toBe("'Score summary'!A1");
  });

  it("writes formulas unless values are asked for, and keeps that choice", async () => {
    const formulas = () => workbook.written()[0]!.cells.filter(({ formula }) => formula).length;
    const { user, workbook } = await scoredPane();
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    await screen.findByText(/Written to/);
    expect(formulas()).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "How to write it" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "With values only" }));
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    await screen.findByText(/Written to/);
    expect(formulas()).toBe(0);
    expect(workbook.kept().get("partner.choices")).toMatchObject({ mode: "values" });
  });

  it("is refused, with a sentence, where a sheet of that name is the user's own", async () => {
    const { user, workbook } = await scoredPane([
      ...contoso,
      { name: "Score summary", grid: [["mine"]] },
    ]);
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The summary sheet was not written");
    expect(alert).toHaveTextContent(
      "There is a sheet “Score summary” that this add-in didn’t write"
    );
    expect(workbook.written()).toEqual([]);
    expect(screen.getByText("2 points short")).toBeVisible();
  });
});
