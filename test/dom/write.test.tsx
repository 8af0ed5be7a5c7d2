import { screen } from "@testing-library/react";
import { contoso, scoredPane } from "./openPane";
import { paneOf, sixExports } from "./sixExports";

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

describe("writing for one of several designations", () => {
  const write = async (user: Awaited<ReturnType<typeof paneOf>>["user"]) => {
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    await screen.findByText(/Written to Score summary/);
  };

  it("hands the formulas only the ranges that the designation is scored from", async () => {
    const { user, workbook } = await paneOf("modern-work");
    await write(user);
    const formulas = workbook.written()[0]!.cells.flatMap(({ formula }) => formula?.text ?? []);
    expect(formulas).toContain(
      "PARTNER.SCORE('Microsoft 365 usage'!A1:L404,'CPOR usage'!A1:J211,\"modern-work\"," +
        'DATE(2026,11,1),"smb","guide",Trainings!A1:Q129)'
    );
  });

  it("says so where the score rests on more ranges than formulas take", async () => {
    const more = { name: "M365 of before", grid: sixExports[2]!.grid };
    const { user, workbook } = await paneOf("security", [...sixExports, more]);
    await write(user);
    expect(
      screen.getByText(/Written to Score summary as values: formulas take at most four ranges\./)
    ).toBeVisible();
    expect(workbook.written()[0]!.cells.some(({ formula }) => formula)).toBe(false);
  });

  it("empties the sheet that the designation written before needed and this one does not", async () => {
    const { user, workbook } = await paneOf("modern-work");
    await write(user);
    expect(workbook.written().map(({ name }) => name)).toContain("Score lines");
    await user.click(screen.getByRole("button", { name: "Designation, date, track and reading" }));
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Designation" }),
      "Infrastructure (Azure)"
    );
    await user.keyboard("{Escape}");
    await write(user);
    const lines = workbook.written().find(({ name }) => name === "Score lines")!;
    expect(lines.cells.map(({ value }) => value)).toContain(
      "Infrastructure (Azure) is not scored by what this sheet shows for other designations"
    );
  });
});
