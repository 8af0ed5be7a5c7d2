import { screen, waitFor, within } from "@testing-library/react";
import type { MemorySheet } from "../support/memoryWorkbook";
import { contoso, scoredPane, trainings, usage } from "./openPane";
import { paneOf, sixExports } from "./sixExports";

async function evidenceOf(sheets: readonly MemorySheet[] = contoso) {
  const opened = await scoredPane(sheets);
  await opened.user.click(screen.getByRole("tab", { name: "Evidence" }));
  return opened;
}
const ranges = () =>
  screen
    .getAllByRole("heading", { level: 3 })
    .filter((heading) => heading.closest(".pane-range"))
    .map(({ textContent }) => textContent);

describe("the evidence of a workbook", () => {
  it("is found by its headers and named with its rows and months", async () => {
    await evidenceOf([
      ...contoso,
      {
        name: "Notes",
        grid: [
          ["Call", "Who"],
          ["Monday", "Ana"],
        ],
      },
    ]);
    expect(ranges()).toEqual(["Usage", "Certifications"]);
    const found = within(screen.getByRole("region", { name: "Usage, Azure usage" }));
    expect(found.getByText(/5,091 rows/)).toBeVisible();
    expect(found.getByText(/^14 of 14 months needed · \d+ columns read$/)).toBeVisible();
    expect(
      found.getByRole("img", { name: /^Months Sep 2025 to Oct 2026.*Missing: none/ })
    ).toBeVisible();
  });

  it("is a table rather than the sheet around it", async () => {
    const grid = [["Contoso"], [], ...trainings];
    const cells = { sheet: "Trainings", top: 2, left: 0, bottom: grid.length - 1, right: 16 };
    await evidenceOf([
      contoso[0]!,
      { name: "Trainings", grid, tables: [{ name: "People", address: cells }] },
    ]);
    expect(ranges()).toEqual(["Usage", "Certifications"]);
    expect(screen.getByRole("button", { name: "Trainings!A3:Q103" })).toBeVisible();
  });

  it("is not looked for on sheets the add-in wrote", async () => {
    const { user, workbook } = await scoredPane();
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    await screen.findByText(/Written to Score summary/);
    const names = (await workbook.ownSheets()).slice(1, 3);
    names.forEach((name) => workbook.paste(name, usage));
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    await user.click(screen.getByRole("button", { name: "Read again" }));
    await waitFor(() => expect(ranges()).toEqual(["Usage", "Certifications"]));
  });

  it("shows what each column was read as", async () => {
    const { user } = await evidenceOf();
    await user.click(screen.getAllByRole("button", { name: "Columns" })[0]!);
    const row = screen.getByRole("row", { name: /ACR_USD/ });
    expect(row).toHaveTextContent("Amount, US dollars");
  });

  it("lists findings worst first and shows their cells in the sheet", async () => {
    const { user, workbook } = await evidenceOf();
    const [first] = screen.getAllByRole("button", {
      name: /^Show the first of Column PartnerAttributionType/,
    });
    await user.click(first!);
    expect(workbook.selected()).toBe("'Azure usage'!K57:K59");
  });
});

describe("ranges chosen by hand", () => {
  it("can be removed, and the score follows", async () => {
    const { user, workbook } = await evidenceOf();
    await user.click(screen.getByRole("button", { name: "Change or remove Trainings" }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }));
    await waitFor(() => expect(ranges()).toEqual(["Usage"]));
    expect(workbook.kept().get("partner.choices")).toMatchObject({
      ranges: [{ kind: "sheet", name: "Azure usage" }],
    });
    await user.click(screen.getByRole("button", { name: "Find ranges by itself" }));
    await waitFor(() => expect(ranges()).toEqual(["Usage", "Certifications"]));
  });

  it("can be typed", async () => {
    const { user } = await evidenceOf();
    await user.click(screen.getByRole("button", { name: "Change or remove Azure usage" }));
    await user.click(await screen.findByRole("menuitem", { name: "Change range" }));
    const input = screen.getByRole("textbox", { name: "Range to use instead" });
    await user.clear(input);
    await user.type(input, "'Azure usage'!A1:M3000{Enter}");
    expect(await screen.findByRole("button", { name: "Azure usage!A1:M3000" })).toBeVisible();
    expect(await screen.findByText(/2,999 rows/)).toBeVisible();
  });

  it("get a sentence when they are none", async () => {
    const { user } = await evidenceOf();
    await user.click(screen.getByRole("button", { name: "Add range" }));
    await user.type(screen.getByRole("textbox", { name: "Range to add" }), "Nowhere{Enter}");
    expect(
      await screen.findByText(/“Nowhere” is no table, sheet or range of this workbook/)
    ).toBeVisible();
    expect(ranges()).toEqual(["Usage", "Certifications"]);
  });

  it("can be the selection", async () => {
    const figures = [
      ["Metric", "Value"],
      ["Deployments", 5],
    ];
    const { user, workbook } = await evidenceOf([contoso[0]!, { name: "Other", grid: figures }]);
    workbook.userSelects({ sheet: "Other", top: 0, left: 0, bottom: 0, right: 0 });
    await user.click(screen.getByRole("button", { name: "Change or remove Other" }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }));
    await waitFor(() => expect(ranges()).toEqual(["Usage"]));
    await user.click(screen.getByRole("button", { name: "Add range" }));
    await user.click(screen.getByRole("button", { name: "Use selection" }));
    await waitFor(() => expect(ranges()).toEqual(["Usage", "Figures"]));
  });
});

describe("the evidence of six designations", () => {
  async function evidenceFor(designation: string, sheets = sixExports) {
    const opened = await paneOf(designation, sheets);
    await opened.user.click(screen.getByRole("tab", { name: "Evidence" }));
    await screen.findByRole("heading", { name: "Ranges" });
    return opened;
  }

  it("is listed kind by kind", async () => {
    await evidenceFor("infrastructure-azure");
    expect(ranges()).toEqual([
      "Usage",
      "Microsoft 365 usage",
      "Microsoft 365 usage",
      "Business Applications revenue",
      "Business Applications usage",
      "Certifications",
    ]);
  });

  it("has a month strip for each kind that the designation compares months of", async () => {
    await evidenceFor("security");
    const usageRange = within(screen.getByRole("region", { name: "Usage, Azure usage" }));
    expect(
      usageRange.getByRole("img", { name: /^Months Nov 2024 to Oct 2026\..*Missing: none/ })
    ).toBeVisible();
    const cpor = within(screen.getByRole("region", { name: "Microsoft 365 usage, CPOR usage" }));
    expect(cpor.getByRole("img", { name: /^Months Oct 2025 to Oct 2026\./ })).toBeVisible();
    const revenue = within(screen.getByRole("region", { name: /^Business Applications revenue/ }));
    expect(revenue.queryByRole("img", { name: /^Months/ })).not.toBeInTheDocument();
  });

  it("keeps an export that lacks a column, and says which", async () => {
    const withoutMonth = sixExports[2]!.grid.map((row) =>
      row.filter((_, column) => sixExports[2]!.grid[0]![column] !== "Month")
    );
    await evidenceFor("modern-work", [
      ...sixExports.slice(0, 2),
      { name: "M365", grid: withoutMonth },
    ]);
    expect(ranges()).toEqual(["Usage", "Certifications", "Not recognised"]);
    expect(screen.getByText(/The column Month is missing/)).toBeVisible();
  });
});
