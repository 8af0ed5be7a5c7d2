import "../../words/exam";
import type { Evidence } from "../evidence";
import type { Finding } from "../finding";
import type { EvidenceRange } from "../grid";
import { sourceOf } from "../recognise";
import type { Steps } from "../steps";
import { lookAlikes } from "./lookAlikes";
import { amountOutliers } from "./outliers";
import { onePersonOrTwo } from "./onePerson";
import { examineRevenue } from "./revenueExam";
import { sayScientificIds } from "./scientificIds";
import { rangeFindings } from "../rangeFindings";
import { examineUsage } from "./usageExam";

/**
 * What may be wrong with ranges that can be read: looks at their cells once more, and at what they were read
 * as. Takes longer than scoring, and no score depends on it: in pieces.
 */
export function* examineSteps(
  ranges: readonly EvidenceRange[],
  evidence: Evidence
): Steps<readonly Finding[]> {
  const usable = ranges.flatMap((range) => {
    const { header } = sourceOf(range, []);
    return header ? [{ range, header }] : [];
  });
  const certifications = usable.filter(({ header }) => header.kind === "certifications");
  const found: Finding[] = [];
  for (const { range, header } of usable) {
    if (header.kind === "revenue") found.push(...(yield* examineRevenue(range, header)));
    const isUsage =
      header.kind === "usage" ||
      (header.kind === "customers" && header.column.has("acr") && evidence.usage !== null);
    if (isUsage) found.push(...(yield* examineUsage(range, header)));
  }
  for (const { range, header } of certifications) {
    const findings = rangeFindings(range.place, header);
    yield* sayScientificIds(findings, range, header, ["mcpId"]);
    found.push(...findings.found);
  }
  found.push(...(yield* onePersonOrTwo(certifications)));
  if (evidence.usage) found.push(...(yield* amountOutliers(evidence.usage)));
  found.push(...(yield* lookAlikes(evidence)));
  return found;
}
