import { isNearMiss } from "../../advice/partNearMisses";
import type { PartEntity, PartLine } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";

/** A customer, or a workload at one, in a part of a metric. */
export interface PartRow {
  readonly metric: MetricScore;
  readonly part: PartLine;
  readonly line: PartEntity;
}

/** The rows of a metric: part by part, near misses first, then lost, gained, left out, kept and below. */
export function partRows(metric: MetricScore): readonly PartRow[] {
  if (metric.trace.kind !== "parts") return [];
  return metric.trace.parts.flatMap((part) => {
    const place = (line: PartEntity) => (isNear(part, line) ? 0 : order[line.change]);
    return [...part.lines]
      .sort((a, b) => place(a) - place(b))
      .map((line) => ({ metric, part, line }));
  });
}

/** Rows with a stronger line below: the last of a part. */
export function partEnds(rows: readonly PartRow[]): ReadonlySet<number> {
  return new Set(
    rows.flatMap(({ part }, index) => {
      const next = rows[index + 1];
      return next && next.part !== part ? [index] : [];
    })
  );
}

/** Whether a line almost counts: in a part that is a sum, as of users, nobody does. */
export function isNear(part: PartLine, line: PartEntity): boolean {
  return (part.unit === "customers" || part.unit === "workloads") && isNearMiss(line);
}

const order = { lost: 1, gained: 2, excluded: 3, kept: 4, below: 5 } as const;
