import { Link } from "@fluentui/react-components";
import { suppositionOf } from "../../engine/ifNothingBeforeFinding";
import { kindsOfMetric } from "../../engine/wants";
import type { MetricScore, MonthsNeeded, Scorecard } from "../../engine/scorecard";
import type { RangeKind } from "../../evidence/evidence";
import { findDesignation } from "../../rulebook/ruleSet";
import { formatList, formatMonths } from "../../words/format";
import { say, words } from "../../words/say";
import { missingMonths } from "../parts/metricStanding";
import { Note } from "../parts/Note";

interface MissingEvidenceProps {
  readonly scorecard: Scorecard;
  readonly onEvidence: () => void;
}

/** What no range shows: months of the ranges given, and ranges that are not, with where they come from. */
export function MissingEvidence({ scorecard, onEvidence }: MissingEvidenceProps) {
  const unknown = scorecard.metrics.filter(({ status }) => status === "unknown");
  const of = (kind: RangeKind) => unknown.filter(restsOn(kind, scorecard.designation));
  const toEvidence = (
    <Link as="button" inline onClick={onEvidence}>
      {words("taskpane.score.showEvidence")}
    </Link>
  );
  const missing = scorecard.months.flatMap((months) => {
    const touched = of(months.kind).filter((metric) => lacks(metric, months));
    return touched.length > 0 ? [{ months, touched }] : [];
  });
  const supposition = suppositionOf(scorecard);
  const first = missing.find(({ months }) =>
    scorecard.ifNothingBefore?.before.some(({ kind }) => kind === months.kind)
  );
  return (
    <>
      {missing.map(({ months, touched }) => (
        <Note
          key={months.kind}
          kind="warning"
          title={words("taskpane.score.missing", { months: formatMonths(months.missing) })}
        >
          <p>
            {words("taskpane.score.missing.touches", {
              names: formatList(touched.map(({ name }) => name)),
              count: touched.length,
              needed: spanOf(months),
              kind: months.kind,
            })}{" "}
            {toEvidence}
          </p>
          {supposition && months === first?.months && <p>{say(supposition)}.</p>}
        </Note>
      ))}
      {scorecard.lacking.length > 0 && (
        <Note kind="warning" title={words("taskpane.score.lacking")}>
          <ul className="pane-lacking">
            {scorecard.lacking.map((kind) => {
              const names = of(kind).map(({ name }) => name);
              return (
                <li key={kind}>
                  {words("taskpane.score.lacking.kind", {
                    kind: words(`taskpane.kind.${kind}`),
                    names: formatList(names),
                    where: words(whereFrom[kind as keyof typeof whereFrom]),
                  })}
                </li>
              );
            })}
          </ul>
          {toEvidence}
        </Note>
      )}
    </>
  );
}

/** Kinds that a designation can lack; costs only stand in for usage. */
const whereFrom = {
  usage: "taskpane.paste.usage.where",
  certifications: "taskpane.paste.certifications.where",
  m365: "taskpane.paste.m365.where",
  revenue: "taskpane.paste.revenue.where",
  consumption: "taskpane.paste.consumption.where",
} as const;

function restsOn(kind: RangeKind, designation: string) {
  const rules = findDesignation(designation)?.metrics ?? [];
  return ({ id }: MetricScore): boolean => {
    const rule = rules.find((metric) => metric.id === id);
    return rule !== undefined && kindsOfMetric(rule).includes(kind);
  };
}

function lacks(metric: MetricScore, { missing }: MonthsNeeded): boolean {
  return missingMonths(metric).some((month) => missing.includes(month));
}

/** An export covers months in a row, also where only the ends of it are compared. */
function spanOf({ needed }: MonthsNeeded): number {
  return Math.max(...needed) - Math.min(...needed) + 1;
}
