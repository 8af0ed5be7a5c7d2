import "../../src/functions/customFunctionsShim";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type ComparedTrack } from "../../src/engine/compare";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { openFile } from "../../src/workbook/file/openFile";
import { designationsBook } from "../support/sample/designationsBook";
import { securityUsage } from "../support/sample/securityUsage";
import { usageRows } from "../support/sample/usage";

const name = "contoso-all-designations.xlsx";
const drawn = designationsBook();
const opened = openFile(
  new Uint8Array(readFileSync(join(__dirname, "../../assets/sample", name))),
  name
);

test("The committed workbook holds the six exports and the comparison as drawn", async () => {
  const { sheets } = await opened;
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    "Azure usage",
    "Trainings",
    "Microsoft 365 usage",
    "CPOR usage",
    "BizApps revenue",
    "BizApps usage",
    "Designations",
  ]);
  for (const [index, sheet] of drawn.sheets.entries())
    expect(filled(sheets[index]!.grid)).toEqual(filled(sheet.grid));
});

test("The comparison is one live formula over all six, its last result behind it", async () => {
  const { details } = (await opened).sheets.at(-1)!;
  expect(details.flatMap(({ formula }) => (formula ? [formula.text] : []))).toEqual([
    "PARTNER.COMPARE('Azure usage'!A1:M5092,Trainings!A1:Q129,,,'Microsoft 365 usage'!A1:L404,'CPOR usage'!A1:J211,'BizApps revenue'!A1:K246,'BizApps usage'!A1:M245)",
  ]);
});

test("Security services stand where others did: no row, amount or customer differs from the first sample", () => {
  const without = (rows: ReturnType<typeof usageRows>) =>
    rows.map((row) => ({ ...row, service: null }));
  expect(without(securityUsage())).toEqual(without(usageRows()));
});

describe("The six designations as of 1 November 2026, from the workbook", () => {
  const stated = {
    guide: [
      ["infrastructure-azure", "single", true, "68", false],
      ["data-ai-azure", "single", true, "52", false],
      ["digital-app-innovation-azure", "single", true, "60", false],
      ["modern-work", "enterprise", false, "41.24", false],
      ["modern-work", "smb", true, "90", true],
      ["security", "enterprise", false, "20", false],
      ["security", "smb", true, "73.33", false],
      ["business-applications", "enterprise", false, "31.20", false],
      ["business-applications", "smb", true, "65.55", false],
    ],
    learn: [
      ["infrastructure-azure", "enterprise", true, "78", true],
      ["infrastructure-azure", "smb", false, "66", false],
      ["data-ai-azure", "enterprise", true, "62", false],
      ["data-ai-azure", "smb", false, "50", false],
      ["digital-app-innovation-azure", "enterprise", true, "70", true],
      ["digital-app-innovation-azure", "smb", false, "58", false],
    ],
  };

  test.each(["guide", "learn"] as const)(
    "score as the README states in the %s reading",
    async (reading) => {
      const compared = await comparison(reading);
      const rows = compared.map(({ designation, track, counts, total, qualified }) => [
        designation,
        track,
        counts,
        total.toFixed(2).replace(".00", ""),
        qualified,
      ]);
      expect(rows.slice(0, stated[reading].length)).toEqual(stated[reading]);
    }
  );

  test("are told apart by what is lacking: a zero that blocks Security, points for Business Applications", async () => {
    const compared = await comparison("guide");
    const pointsOf = (designation: string) =>
      compared
        .find((each) => each.designation === designation && each.counts)!
        .metrics.map(({ points }) => Math.round(points * 100) / 100);
    expect(pointsOf("modern-work")).toEqual([10, 10, 15, 30, 25]);
    expect(pointsOf("security")).toEqual([0, 40, 20, 13.33]);
    expect(pointsOf("business-applications")).toEqual([9, 16, 7.5, 21.05, 12]);
  });

  test("lack nothing, and nothing in the new exports is in doubt", async () => {
    const compared = await comparison("guide");
    expect(compared.flatMap(({ lacking }) => lacking)).toEqual([]);
    const later = (await grids()).slice(2);
    expect(evidenceOf(later).findings).toEqual([]);
  });
});

async function comparison(reading: "guide" | "learn"): Promise<readonly ComparedTrack[]> {
  const compared = compare(evidenceOf(await grids()), { reading, today: "2026-11-22" });
  return compared.filter((each) => !("begins" in each)) as ComparedTrack[];
}

async function grids(): Promise<readonly Grid[]> {
  return (await opened).sheets.slice(0, -1).map(({ grid }) => grid);
}

function evidenceOf(from: readonly Grid[]) {
  return readEvidence(
    from.map((grid, index) => ({ grid, place: { label: `range ${index}`, top: 0, left: 0 } }))
  );
}

/** Cells without what a blank one is: files don't tell null from nothing. */
function filled(grid: Grid): unknown[][] {
  return grid.map((row) =>
    row.map((cell) => (cell === null || cell === "" ? undefined : cell)).slice(0, lastFilled(row))
  );
}

function lastFilled(row: Grid[number]): number {
  return row.findLastIndex((cell) => cell !== null && cell !== "") + 1;
}
