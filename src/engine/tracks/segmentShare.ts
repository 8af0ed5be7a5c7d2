import type { Month, UsageEvidence } from "../../evidence/evidence";
import type { TrackRuleBy } from "../../rulebook/schema";
import type { Sentence } from "../../words/say";
import { isCovered, monthIndex } from "../coverage";
import type { FoundTrack } from "./foundTrack";

/** SMB when enough of last month's customers are in an SMB segment, and ACR stays below the limit where there is one. */
export function bySegmentShare(
  rule: TrackRuleBy<"segment-share">,
  usage: UsageEvidence | null,
  asOfMonth: Month
): FoundTrack {
  const enterprise = (reason: Sentence): FoundTrack => ({ track: "enterprise", reason });
  if (!usage?.hasSegments) return enterprise({ id: "engine.trackNoSegments" });
  const month = asOfMonth - 1;
  const index = monthIndex(usage, month);
  const segments = rule.smbSegments.map(plainSegment);
  let all = 0;
  let smb = 0;
  usage.tenants.forEach(({ segment }, tenant) => {
    if (index < 0 || usage.firstRow[tenant * usage.monthCount + index] === 0) return;
    all++;
    if (isAmong(segments, segment ?? "")) smb++;
  });
  if (all === 0) return enterprise({ id: "engine.trackNoCustomers", values: { month: { month } } });
  const { percent, atLeast } = rule.smbShare;
  const share = { percent: (smb * 100) / all };
  const values = { share, smb, all, limit: percent };
  if (atLeast ? smb * 100 < percent * all : smb * 100 <= percent * all) {
    return enterprise({ id: "engine.trackEnterpriseShare", values });
  }
  if (rule.acrBelow && !staysBelow(usage, asOfMonth, rule.acrBelow)) {
    return enterprise({
      id: "engine.trackEnterpriseAcr",
      values: { ...values, acr: { cents: rule.acrBelow.cents } },
    });
  }
  return { track: "smb", reason: { id: "engine.trackSmbShare", values } };
}

/** Proven only when each of the months is shown. */
function staysBelow(
  usage: UsageEvidence,
  asOfMonth: Month,
  { cents, months }: { cents: number; months: number }
): boolean {
  let sum = 0;
  for (let back = 1; back <= months; back++) {
    if (!isCovered(usage, asOfMonth - back)) return false;
    sum += usage.totalCents[monthIndex(usage, asOfMonth - back)]!;
  }
  return sum < cents;
}

/** Exports write "SMB", "SM&C - SMB" or "Small, Medium Business"; "Non-SMB" is none of them. */
function isAmong(segments: readonly string[], text: string): boolean {
  const plain = plainSegment(text);
  return !/^(non|not|no)\b/i.test(text.trim()) && segments.some((known) => plain.includes(known));
}

function plainSegment(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
