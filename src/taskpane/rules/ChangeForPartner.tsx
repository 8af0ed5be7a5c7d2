import { changeForMe, type ChangeForMe } from "../../engine/changeForMe";
import { NoAnswer } from "../../engine/noAnswer";
import type { Question } from "../../engine/scorecard";
import type { Evidence } from "../../evidence/evidence";
import { UnusableEvidence } from "../../evidence/unusable";
import { shownPoints } from "../../report/shownPoints";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";

interface ChangeForPartnerProps {
  readonly evidence: Evidence;
  readonly question: Question;
  /** ISO dates, the earlier first. */
  readonly before: string;
  readonly after: string;
}

/** The same evidence under the rules of both days. */
export function ChangeForPartner({ evidence, question, before, after }: ChangeForPartnerProps) {
  const change = answered(() => changeForMe(evidence, question, before, after));
  return (
    <section aria-label={words("taskpane.rules.forMe")}>
      <h3>{words("taskpane.rules.forMe")}</h3>
      {typeof change === "string" ? (
        <p>{change}</p>
      ) : (
        <>
          <p>
            {words("taskpane.rules.forMe.totals", {
              asOf: formatDay(change.after.asOf),
              before: shownPoints(change.before.total),
              after: shownPoints(change.after.total),
              rulesBefore: formatDay(before),
              rulesAfter: formatDay(after),
            })}
          </p>
          {change.metrics.length === 0 ? (
            <p>{words("taskpane.rules.forMe.none")}</p>
          ) : (
            <ul>
              {change.metrics.map((metric) => (
                <li key={metric.id}>
                  {words("taskpane.rules.forMe.metric", {
                    name: metric.name,
                    before: shownPoints(metric.before),
                    after: shownPoints(metric.after),
                  })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

/** The change, or the sentence that says why there is none. */
function answered(ask: () => ChangeForMe): ChangeForMe | string {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof NoAnswer || thrown instanceof UnusableEvidence) return thrown.message;
    throw thrown;
  }
}
