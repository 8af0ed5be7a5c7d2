import type { PartsTrace } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";

/** The four columns of the bridge; each is a level or a change that stands on a base. */
export interface Bridge {
  readonly metric: string;
  /** What is counted: "customers", as many as there are of them. */
  readonly unit: (count: number) => string;
  readonly then: number;
  readonly gained: number;
  readonly lost: number;
  readonly now: number;
  /** Where the hidden axis starts and ends. */
  readonly from: number;
  readonly to: number;
}

/** Null where last year's count is not proven. */
export function bridgeOf({ name, unit, trace, status, value }: MetricScore): Bridge | null {
  const counted =
    value === null
      ? null
      : trace.kind === "netAdds"
        ? {
            then: trace.countThen,
            now: trace.countNow,
            ...changesOf(trace.tenants),
          }
        : trace.kind === "parts" && status === "known"
          ? sumOfParts(trace)
          : null;
  if (!counted || unit === "percent") return null;
  const { then, now, gained, lost } = counted;
  const from = Math.max(0, Math.min(then, now) - 2);
  const to = Math.max(then, then + gained, now + lost) + 1;
  const unitOf = (count: number) => words(`report.unit.${unit}`, { count });
  return { metric: name, unit: unitOf, ...counted, from, to };
}

type Counted = Pick<Bridge, "then" | "gained" | "lost" | "now">;

/** The parts that make the points, added up: each counts its customers by itself. */
function sumOfParts({ parts }: PartsTrace): Counted | null {
  const counting = parts.filter(({ counts }) => counts);
  if (counting.length === 0) return null;
  const sum = { then: 0, gained: 0, lost: 0, now: 0 };
  for (const { then, now, lines } of counting) {
    if (then === null || now === null) return null;
    const { gained, lost } = changesOf(lines);
    sum.then += then;
    sum.now += now;
    sum.gained += gained;
    sum.lost += lost;
  }
  // Lines that do not explain the difference would stand on the wrong level.
  return sum.then + sum.gained - sum.lost === sum.now ? sum : null;
}

function changesOf(
  lines: readonly { readonly countsThen: boolean; readonly countsNow: boolean }[]
) {
  const count = (then: boolean, now: boolean) =>
    lines.filter(({ countsThen, countsNow }) => countsThen === then && countsNow === now).length;
  return { gained: count(false, true), lost: count(true, false) };
}
