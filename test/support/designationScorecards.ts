import { monthOf } from "../../src/evidence/calendar";
import type { Fraction } from "../../src/engine/scorecard";
import { usagePlace } from "./scorecards";
import {
  customers,
  entity,
  exactCard,
  ladder,
  part,
  partsMetric,
  peopleMetric,
} from "./partScorecards";

/** Contoso under Modern Work, Security and Business Applications. */

const october = monthOf(2026, 10);
const notOnTrack = { status: "notApplicable" as const, counts: false, value: null, points: 0 };

const fourEach = { points: 20, units: 5 };
const ofThousand = { points: 30, units: 1_000 };
const ofFourThousand = { points: 30, units: 4_000 };
const fiveEach = { points: 25, units: 5 };
const halfOfFive = { points: 25, units: 10 };

/** 12 + 7.5 + 7.5 + 18 + 15 = 60: users by CPOR, deployments by CPOR. */
export const modernWork = exactCard("modern-work", "Modern Work", [
  partsMetric("net-customer-adds", "customers", 20, [12, 1], 3, "pool", [
    part("tenants", "Net customer adds (tenants)", "customers", fourEach, [9, 12], {
      lines: [
        ...customers(8, 4),
        entity("Trey Research", [350, true], [120, false], { lacks: 181 }),
        entity("Tailwind Traders", [280, false], [292, false], { lacks: 9 }),
        entity("Wingtip Toys", [10, false], [40, false], { lacks: 261 }),
      ],
    }),
  ]),
  peopleMetric(
    "intermediate-certifications",
    10,
    ladder([], ["MS-700", "AB-900"], 3, 4, { points: 10, units: 4 })
  ),
  peopleMetric(
    "advanced-certifications",
    15,
    ladder([], ["MS-102"], 1, 2, { points: 15, units: 2 })
  ),
  partsMetric("usage-growth", "users", 30, [18, 1], 600, "best", [
    part("cpor", "Usage growth (CPOR)", "users", ofThousand, [4_700, 5_300], {
      lines: [
        entity("Kept 1", [4_700, true], [5_300, true], { amountUnit: "users", workload: "Teams" }),
      ],
    }),
    part("dpor", "Usage growth (DPOR)", "users", ofFourThousand, [9_000, 10_000], {
      counts: false,
    }),
    part(
      "csp",
      "Usage growth (CSP)",
      "users",
      { points: 30, units: 2_000 },
      [null, null],
      notOnTrack
    ),
  ]),
  partsMetric("deployments", "customers", 25, [15, 1], 3, "best", [
    part("cpor", "Deployments (CPOR)", "customers", fiveEach, [2, 5], {
      lines: [
        ...customers(2, 3, { shareThen: 41, shareNow: 52.28 }),
        entity("Fabrikam", [1_000, false], [1_000, false], {
          shareThen: 18,
          shareNow: 39.98,
          why: { id: "engine.partBelowShare", values: { share: 40 } },
        }),
      ],
    }),
    part("dpor", "Deployments (DPOR)", "customers", halfOfFive, [4, 8], { counts: false }),
    part("csp", "Deployments (CSP)", "customers", halfOfFive, [null, null], notOnTrack),
  ]),
]);

const twoEach = { points: 20, units: 10 };
const third = { points: 20, units: 6 };
const yearTo = (last: number) => Array.from({ length: 12 }, (_, index) => last - 11 + index);
const ofAYear = { current: yearTo(october), baseline: yearTo(october - 12) };

/** Four metrics: 14 + 26.67 + usage growth + 13.33; 70 exactly with 16 points of growth. */
export function security(growthCents = 1_250_000, growth: Fraction = [16, 1]) {
  return exactCard("security", "Security", [
    partsMetric("net-customer-adds", "customers", 20, [14, 1], 7, "pool", [
      part("azure", "Azure", "customers", twoEach, [10, 15], {
        ...ofAYear,
        lines: [
          ...customers(10, 5, { amountUnit: "cents", source: { place: usagePlace, row: 3 } }),
          entity("Proseware", [null, false], [54_000, false], {
            amountUnit: "cents",
            lacks: 6_000,
          }),
        ],
      }),
      part("m365", "Microsoft 365", "customers", twoEach, [20, 22], { lines: customers(20, 2) }),
    ]),
    peopleMetric(
      "intermediate-certifications",
      40,
      ladder(["SC-500", "SC-200"], ["SC-100", "SC-300"], 4, 6, { points: 40, units: 6 })
    ),
    partsMetric("usage-growth", "points", 20, growth, growth[0] / growth[1], "add", [
      part(
        "azure",
        "Azure",
        "cents",
        { points: 1, units: 125_000 },
        [4_000_000, 4_000_000 + growthCents],
        {
          ...ofAYear,
        }
      ),
      part("m365", "Microsoft 365", "users", { points: 1, units: 125 }, [8_250, 9_000]),
    ]),
    partsMetric("deployments", "customers", 20, [80, 6], 4, "pool", [
      part("azure", "Azure", "customers", third, [3, 5], { lines: customers(3, 2) }),
      part("m365", "Microsoft 365", "customers", third, [6, 8], { lines: customers(6, 2) }),
    ]),
  ]);
}

const pair = { workload: "Business Central", amountUnit: "cents" } as const;

/** SMB: 6 + 16 + 7.5 + 17.5 + 12 = 59, growth of 17.5 % in MCV. */
export const businessApplications = exactCard(
  "business-applications",
  "Business Applications",
  [
    partsMetric("net-customer-adds", "workloads", 15, [6, 1], 2, "pool", [
      part(
        "workloads",
        "Workloads at customers by revenue",
        "workloads",
        { points: 3, units: 1 },
        [5, 7],
        {
          lines: [
            ...customers(4, 3, pair),
            entity("Lucerne Publishing", [30_000, true], [20_800, false], {
              ...pair,
              lacks: 4_200,
            }),
          ],
        }
      ),
    ]),
    peopleMetric(
      "intermediate-certifications",
      20,
      ladder([], ["MB-310", "MB-500", "MB-800", "PL-300", "AB-210", "AB-410"], 4, 5, {
        points: 4,
        units: 1,
      })
    ),
    peopleMetric(
      "advanced-certifications",
      15,
      ladder([], ["MB-820", "AB-100"], 1, 2, { points: 15, units: 2 })
    ),
    partsMetric("usage-growth", "percent", 30, [35, 2], 17.5, "pool", [
      part("mcv", "Usage growth", "mcv", { points: 1, units: 1 }, [40_000, 47_000], {
        points: 17.5,
      }),
    ]),
    partsMetric("deployments", "workloads", 20, [12, 1], 3, "pool", [
      part(
        "workloads",
        "Workloads at customers by MCV",
        "workloads",
        { points: 4, units: 1 },
        [6, 9],
        {
          lines: customers(6, 3, { workload: "Power Apps", amountUnit: "mcv" }),
        }
      ),
    ]),
  ],
  { track: "smb" }
);
