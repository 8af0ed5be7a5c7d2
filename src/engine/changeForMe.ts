import type { Evidence } from "../evidence/evidence";
import type { IsoDate, MetricId } from "../rulebook/terms";
import { score } from "./score";
import type { Question, Scorecard } from "./scorecard";

/** The same evidence on the same day under the rules of two days. */
export interface ChangeForMe {
  readonly before: Scorecard;
  readonly after: Scorecard;
  /** Metrics whose points differ, with what they give before and after. */
  readonly metrics: readonly {
    readonly id: MetricId;
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/**
 * What a change of the rules does to a partner: nothing but the rules differs, neither months nor certificates.
 * @throws UnusableEvidence, NoAnswer as `score` does, also for a day before the rules begin
 */
export function changeForMe(
  evidence: Evidence,
  question: Question,
  from: IsoDate,
  to: IsoDate
): ChangeForMe {
  const asOf = score(evidence, question).asOf;
  const under = (rulesOf: IsoDate) => score(evidence, { ...question, asOf, rulesOf });
  const [before, after] = [under(from), under(to)];
  return {
    before,
    after,
    metrics: after.metrics.flatMap(({ id, name, points }) => {
      const then = before.metrics.find((metric) => metric.id === id)?.points ?? 0;
      return then === points ? [] : [{ id, name, before: then, after: points }];
    }),
  };
}
