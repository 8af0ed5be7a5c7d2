import "../../words/exam";
import type { Evidence } from "../evidence";
import type { Finding } from "../finding";
import type { EvidenceRange } from "../grid";
import { sourceOf } from "../recognise";
import { lookAlikes } from "./lookAlikes";
import { amountOutliers } from "./outliers";
import { onePersonOrTwo } from "./onePerson";
import { examineRevenue } from "./revenueExam";
import { sayScientificIds } from "./scientificIds";
import { rangeFindings } from "../rangeFindings";
import { examineUsage } from "./usageExam";

/**
 * What may be wrong with ranges that can be read: looks at their cells once more, and at what they were read
 * as. Takes longer than scoring, and no score depends on it.
 */
export function examine(ranges: readonly EvidenceRange[], evidence: Evidence): readonly Finding[] {
  const usable = ranges.flatMap((range) => {
    const { header } = sourceOf(range, []);
    return header ? [{ range, header }] : [];
  });
  const certifications = usable.filter(({ header }) => header.kind === "certifications");
  return [
    ...usable.flatMap(({ range, header }) => {
      if (header.kind === "revenue") return examineRevenue(range, header);
      const isUsage =
        header.kind === "usage" ||
        (header.kind === "customers" && header.column.has("acr") && evidence.usage !== null);
      return isUsage ? examineUsage(range, header) : [];
    }),
    ...certifications.flatMap(({ range, header }) => {
      const findings = rangeFindings(range.place, header);
      sayScientificIds(findings, range, header, ["mcpId"]);
      return findings.found;
    }),
    ...onePersonOrTwo(certifications),
    ...(evidence.usage ? amountOutliers(evidence.usage) : []),
    ...lookAlikes(evidence),
  ];
}
