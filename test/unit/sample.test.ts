import { readFileSync } from "node:fs";
import { join } from "node:path";
import { score } from "../../src/engine/score";
import type { Reading } from "../../src/engine/scorecard";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { openFile } from "../../src/workbook/file/openFile";
import { learners } from "../support/sample/people";
import { oct25, oct26, sep25, sep26 } from "../support/sample/months";
import { sampleBook } from "../support/sample/sampleBook";
import { sampleCsv } from "../support/sample/sampleFiles";
import { trainingsGrid } from "../support/sample/trainings";
import { usageRows, type UsageRow } from "../support/sample/usage";

const folder = join(__dirname, "../../assets/sample");
const rows = usageRows();
const eligible = ["Partner admin link", "Partner of record (DPOR)", "CSP Tier 1", "CSP Tier 2"];

describe("the committed sample", () => {
  test.each(Object.entries(sampleCsv()))("%s is what the drawing gives", (name, text) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  test("keeps the byte order mark of the trainings export", () => {
    expect([...readFileSync(join(folder, "trainings.csv")).subarray(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });
});

describe("the sample's usage", () => {
  test("covers 24 months, 60 customers and every association", () => {
    expect(new Set(rows.map(({ month }) => month)).size).toBe(24);
    expect(new Set(once(rows).map(({ customer }) => customer)).size).toBe(60);
    expect(new Set(rows.map(({ association }) => association)).size).toBe(7);
    expect(rows.length).toBe(5091);
  });

  test("has 17 named services, 9 of them in the last twelve months", () => {
    const services = (some: readonly UsageRow[]) =>
      new Set(some.map(({ service }) => service.level2).filter((name) => name !== "Unknown")).size;
    expect(services(once(rows))).toBe(17);
    expect(services(once(rows).filter(({ month }) => month > oct25))).toBe(9);
  });

  test("sums to the cent in the compared months", () => {
    expect(
      [sep25, oct25, sep26, oct26].map((month) =>
        sum(once(rows).filter((row) => row.month === month))
      )
    ).toEqual([40_211_520, 41_260_000, 46_630_277, 47_164_000]);
  });

  test("has the same amount in each of its 37 duplicates", () => {
    const counted = rows.filter(({ association }) => eligible.includes(association));
    const firsts = new Map(once(rows).map((row) => [key(row), row.cents]));
    expect(counted.length - once(rows).length).toBe(37);
    expect(counted.every((row) => firsts.get(key(row)) === row.cents)).toBe(true);
  });

  test("flags eligible rows as duplicates of rows that don't count", () => {
    const flagged = once(rows).filter(({ duplicate }) => duplicate === 1);
    const kept = new Set(rows.filter(({ duplicate }) => duplicate === 0).map(key));
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.every((row) => kept.has(key(row)))).toBe(true);
  });

  test("registers deals for $12,410.00 in 14 rows", () => {
    const deals = rows.filter(({ association }) => association === "Deal registration");
    expect([deals.length, sum(deals)]).toEqual([14, 1_241_000]);
  });

  test("leaves 3 rows without a tenant and 12 with an unknown service", () => {
    expect(rows.filter(({ tenantId }) => tenantId === null).length).toBe(3);
    expect(rows.filter(({ service }) => service.level2 === "Unknown").length).toBe(12);
  });
});

describe("the sample's people", () => {
  test("are 28 profiles of 27 people with 100 rows", () => {
    expect(learners.length).toBe(28);
    expect(trainingsGrid("file").length - 1).toBe(100);
  });

  test("agree in month and day-first date", () => {
    const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    for (const row of trainingsGrid("file").slice(1)) {
      const [, month, year] = /^\d\d\/(\d\d)\/20(\d\d) \d\d:\d\d$/.exec(String(row[7]))!;
      expect(row[8]).toBe(`${months[Number(month) - 1]}-${year}`);
    }
  });
});

describe("the sample workbook", () => {
  test("holds both exports and the Score sheet as drawn", async () => {
    const { sheets } = await opened("contoso.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["Azure usage", "Trainings", "Score"]);
    for (const [i, drawn] of sampleBook().sheets.entries()) {
      expect(filled(sheets[i]!.grid)).toEqual(filled(drawn.grid));
    }
  });

  test("holds live formulas with their last results", async () => {
    const { grid, details } = (await opened("contoso.xlsx")).sheets[2]!;
    const formulas = details.flatMap(({ row, column, formula }) =>
      formula ? [[row, column, formula.text]] : []
    );
    const ranges = "'Azure usage'!A1:M5092,Trainings!A1:Q101";
    expect(formulas).toEqual([
      [2, 1, `PARTNER.SCORE(${ranges})`],
      [3, 1, `PARTNER.QUALIFIES(${ranges})`],
      [5, 0, `PARTNER.SCORECARD(${ranges})`],
    ]);
    expect([grid[2]![1], grid[3]![1], grid[5]![0], grid[11]![0], grid[11]![5]]).toEqual([
      68,
      false,
      "Metric",
      "Total",
      68,
    ]);
  });
});

describe("the sample's score as of 1 November 2026", () => {
  const inFile = {
    guide: [
      [2, 20],
      [4, 16],
      [2, 8],
      [14, 14],
      [9, 10],
      [68, false],
    ],
    learn: [
      [3, 30],
      [4, 16],
      [2, 8],
      [14, 14],
      [7, 10],
      [78, true],
    ],
  };

  test.each(["guide", "learn"] as const)(
    "is the stated one in the %s reading, from the CSV files",
    async (reading) => {
      const grids = await Promise.all(
        ["azure-usage.csv", "trainings.csv"].map(
          async (name) => (await opened(name)).sheets[0]!.grid
        )
      );
      expect(scored(grids, reading)).toEqual(inFile[reading]);
    }
  );

  test.each(["guide", "learn"] as const)(
    "is the stated one in the %s reading, from the workbook",
    async (reading) => {
      const { sheets } = await opened("contoso.xlsx");
      expect(
        scored(
          sheets.slice(0, 2).map(({ grid }) => grid),
          reading
        )
      ).toEqual(inFile[reading]);
    }
  );

  test("has the customers gained and lost that the README names", () => {
    const { metrics } = scorecardOf([...sheetGrids()], "guide");
    const trace = metrics[0]!.trace;
    if (trace.kind !== "netAdds") throw new Error(trace.kind);
    const named = (change: string) =>
      trace.tenants
        .filter((tenant) => tenant.change === change)
        .map(({ name }) => name)
        .sort();
    expect([trace.countNow, trace.countThen]).toEqual([46, 44]);
    expect(named("gained")).toEqual([
      "Alpine Ski House",
      "Bellows College",
      "Best For You Organics",
      "Lamna Healthcare",
      "Munson's Pickles",
      "Relecloud",
      "VanArsdel",
    ]);
    expect(named("lost")).toEqual([
      "City Power & Light",
      "Coho Vineyard",
      "Lucerne Publishing",
      "Nod Publishers",
      "Trey Research",
    ]);
    expect(
      trace.tenants
        .filter(({ nearMiss }) => nearMiss)
        .map(({ name }) => name)
        .sort()
    ).toEqual(["Lucerne Publishing", "Tailwind Traders", "Wide World Importers"]);
  });
});

function opened(name: string) {
  return openFile(new Uint8Array(readFileSync(join(folder, name))), name);
}

function sheetGrids(): readonly Grid[] {
  return sampleBook()
    .sheets.slice(0, 2)
    .map(({ grid }) => grid);
}

function scorecardOf(grids: readonly Grid[], reading: Reading) {
  const ranges = grids.map((grid, i) => ({
    grid,
    place: { label: `range ${i + 1}`, top: 0, left: 0 },
  }));
  return score(readEvidence(ranges), { reading, today: "2026-11-22" });
}

/** Whole value and points of each metric, then total and verdict. */
function scored(grids: readonly Grid[], reading: Reading): unknown {
  const { asOf, metrics, total, qualified } = scorecardOf(grids, reading);
  expect(asOf).toBe("2026-11-01");
  return [...metrics.map(({ value, points }) => [Math.floor(value!), points]), [total, qualified]];
}

/** Cells with blanks of either kind as null and none at the end of a row, which a file may or may not keep. */
function filled(grid: Grid): unknown {
  return grid.map((row) => {
    const cells = row.map((cell) => (cell === "" ? null : cell));
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
}

/** Eligible rows, each usage once. */
function once(all: readonly UsageRow[]): readonly UsageRow[] {
  const seen = new Set<string>();
  return all.filter((row) => {
    if (!eligible.includes(row.association) || seen.has(key(row))) return false;
    seen.add(key(row));
    return true;
  });
}

function key({ month, subscription, service }: UsageRow): string {
  return `${month} ${subscription} ${service.level2}`;
}

function sum(some: readonly UsageRow[]): number {
  return some.reduce((total, { cents }) => total + cents, 0);
}
