import { isoOfMonth } from "../evidence/calendar";
import type { Finding } from "../evidence/finding";
import { whereText } from "../evidence/findingText";
import type { IfNothingBefore, Scorecard } from "../engine/scorecard";
import { say } from "../words/say";

/** What `--json` prints: the scorecard as plain values, sentences in words. */
export function scorecardJson(scorecard: Scorecard) {
  return {
    designation: scorecard.designation,
    track: scorecard.track,
    asOf: scorecard.asOf,
    edition: scorecard.edition.from,
    reading: scorecard.reading,
    total: scorecard.total,
    qualified: scorecard.qualified,
    approximate: scorecard.approximate && say(scorecard.approximate),
    ifNothingBefore: scorecard.ifNothingBefore && ifNothingBeforeJson(scorecard.ifNothingBefore),
    blockers: scorecard.blockers.map(say),
    metrics: scorecard.metrics.map(({ id, category, value, unit, target, points, max, notes }) => ({
      id,
      category,
      value,
      unit,
      target,
      points,
      max,
      note: notes.map(say).join(". "),
    })),
    findings: scorecard.findings.map(findingJson),
  };
}

/** Months as 2026-05. */
function ifNothingBeforeJson({ before, total, qualified, differs }: IfNothingBefore) {
  return {
    before: before.map(({ kind, month }) => ({ kind, month: isoOfMonth(month).slice(0, 7) })),
    total,
    qualified,
    metrics: differs.map(({ metric, points }) => ({ id: metric, points })),
  };
}

function findingJson({ severity, message, mend, where }: Finding) {
  return {
    severity,
    message: mend ? `${say(message)}. ${say(mend)}` : `${say(message)}.`,
    where: where ? whereText(where) : "",
  };
}
