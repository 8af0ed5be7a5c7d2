import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../src/cli/answer";
import { openFile } from "../../src/workbook/file/openFile";
import { changed, ledger } from "../corpus/azureLedger";
import { exported } from "../corpus/oddExport";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mend-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (...args: string[]) => answer([...args, "--as-of", "2026-11-01"], false);
const path = (name: string) => join(folder, name);

function file(name: string, rows: ReturnType<typeof exported>): string {
  writeFileSync(path(name), rows.map((row) => row.map((cell) => cell ?? "").join(";")).join("\n"));
  return path(name);
}

describe("--mend", () => {
  const messy = () =>
    file("usage.csv", [
      ...changed((row) => ({ ACR_USD: `${String(row["ACR_USD"])},50` })),
      [null, null, null, "Total", null, null, "86.004,00"],
    ]);

  test("writes mended copies beside the evidence and says what was mended", async () => {
    const said = await text(messy(), "--mend", path("mended.xlsx"));
    expect(said).toContain(`Mended copies written: ${path("mended.xlsx")}, sheet "usage (mended)"`);
    expect(said).toContain("  1 row of totals is left out");
    expect(said).toMatch(/41 points before, 41 after$/);
    const { sheets } = await openFile(readFileSync(path("mended.xlsx")), "mended.xlsx");
    expect(sheets.map(({ name, own }) => [name, own])).toEqual([
      ["usage", false],
      ["usage (mended)", true],
    ]);
    expect(sheets[0]!.grid).toHaveLength(10);
    expect(sheets[1]!.grid.at(-1)!.at(-1)).toBe(1500.5);
  });

  test("writes again in the place of the copy that a workbook has", async () => {
    await text(messy(), "--mend", path("first.xlsx"));
    await text(path("first.xlsx"), "--mend", path("second.xlsx"));
    const { sheets } = await openFile(readFileSync(path("second.xlsx")), "second.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["usage", "usage (mended)"]);
  });

  test("writes nothing where there is nothing to mend", async () => {
    const said = await text(file("sound.csv", exported(ledger)), "--mend", path("none.xlsx"));
    expect(said).toContain("Nothing was mended");
    expect(() => readFileSync(path("none.xlsx"))).toThrow(/ENOENT/);
  });

  test("is refused where the summary is to go to the same workbook", async () => {
    const out = path("both.xlsx");
    await expect(text(messy(), "--out", out, "--mend", out)).rejects.toThrow(
      "--out and --mend write two workbooks: give them two names."
    );
    await expect(text(messy(), "--mend", path("copy.csv"))).rejects.toThrow(
      /--mend writes an Excel workbook/
    );
  });
});
