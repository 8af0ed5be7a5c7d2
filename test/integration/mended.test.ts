import { readFileSync } from "node:fs";
import { score } from "../../src/engine/score";
import type { EvidenceRange } from "../../src/evidence/grid";
import { mends } from "../../src/evidence/mend/mends";
import { readEvidence } from "../../src/evidence/readEvidence";
import { mendedSheet } from "../../src/report/mended/mendedSheet";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { changed } from "../corpus/azureLedger";
import { trainingsWith } from "../corpus/certificateRows";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";

jest.setTimeout(60_000);

const question = { asOf: "2026-11-01", today: "2026-11-22" };
const rangeOf = (grid: EvidenceRange["grid"], sheet: string): EvidenceRange => ({
  grid,
  place: { label: sheet, sheet, top: 0, left: 0 },
});

/** Writes the mended copies of all sheets into the book, saves it and opens it again. */
async function savedWithCopies(sheets: Readonly<Record<string, EvidenceRange["grid"]>>) {
  const ranges = Object.entries(sheets).map(([name, grid]) => rangeOf(grid, name));
  const found = mends(ranges);
  const book = {
    sheets: ranges.map(({ grid, place }) => plainSheet(place.sheet!, grid)),
    names: [],
    settings: {},
  };
  const workbook = createFileWorkbook(book);
  await workbook.write(
    ranges.map((source, index) =>
      mendedSheet({
        name: `${source.place.label} (mended)`,
        source,
        mends: found[index]!,
        writtenAt: new Date(2026, 10, 22),
      })
    )
  );
  const bytes = await writeBook(workbook.book());
  const opened = createFileWorkbook(await openFile(bytes, "saved.xlsx"));
  const copies: EvidenceRange[] = [];
  for (const { sheet, used } of await opened.sources())
    if (sheet.endsWith("(mended)")) copies.push(rangeOf(await opened.read(used!), sheet));
  return { ranges, found, bytes, copies, opened };
}

const months = [
  "sep-25",
  "oct-25",
  "01/09/2026",
  "2026-10",
  "sep-26",
  "oct-26",
  "sep-26",
  "oct-26",
];
const messyUsage = [
  ...changed((row, index) => ({
    Month: months[index]!,
    CustomerTenantId: ` {${String(row["CustomerTenantId"]).toUpperCase()}} `,
    CustomerName: "=1+1",
    ACR_USD: `$ ${String(row["ACR_USD"])},00`,
  })).map((cells, index) => (index === 0 ? cells.with(1, "Mes") : cells)),
  [null, null, null, "Total", null, null, "9,50"],
];

test("A mended copy that was saved and opened again scores as the rows it was made of", async () => {
  const { ranges, found, bytes, copies } = await savedWithCopies({
    Usage: messyUsage,
    Trainings: trainingsWith(() => ({ TrainingTitle: " Azure Administrator Associate" })),
  });
  expect(found.map((each) => each.map(({ kind }) => kind))).toEqual([
    ["totals", "months", "amounts", "ids", "headers"],
    ["dates", "spaces"],
  ]);
  const points = (given: readonly EvidenceRange[]) =>
    score(readEvidence(given), question).metrics.map((metric) => [metric.id, metric.points]);
  expect(points(copies)).toEqual(points(ranges));
  expect(points(copies)).toContainEqual(["net-customer-adds", 20]);
  expect(mends(copies)).toEqual([[], []]);
  expect(ruleFindings(bytes)).toEqual([]);
  if (hasSdkValidator) expect(sdkFindings(bytes)).toEqual([]);
});

test("The sample's exports can be mended, saved and scored again", async () => {
  const usage = await openFile(readFileSync("assets/sample/azure-usage.csv"), "usage.csv");
  const trainings = await openFile(readFileSync("assets/sample/trainings.csv"), "trainings.csv");
  const { ranges, copies, opened } = await savedWithCopies({
    "Azure usage": usage.sheets[0]!.grid,
    Trainings: trainings.sheets[0]!.grid,
  });
  expect(score(readEvidence(copies), question).total).toBe(68);
  expect(score(readEvidence(ranges), question).total).toBe(68);
  expect(await opened.ownSheets()).toEqual(["Azure usage (mended)", "Trainings (mended)"]);
  expect(copies[0]!.grid.length).toBeLessThan(ranges[0]!.grid.length);
});

test("A sheet of the user's own with the name of a copy is refused and stays as it was", async () => {
  const source = rangeOf(messyUsage, "Usage");
  const own = plainSheet("Usage (mended)", [["mine"]]);
  const workbook = createFileWorkbook({ sheets: [own], names: [], settings: {} });
  const sheet = mendedSheet({
    name: "usage (mended)",
    source,
    mends: mends([source])[0]!,
    writtenAt: new Date(),
  });
  await expect(workbook.write([sheet])).rejects.toMatchObject({ name: "WorkbookError" });
  expect(workbook.book().sheets).toEqual([own]);
});
