import * as functions from "../../../src/functions/functions";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { shownPoints } from "../../../src/report/shownPoints";
import { tracksInForce } from "../../../src/rulebook/ruleSet";
import { rulebook } from "../../../src/rulebook/rulebook";
import { aYearAgo, each, now, people, then, titles, trainings, usage } from "../../support/grids";

const matrix = (grid: Grid) => grid.map((row) => [...row]);
const azure = matrix(
  usage(
    ...aYearAgo,
    ...each(now, { acr: 1_200 }),
    ...each(now, { tenant: "t-2", service: "Key Vault" })
  )
);
const held = matrix(
  trainings(
    ...people(titles.administrator, 2),
    ...people(titles.architect, 2),
    ...people(titles.network, 3),
    ...people("Endpoint Administrator Associate", 2),
    ...people("Power BI Data Analyst Associate", 3)
  )
);
const m365: Cell[][] = [
  [
    "CustomerTenantId",
    "WorkloadName",
    "Month",
    "PaidAvailableUnits",
    "MonthlyActiveUsers",
    "PartnerAttributionType",
  ],
  ...[...then, ...now].map((month) => [
    "t-1",
    "Exchange Online",
    month,
    200,
    month < "2026" ? 20 : 150,
    "CPOR",
  ]),
  ...now.map((month) => ["t-2", "Intune", month, 400, 250, "CPOR"]),
];
const revenue: Cell[][] = [
  [
    "FiscalMonthName",
    "PartnerAssociationType",
    "CustomerTenantID",
    "SubscriptionId",
    "Workloads",
    "AdjustedRevenueAmtCD",
  ],
  ["2025-10", "CSP Tier 1", "t-1", "s-1", "Sales", 100],
  ["2026-10", "CSP Tier 1", "t-1", "s-1", "Sales", 900],
];
const consumption: Cell[][] = [
  [
    "FiscalMonthName",
    "PartnerAssociationType",
    "CustomerTenantID",
    "SubscriptionID",
    "MetricType",
    "Workload",
    "SkuGroup",
    "PAMAU",
    "MAC",
    "MAU",
  ],
  ["2025-10", "CSP Tier 1", "t-1", "s-1", "MAU", "Sales", "Sales", null, null, 20],
  ["2026-10", "CSP Tier 1", "t-1", "s-1", "MAU", "Sales", "Sales", null, null, 45],
];
const all = [azure, held, m365, revenue, consumption] as const;
const kinds = {
  "modern-work": m365,
  security: m365,
  "business-applications": revenue,
} as Record<string, Cell[][] | undefined>;

/** Designation, track asked for SCORE, and the total of each row. */
function rowsOf(table: unknown[][]): { designation: string; total: number; qualified: boolean }[] {
  const [header, ...rows] = table as (string | number | boolean)[][];
  const column = (name: string) => header!.indexOf(name);
  return rows.map((row) => ({
    designation: String(row[column("Designation")]),
    total: Number(row[column("Total")]),
    qualified: row[column("Qualifies")] === true,
  }));
}

describe.each(["Guide", "Learn"] as const)("In the %s reading", (reading) => {
  test.each([null, "2026-11-01", "2026-06-30"])(
    "each row is what SCORE and QUALIFIES give on that track, as of %s",
    (asOf) => {
      const rows = rowsOf(
        functions.compare(azure, held, asOf, reading, m365, revenue, consumption)
      );
      const asked = rulebook.designations.flatMap((designation) =>
        tracksInForce(designation, asOf ?? "2026-11-01", reading.toLowerCase() as "guide").map(
          (track) => ({ designation, track: track === "single" ? "Auto" : track })
        )
      );
      expect(rows.map(({ designation }) => designation)).toEqual(
        asked.map(({ designation }) => designation.name)
      );
      asked.forEach(({ designation: { id, name }, track }, index) => {
        const more = kinds[id];
        const last = id === "business-applications" ? consumption : undefined;
        const args = [azure, held, name, asOf, track, reading, more, last] as const;
        expect([name, track, rows[index]]).toEqual([
          name,
          track,
          {
            designation: name,
            total: shownPoints(functions.score(...args)),
            qualified: functions.qualifies(...args),
          },
        ]);
      });
    }
  );
});

test("Ranges may stand in any of the places, and the order changes nothing", () => {
  const [a, c, m, r, u] = all;
  const first = functions.compare(a, c, null, null, m, r, u);
  expect(functions.compare(u, r, null, null, m, undefined, a, c)).toEqual(first);
  expect(rowsOf(first)).toHaveLength(9);
  expect(rowsOf(first).filter(({ total }) => total > 0)).toHaveLength(8);
});

test("Before the rules of Business Applications began its row says when they do", () => {
  const table = functions.compare(azure, held, "2023-06-12");
  expect(rowsOf(table)).toHaveLength(7);
  expect(table.at(-1)!.join(" ")).toMatch(/Business Applications .*2023/);
});
