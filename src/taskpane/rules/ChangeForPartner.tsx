import { changeForMe, type ChangeForMe } from "../../engine/changeForMe";
import type { Question } from "../../engine/scorecard";
import type { Evidence } from "../../evidence/evidence";
import { shownPoints } from "../../report/shownPoints";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { attempt } from "../parts/attempted";

interface ChangeForPartnerProps {
  readonly evidence: Evidence;
  readonly question: Question;
  /** ISO dates, the earlier first. */
  readonly before: string;
  readonly after: string;
}

/** The same evidence under the rules of both days. */
export function ChangeForPartner({ evidence, question, before, after }: ChangeForPartnerProps) {
  const attempted = attempt(() => changeForMe(evidence, question, before, after));
  return (
    <section aria-label={words("taskpane.rules.forMe")}>
      <h3>{words("taskpane.rules.forMe")}</h3>
      {"problem" in attempted ? (
        <p>{attempted.problem.sentence}</p>
      ) : (
        <Change change={attempted.answer} before={before} after={after} />
      )}
    </section>
  );
}

interface ChangeProps extends Pick<ChangeForPartnerProps, "before" | "after"> {
  readonly change: ChangeForMe;
}

function Change({ change, before, after }: ChangeProps) {
  return (
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
  );
}
