import { screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/evidence/grid";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { changed } from "../corpus/azureLedger";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { openPane } from "./openPane";

const messy = [
  ...changed((row) => ({ ACR_USD: `${String(row["ACR_USD"])},50`, CustomerName: "Adatum\u00a0" })),
  [null, null, null, "Total", null, null, "86.004,00"],
];

/** The pane over a workbook that knows the sheets written into it, as every host does. */
function keepingWorkbook(name: string, grid: readonly (readonly Cell[])[]) {
  const file = createFileWorkbook({ sheets: [plainSheet(name, grid)], names: [], settings: {} });
  return Object.assign(memoryWorkbook([{ name, grid }]), file);
}

async function evidenceOf(grid: readonly (readonly Cell[])[] = messy) {
  const workbook = keepingWorkbook("Usage", grid);
  const opened = openPane(workbook);
  await screen.findByRole("heading", { name: "Score" });
  await opened.user.click(screen.getByRole("tab", { name: "Evidence" }));
  return { ...opened, workbook };
}

async function mendsOf(grid?: readonly (readonly Cell[])[]) {
  const opened = await evidenceOf(grid);
  await opened.user.click(await screen.findByRole("button", { name: "3 mends offered" }));
  const view = within(await screen.findByRole("region", { name: "Mend Usage" }));
  return { ...opened, view };
}

describe("The mends of a range", () => {
  it("are offered with their number, and none where there is nothing to mend", async () => {
    await mendsOf();
    expect(screen.getAllByRole("checkbox").map((box) => box.closest("label")!.textContent)).toEqual(
      [
        "1 row of totals is left out: its amount stands in other rows, and no score counts it",
        "8 texts become numbers in ACR_USD: the column proves the decimal comma",
        "8 cells lose blanks that stand before, behind or double in CustomerName: they are read without them",
      ]
    );
  });

  it("show what changes, with the rows as the sheet numbers them", async () => {
    const { view } = await mendsOf();
    const [totals, amounts, spaces] = view.getAllByRole("table", { name: "Examples" });
    expect(within(totals!).getByRole("row", { name: "10 Total · 86.004,00" })).toBeVisible();
    expect(within(amounts!).getByRole("row", { name: "2 20000,50 20000.5" })).toBeVisible();
    expect(within(spaces!).getByRole("row", { name: "2 Adatum· Adatum" })).toBeVisible();
  });

  it("say the points before and after", async () => {
    const { view } = await mendsOf();
    await waitFor(() =>
      expect(view.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual([
        "41",
        "41",
      ])
    );
  });

  it("take the focus when they open, and give it back on Escape", async () => {
    const { user, view } = await mendsOf();
    expect(view.getByRole("heading", { name: "Mend Usage" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "3 mends offered" })).toHaveFocus();
  });

  it("can't be written where none is chosen", async () => {
    const { user, view } = await mendsOf();
    for (const box of view.getAllByRole("checkbox")) await user.click(box);
    expect(view.getByRole("button", { name: "Write mended copy" })).toHaveAttribute(
      "aria-disabled",
      "true"
    );
  });
});

describe("A mended copy", () => {
  async function written() {
    const opened = await mendsOf();
    await opened.user.click(opened.view.getByRole("checkbox", { name: /lose blanks/ }));
    await opened.user.click(opened.view.getByRole("button", { name: "Write mended copy" }));
    await screen.findByRole("region", { name: "Usage, Usage (mended)" });
    return opened;
  }

  it("has the mends chosen, and the user's own cells stay as they are", async () => {
    const { workbook } = await written();
    const [original, copy] = workbook.book().sheets;
    expect(original!.grid).toEqual(messy);
    expect(copy!.name).toBe("Usage (mended)");
    expect(copy!.grid.at(-1)).toEqual(expect.arrayContaining(["Adatum\u00a0", 1500.5]));
  });

  it("is the evidence then, is told of, and is found again when the pane opens anew", async () => {
    const { workbook, unmount } = await written();
    expect(await screen.findByText(/Written to Usage \(mended\)/)).toBeVisible();
    expect(screen.getByText(/^8 rows|8 rows$/)).toBeVisible();
    await waitFor(() => expect(screen.getByText(/Mended copy of Usage\./)).toBeVisible());
    unmount();
    const again = openPane(workbook);
    await screen.findByRole("heading", { name: "Score" });
    await again.user.click(screen.getByRole("tab", { name: "Evidence" }));
    expect(screen.getByRole("region", { name: "Usage, Usage (mended)" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /mends? offered/ })).not.toBeInTheDocument();
  });

  it("gives way to the original again", async () => {
    const { user } = await written();
    await user.click(await screen.findByRole("button", { name: "Use the original again" }));
    await screen.findByRole("region", { name: "Usage, Usage" });
    expect(await screen.findByRole("button", { name: "3 mends offered" })).toBeVisible();
  });

  it("is not written over a sheet of the user's own: it says so, and all stays as it was", async () => {
    const { user, view, workbook } = await mendsOf();
    jest.spyOn(workbook, "write").mockRejectedValueOnce(new Error("no room"));
    await user.click(view.getByRole("button", { name: "Write mended copy" }));
    expect(await view.findByRole("alert")).toHaveTextContent("The mended copy was not written");
    expect(workbook.book().sheets.map(({ name }) => name)).toEqual(["Usage"]);
    expect(view.getByRole("button", { name: "Write mended copy" })).toBeEnabled();
  });
});

it("A range of too many cells is offered no copy, and says so", async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => messy[1 + (index % 8)]!);
  const workbook = keepingWorkbook("Usage", [messy[0]!, ...rows]);
  const { user } = openPane(workbook);
  await screen.findByRole("heading", { name: "Score" }, { timeout: 20_000 });
  await user.click(screen.getByRole("tab", { name: "Evidence" }));
  expect(
    await screen.findByText("No mended copy: the range has more than 200,000 cells.")
  ).toBeVisible();
});
