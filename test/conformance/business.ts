import type { Cell, Grid } from "../../src/evidence/grid";
import { monthCount, monthText } from "./calendar";
import { at } from "./wave";

const workloads = ["Sales", "Business Central", "Customer Service", "Field Service"] as const;
const associations = ["CSP Tier 1", "CPOR OSA", "CSP Tier 2", "DPOR"];

/** US dollars of revenue a month, around USD 250, 1,500 and 5,000. */
const revenues = [230, 1_450, 4_700, 260, 5_100, 1_600, 4_900, 1_520, 240, 5_000, 245, 1_490];
/** Users, around 5,000 and 10,000 MCV at 200 a user. */
const users = [24, 48, 27, 52, 25, 46, 23, 60];

export function businessRevenue(): Grid {
  return [
    [
      "FiscalMonthName",
      "PartnerAssociationType",
      "CustomerTenantID",
      "SubscriptionId",
      "Workloads",
      "AdjustedRevenueAmtCD",
    ],
    ...months((month) =>
      revenues.map((size, index): Cell[] => {
        const wave = {
          start: size,
          slope: size / 500,
          swing: size / 4,
          period: 17 + index,
          phase: index * 9,
        };
        return [
          monthText(month),
          associations[index % associations.length]!,
          `business-${index + 1}`,
          `subscription-${index + 1}`,
          workloads[index % workloads.length]!,
          Math.round(at(wave, month) * 100) / 100,
        ];
      })
    ),
  ];
}

export function businessUsage(): Grid {
  return [
    [
      "FiscalMonthName",
      "PartnerAssociationType",
      "CustomerTenantID",
      "SubscriptionID",
      "MetricType",
      "Workload",
      "MAC",
      "MAU",
    ],
    ...months((month) =>
      users.map((size, index): Cell[] => {
        const wave = {
          start: size,
          slope: size / 250,
          swing: size / 4,
          period: 17 + index * 2,
          phase: index * 8,
        };
        return [
          monthText(month),
          "CSP Tier 1",
          `business-${index + 1}`,
          `subscription-${index + 1}`,
          "MAU",
          ["Sales", "Customer Service", "Field Service"][index % 3]!,
          null,
          Math.round(at(wave, month)),
        ];
      })
    ),
  ];
}

function months(rows: (month: number) => Cell[][]): Cell[][] {
  return Array.from({ length: monthCount }, (_, month) => rows(month)).flat();
}
