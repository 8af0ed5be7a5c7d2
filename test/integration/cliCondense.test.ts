import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../src/cli/answer";
import "../../src/words/cli";
import { aYearAgo, each, now, usage } from "../support/grids";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "condense-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);
function ledger(name = "ledger.csv"): string {
  const grid = usage(...aYearAgo, ...each(now, { name: "Contoso", acr: 1200 }));
  writeFileSync(inFolder(name), grid.map((row) => row.join(",")).join("\n"));
  return inFolder(name);
}
const asOf = ["--as-of", "2026-11-01"];
/** All that is said but for the findings, which speak of the rows. */
const json = async (...args: string[]) => ({
  ...(JSON.parse(await answer([...args, ...asOf, "--json"], false)) as object),
  findings: null,
});

test("--condense writes a workbook with the table alone, which scores as the ledger does", async () => {
  const condensed = inFolder("condensed.xlsx");
  const said = await answer([ledger(), ...asOf, "--condense", condensed], false);
  expect(said).toMatch(/Condensed: .+condensed\.xlsx, sheet "PARTNER evidence", \d+ lines\.$/);
  expect(await json(condensed)).toEqual(await json(inFolder("ledger.csv")));
});

test("It goes with any answer, and with --out into another workbook", async () => {
  const [condensed, out] = [inFolder("condensed.xlsx"), inFolder("out.xlsx")];
  const args = [ledger(), ...asOf, "--check", "--out", out, "--condense", condensed];
  expect(await answer(args, false)).toMatch(/Written: .+out\.xlsx[^]+Condensed: .+condensed\.xlsx/);
});

test.each([
  ["over a file that is scored", ["--condense", "ledger.xlsx"], /one of the files to be scored/],
  ["as text", ["--condense", "condensed.csv"], /--condense writes an Excel workbook/],
  ["into the workbook of --out", ["--out", "a.xlsx", "--condense", "a.xlsx"], /another name/],
])("It is not written %s", async (_where, args, sentence) => {
  const paths = args.map((arg) => (arg.startsWith("--") ? arg : inFolder(arg)));
  const before = readdirSync(folder).length;
  await expect(answer([ledger("ledger.xlsx"), ...paths], false)).rejects.toThrow(sentence);
  expect(readdirSync(folder)).toHaveLength(before + 1);
});

test("Where there is no Azure usage it says so and writes nothing", async () => {
  writeFileSync(inFolder("figures.csv"), "Metric,Value\nNet customer adds,2\n");
  const args = [inFolder("figures.csv"), ...asOf, "--condense", inFolder("condensed.xlsx")];
  await expect(answer(args, false)).rejects.toThrow("There is no Azure usage to condense.");
  expect(readdirSync(folder)).toEqual(["figures.csv"]);
});

test("Without a file there is nothing to condense", async () => {
  await expect(answer(["--rules", "--condense", "a.xlsx"], false)).rejects.toThrow();
});
