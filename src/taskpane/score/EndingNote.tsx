import type { Scorecard } from "../../engine/scorecard";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { ExamCodes } from "../metric/ExamCodes";
import { Disclosure } from "../parts/Disclosure";
import { endingSoon, type EndingHere, type EndingSoon } from "./endingSoon";

/** Certifications about to stop counting and lists that run out, behind one line. */
export function EndingNote({ scorecard }: { readonly scorecard: Scorecard }) {
  const { certifications, lists } = endingSoon(scorecard);
  if (certifications.length === 0 && lists.length === 0) return null;
  return (
    <section className="pane-ending">
      <Disclosure label={words("taskpane.score.ending", { count: certifications.length })}>
        {lists.map((list) => (
          <p key={list.metric} className="pane-caption pane-strong">
            {runsOut(list)}
          </p>
        ))}
        <ul className="pane-list">
          {certifications.map((ending) => (
            <li key={ending.certification.id}>
              <Ending ending={ending} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function Ending({ ending: { certification, countsUntil, held } }: { readonly ending: EndingHere }) {
  return (
    <>
      <p>
        <ExamCodes text={`${certification.name} (${certification.id})`} />
      </p>
      <p className="pane-caption">
        {words("taskpane.score.ending.until", { until: formatDay(countsUntil), held })}
      </p>
    </>
  );
}

function runsOut({
  metric,
  step,
  steps,
  nothingToEarnFrom,
  nothingCountsFrom,
}: EndingSoon["lists"][number]): string {
  const values = { metric, step, steps, earn: formatDay(nothingToEarnFrom) };
  return nothingCountsFrom
    ? words("taskpane.score.ending.runsOut", { ...values, counts: formatDay(nothingCountsFrom) })
    : words("taskpane.score.ending.noneToEarn", values);
}
