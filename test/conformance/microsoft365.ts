import type { Cell, Grid } from "../../src/evidence/grid";
import { monthCount, monthText } from "./calendar";
import { at } from "./wave";

const workloads = [
  "Exchange Online",
  "Intune",
  "Microsoft Defender for Endpoint P2",
  "Teams Phone",
] as const;
const associations = ["CPOR", "CSP Tier 1", "CSP Tier 2"];

/** Customers around the edges of the size classes: 5, 11, 25 and 300 licences. */
const customers = Array.from({ length: 42 }, (_, index) => ({
  workload: workloads[index % workloads.length]!,
  association: associations[index % associations.length]!,
  /** Some come later. */
  from: index % 3 === 0 ? index + 14 : 0,
  licences: [290, 24, 310, 12, 1_640, 5, 240][index % 7]!,
}));

export function microsoft365Usage(): Grid {
  return [
    [
      "CustomerTenantId",
      "WorkloadName",
      "Month",
      "PaidAvailableUnits",
      "MonthlyActiveUsers",
      "PartnerAttributionType",
    ],
    ...Array.from({ length: monthCount }, (_, month) =>
      customers.flatMap(({ workload, association, licences, from }, index): Cell[][] => {
        if (month < from) return [];
        const paid = Math.round(
          at(
            {
              start: licences,
              slope: licences / 400,
              swing: licences / 3,
              period: 17 + (index % 13),
              phase: index * 5,
            },
            month
          )
        );
        const share = at(
          { start: 25, slope: 0.3, swing: 20, period: 19 + (index % 11), phase: index * 11 },
          month
        );
        return [
          [
            `m365-${index + 1}`,
            workload,
            monthText(month),
            paid,
            Math.floor((paid * Math.min(share, 100)) / 100),
            association,
          ],
        ];
      })
    ).flat(),
  ];
}
