import { monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import type { RuleSet } from "../rulebook/ruleSet";
import type { IsoDate } from "../rulebook/terms";
import { isCovered } from "./coverage";
import { lastMonthFindings } from "./lastMonth";
import { ifNothingBeforeFinding, supposedOf } from "./ifNothingBeforeFinding";
import type { IfNothingBefore, MonthsNeeded } from "./scorecard";
import { cutPoints, type ScoredUnder } from "./scoreUnder";
import { wantedMonths } from "./wants";

/** The months that the rules compare, those between, and those that no range shows; one entry a kind that is given. */
export function monthsNeeded(
  rules: RuleSet,
  evidence: Evidence,
  asOfMonth: Month
): readonly MonthsNeeded[] {
  const wanted = wantedMonths(rules, asOfMonth);
  return [...new Set(wanted.map(({ kind }) => kind))].flatMap((kind) => {
    const shown = evidence[kind];
    if (!shown) return [];
    const compared = new Set(
      wanted.filter((each) => each.kind === kind).flatMap(({ months }) => months)
    );
    const oldest = Math.min(...compared);
    // Deployments of Azure services look at every month; elsewhere those between are of no use.
    const needed =
      kind === "usage"
        ? Array.from({ length: asOfMonth - oldest }, (_, index) => oldest + index)
        : ascending(compared);
    return [
      {
        kind,
        compared: ascending(compared),
        needed,
        missing: needed.filter((month) => !isCovered(shown, month)),
      },
    ];
  });
}

/** What is to be said about the day scored, the months shown and the points. */
export function scoreFindings(
  scored: ScoredUnder,
  asOf: IsoDate,
  months: readonly MonthsNeeded[],
  supposed: IfNothingBefore | null,
  evidence: Evidence,
  today: IsoDate
): Finding[] {
  return [
    ...(asOf > today ? [laterThanToday(asOf)] : []),
    ...months.flatMap((needed) => [
      ...monthsMissing(needed, evidence),
      ...lastMonthFindings(evidence, needed.kind, asOf, today),
    ]),
    ...(supposed ? [ifNothingBeforeFinding([supposedOf(scored, supposed)], evidence)] : []),
    ...partialPoints(scored),
    ...editionWindow(scored.rules),
  ];
}

/** The months needed that no range of the kind shows. */
export function monthsMissing(
  { kind, missing, needed }: MonthsNeeded,
  evidence: Evidence
): Finding[] {
  if (missing.length === 0) return [];
  const oneRun = needed.at(-1)! - needed[0]! === needed.length - 1;
  return [
    {
      severity: "warning",
      message: {
        id:
          kind === "usage" ? "engine.findingMonthsMissing" : `engine.findingMonthsMissing.${kind}`,
        values: { months: { months: missing }, count: needed.length },
      },
      mend: oneRun
        ? {
            id: "engine.findingMonthsMend",
            values: { first: { month: needed[0]! }, last: { month: needed.at(-1)! } },
          }
        : { id: "engine.findingMonthsMendThese", values: { months: { months: needed } } },
      where: { place: evidence[kind]!.places[0]! },
    },
  ];
}

/** Where parts of points decide: counted in whole points the partner would not qualify. */
function partialPoints({ rules, metrics, total, qualified }: ScoredUnder): Finding[] {
  const partial = rules.metrics.filter(
    (rule) => "increments" in rule && rule.increments.value === "proportional"
  );
  const whole = metrics.reduce(
    (sum, { id, points }) =>
      sum + (partial.some((rule) => rule.id === id) ? Math.floor(points) : points),
    0
  );
  const target = rules.total.value;
  const findings: Finding[] = [];
  if (qualified && whole < target) {
    findings.push({
      severity: "warning",
      message: {
        id: "engine.findingPartialPoints",
        values: { total: cutPoints(total), whole: cutPoints(whole), target },
      },
    });
  }
  for (const { name, points } of metrics) {
    if (points > 0 && points < 1) {
      findings.push({
        severity: "note",
        message: { id: "engine.findingBelowOnePoint", values: { metric: name } },
      });
    }
  }
  return findings;
}

/** The day lies where the day of a change is not known: which text is used, and why. */
function editionWindow({ designation, asOf, edition }: RuleSet): Finding[] {
  const unsure = designation.editions.filter(
    ({ window }) => window && asOf >= window.notBefore && asOf <= window.notAfter
  );
  return unsure.map(({ window, note }) => ({
    severity: "note",
    message: {
      id: "engine.findingEditionWindow",
      values: {
        notBefore: { day: window!.notBefore },
        notAfter: { day: window!.notAfter },
        from: { day: edition.from },
        why: note,
      },
    },
  }));
}

/** A score of a month that is not over looks worse than it will be. */
export function laterThanToday(asOf: IsoDate): Finding {
  return {
    severity: "warning",
    message: {
      id: "engine.findingLaterThanToday",
      values: { asOf: { day: asOf }, month: { month: monthOfIso(asOf) - 1 } },
    },
    mend: { id: "engine.findingLaterThanTodayMend" },
  };
}

function ascending(months: Iterable<Month>): Month[] {
  return [...months].sort((a, b) => a - b);
}
