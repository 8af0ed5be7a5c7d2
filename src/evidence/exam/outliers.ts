import type { Cents, UsageEvidence } from "../evidence";
import type { Finding } from "../finding";
import type { Steps } from "../steps";

/** A lost decimal mark makes an amount a hundred times as large; usage seldom grows like that in a month. */
const leastTimes = 50;
const leastCents: Cents = 1_000_000;

/** A customer's months, quickly looked at. */
const slotsPerPiece = 500_000;

/** The customer's month that leaps furthest above the months beside it. */
export function* amountOutliers(usage: UsageEvidence): Steps<Finding[]> {
  const { tenants, cents, firstMonth, monthCount, firstRow, firstPlace, places } = usage;
  let count = 0;
  let first = -1;
  for (let slot = 0; slot < tenants.length * monthCount; slot++) {
    if (slot % slotsPerPiece === slotsPerPiece - 1) yield;
    const before = slot % monthCount === 0 ? 0 : cents[slot - 1]!;
    const amount = cents[slot]!;
    if (before <= 0 || amount < leastCents || amount < leastTimes * before) continue;
    count++;
    if (first < 0 || amount / before > cents[first]! / cents[first - 1]!) first = slot;
  }
  if (first < 0) return [];
  const tenant = tenants[Math.floor(first / monthCount)]!;
  return [
    {
      severity: "warning",
      message: {
        id: "evidence.amountOutlier",
        values: {
          count,
          customer: tenant.name ?? tenant.key,
          month: { month: firstMonth + (first % monthCount) },
          amount: { cents: cents[first]! },
          before: { cents: cents[first - 1]! },
        },
      },
      mend: { id: "evidence.amountOutlierMend" },
      where: { place: places[firstPlace[first]!]!, rows: [firstRow[first]!], rowCount: 1 },
    },
  ];
}
