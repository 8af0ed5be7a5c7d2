import type { MonthsShown } from "../../../evidence/evidence";
import type { PartEntity } from "../../partsTrace";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { onceFor } from "../../onceFor";

/** Counts are few numbers, and kept for all months asked for: a window asks for each of its own. */
const counts = onceFor<Counted>();

/** Lines are many, and kept for the months of which they were read last. */
const lines = onceFor<LinesRead>();

interface LinesRead {
  months: string;
  made: readonly PartEntity[];
}

/**
 * What evidence shows of a part, counted once: readings, tracks and days of a month ask for the same.
 * @param figures what is counted and how, in any form that two rules share when they count the same
 */
export function countedOnce(
  shown: MonthsShown,
  figures: unknown,
  { current, baseline }: ComparedMonths,
  count: () => Counted
): Counted {
  const asked = JSON.stringify(figures);
  const months = `${baseline.join()}|${current.join()}`;
  return counts(shown, `${asked} ${months}`, () => {
    const counted = count();
    return {
      ...counted,
      lines: () => {
        const read = lines(shown, asked, () => ({ months, made: counted.lines() }));
        if (read.months !== months) Object.assign(read, { months, made: counted.lines() });
        return read.made;
      },
    };
  });
}
