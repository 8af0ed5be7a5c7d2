import "../words/rules";
import { formatList } from "../words/format";
import { words } from "../words/say";
import { money } from "./plainText";
import type { TrackRule } from "./schema";

/** When a partner is in the track that the label names, or how the two are weighed. */
export function trackRuleText(rule: TrackRule): string {
  switch (rule.by) {
    case "best-total":
      return words("rulebook.trackRule.best");
    case "workload-revenue":
      return words("rulebook.trackRule.revenue", {
        workloads: rule.enterpriseFrom,
        above: money(rule.above),
        months: formatList(rule.months.map(String)),
      });
    case "segment-share": {
      const { smbShare, smbSegments, acrBelow } = rule;
      const share = words("rulebook.trackRule.share", {
        atLeast: smbShare.atLeast ? "yes" : "no",
        percent: smbShare.percent,
        // Some names have commas of their own.
        segments: smbSegments.join(" / "),
      });
      return acrBelow
        ? words("rulebook.trackRule.shareAndAcr", {
            share,
            months: acrBelow.months,
            limit: money(acrBelow.cents),
          })
        : share;
    }
  }
}
