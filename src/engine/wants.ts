import type { Month, RangeKind } from "../evidence/evidence";
import type { MetricRule, PartRule, RuleSet } from "../rulebook/ruleSet";
import type { Designation, MetricRules, PartRules } from "../rulebook/schema";
import type { MonthlyKind } from "./monthlyKinds";

/** Months of one kind of range that a rule looks at. */
export interface WantedMonths {
  readonly kind: MonthlyKind;
  readonly months: readonly Month[];
}

/** The kinds of ranges that a designation's metrics are scored from, whatever the date. */
export function kindsOf(designation: Designation): readonly RangeKind[] {
  return [...new Set(designation.metrics.flatMap(kindsOfMetric))];
}

export function kindsOfMetric(metric: MetricRules | MetricRule): readonly RangeKind[] {
  switch (metric.measure) {
    case "stepped-skilling":
      return ["certifications"];
    case "mcv-growth":
      return ["consumption"];
    case "parts":
      return [...new Set(metric.parts.map(kindOfPart))];
    default:
      return ["usage"];
  }
}

export function kindOfPart({ counts }: Pick<PartRules, "counts">): MonthlyKind {
  return (
    {
      "tenants-by-acr": "usage",
      acr: "usage",
      "tenants-by-licences": "m365",
      "active-users": "m365",
      "workloads-by-revenue": "revenue",
      "workloads-by-mcv": "consumption",
    } as const
  )[counts];
}

/** The months that the rules compare, kind by kind; deployments of Azure services compare none. */
export function wantedMonths(rules: RuleSet, asOfMonth: Month): readonly WantedMonths[] {
  return rules.metrics.flatMap((rule): readonly WantedMonths[] => {
    const ago = (back: readonly number[]) => back.map((months) => asOfMonth - months);
    switch (rule.measure) {
      case "tenant-difference":
        return [
          {
            kind: "usage",
            months: ago([...rule.currentMonths.value, ...rule.baselineMonths.value]),
          },
        ];
      case "growth":
        return [
          { kind: "usage", months: ago([rule.currentMonth.value, rule.baselineMonth.value]) },
        ];
      case "mcv-growth":
        return [
          { kind: "consumption", months: ago([rule.currentMonth.value, rule.baselineMonth.value]) },
        ];
      case "parts":
        return rule.parts
          .filter(applies)
          .map((part) => ({ kind: kindOfPart(part), months: ago(monthsBack(part)) }));
      default:
        return [];
    }
  });
}

/** Whether a part exists on the track: one without associations does not. */
export function applies(part: PartRule): boolean {
  return !("associations" in part && part.associations.value[0] === "none");
}

/** Of a sum over several months, each of them. */
function monthsBack(part: PartRule): readonly number[] {
  const ends = [part.currentMonth.value, part.baselineMonth.value];
  const length = "months" in part ? part.months.value : 1;
  return ends.flatMap((end) => Array.from({ length }, (_, index) => end + index));
}
