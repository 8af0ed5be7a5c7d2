import { monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import type { RuleSet } from "../rulebook/ruleSet";
import type { IsoDate } from "../rulebook/terms";
import { isCovered } from "./coverage";
import type { MonthsNeeded } from "./scorecard";

/** The months that the rules compare, those between, and those that no range shows; null without usage. */
export function monthsNeeded(
  rules: RuleSet,
  { usage }: Evidence,
  asOfMonth: Month
): MonthsNeeded | null {
  if (!usage) return null;
  const compared = new Set<Month>();
  for (const rule of rules.metrics) {
    if (rule.measure === "tenant-difference") {
      for (const back of [...rule.currentMonths.value, ...rule.baselineMonths.value])
        compared.add(asOfMonth - back);
    }
    if (rule.measure === "growth") {
      compared.add(asOfMonth - rule.currentMonth.value);
      compared.add(asOfMonth - rule.baselineMonth.value);
    }
  }
  const oldest = Math.min(...compared);
  const needed = Array.from({ length: asOfMonth - oldest }, (_, index) => oldest + index);
  return {
    compared: [...compared].sort((a, b) => a - b),
    needed,
    missing: needed.filter((month) => !isCovered(usage, month)),
  };
}

/** What is to be said about the day scored and the months shown. */
export function scoreFindings(
  rules: RuleSet,
  months: MonthsNeeded | null,
  evidence: Evidence,
  today: IsoDate
): Finding[] {
  return [
    ...(rules.asOf > today ? [laterThanToday(rules.asOf)] : []),
    ...findingsOf(rules, months, evidence),
  ];
}

function findingsOf(rules: RuleSet, months: MonthsNeeded | null, { usage }: Evidence): Finding[] {
  const findings: Finding[] = [];
  if (months && months.missing.length > 0) {
    findings.push({
      severity: "warning",
      message: {
        id: "engine.findingMonthsMissing",
        values: { months: { months: months.missing }, count: months.needed.length },
      },
      mend: {
        id: "engine.findingMonthsMend",
        values: { first: { month: months.needed[0]! }, last: { month: months.needed.at(-1)! } },
      },
      where: { place: usage!.places[0]! },
    });
  }
  const { window, from } = rules.edition;
  const near = rules.designation.editions.find((edition) => {
    const unsure = edition.window;
    return unsure && rules.asOf >= unsure.notBefore && rules.asOf <= unsure.notAfter;
  });
  if (near?.window) {
    findings.push({
      severity: "note",
      message: {
        id: "engine.findingEditionWindow",
        values: {
          notBefore: { day: near.window.notBefore },
          notAfter: { day: near.window.notAfter },
          from: { day: window ? from : rules.edition.from },
        },
      },
    });
  }
  return findings;
}

/** A score of a month that is not over looks worse than it will be. */
function laterThanToday(asOf: IsoDate): Finding {
  return {
    severity: "warning",
    message: {
      id: "engine.findingLaterThanToday",
      values: { asOf: { day: asOf }, month: { month: monthOfIso(asOf) - 1 } },
    },
    mend: { id: "engine.findingLaterThanTodayMend" },
  };
}
