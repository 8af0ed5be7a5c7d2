import type { Cents, Month, UsageEvidence } from "../../evidence/evidence";
import { monthIndex, leftOver } from "../coverage";

/** Customers at a threshold in some months. */
export interface ThresholdCounts {
  /** At it in every one of the months. */
  readonly all: number;
  /** At it in one of them at least. */
  readonly any: number;
  /** Per month: cents whose rows name no customer. */
  readonly unnamed: readonly Cents[];
  /** Per month: the least that a customer below the threshold lacks; the threshold where nobody has less. */
  readonly leastLack: readonly Cents[];
}

/** The last counts of each usage: both readings look at the same months. */
const lastCounted = new WeakMap<UsageEvidence, Map<string, ThresholdCounts>>();

/** Counts in one pass, for both ways of asking: scores are asked for again and again while somebody types. */
export function thresholdCounts(
  usage: UsageEvidence,
  months: readonly Month[],
  threshold: Cents
): ThresholdCounts {
  const key = `${threshold}|${months.join()}`;
  let counted = lastCounted.get(usage);
  if (!counted) lastCounted.set(usage, (counted = new Map<string, ThresholdCounts>()));
  let counts = counted.get(key);
  if (!counts) counted.set(key, (counts = count(usage, months, threshold)));
  return counts;
}

function count(usage: UsageEvidence, months: readonly Month[], threshold: Cents): ThresholdCounts {
  const { cents, firstRow, monthCount, totalCents } = usage;
  const shown = months.map((month) => monthIndex(usage, month));
  const named = shown.map(() => 0);
  const leastLack = shown.map(() => threshold);
  let all = 0;
  let any = 0;
  for (let start = 0; start < cents.length; start += monthCount) {
    let reached = 0;
    for (let each = 0; each < shown.length; each++) {
      const index = shown[each]!;
      if (index < 0) continue;
      const amount = cents[start + index]!;
      named[each]! += amount;
      if (amount < threshold) {
        if (threshold - amount < leastLack[each]!) leastLack[each] = threshold - amount;
      } else if (threshold > 0 || firstRow[start + index] !== 0) reached++;
    }
    if (reached === shown.length) all++;
    if (reached > 0) any++;
  }
  return {
    all,
    any,
    unnamed: shown.map((index, each) =>
      index < 0 ? 0 : leftOver(usage, totalCents[index]! - named[each]!)
    ),
    leastLack,
  };
}
