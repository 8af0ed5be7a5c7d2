import type { Cents, UsageEvidence } from "../evidence";
import type { Finding } from "../finding";

/** A lost decimal mark makes an amount a hundred times as large; usage seldom grows like that in a month. */
const leastTimes = 50;
const leastCents: Cents = 1_000_000;

/** The customer's month that leaps furthest above the months beside it. */
export function amountOutliers(usage: UsageEvidence): Finding[] {
  const { tenants, cents, firstMonth, monthCount, firstRow, firstPlace, places } = usage;
  const leaps = tenants.flatMap((tenant, index) =>
    Array.from({ length: Math.max(0, monthCount - 1) }, (_, month) => {
      const slot = index * monthCount + month + 1;
      return { tenant, slot, month: firstMonth + month + 1, before: cents[slot - 1]! };
    }).filter(
      ({ slot, before }) =>
        before > 0 && cents[slot]! >= leastCents && cents[slot]! >= leastTimes * before
    )
  );
  const [first] = leaps.sort((a, b) => cents[b.slot]! / b.before - cents[a.slot]! / a.before);
  if (!first) return [];
  const { tenant, slot, month, before } = first;
  return [
    {
      severity: "warning",
      message: {
        id: "evidence.amountOutlier",
        values: {
          count: leaps.length,
          customer: tenant.name ?? tenant.key,
          month: { month },
          amount: { cents: cents[slot]! },
          before: { cents: before },
        },
      },
      mend: { id: "evidence.amountOutlierMend" },
      where: { place: places[firstPlace[slot]!]!, rows: [firstRow[slot]!], rowCount: 1 },
    },
  ];
}
