import { readFileSync } from "node:fs";
import { join } from "node:path";
import { learners } from "../support/sample/people";
import { oct25, oct26, sep25, sep26 } from "../support/sample/months";
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
