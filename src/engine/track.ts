import type { Month, UsageEvidence } from "../evidence/evidence";
import { trackRuleInForce, tracksInForce } from "../rulebook/ruleSet";
import type { Designation, TrackRule } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { isCovered, monthIndex } from "./coverage";
import { NoAnswer } from "./noAnswer";
import type { Reading, Track, TrackChoice } from "./scorecard";

export interface ChosenTrack {
  readonly track: Track;
  readonly auto: boolean;
  readonly reason: Sentence;
}

/**
 * The track a partner is scored on: the one asked for, else the one the program's own rule gives.
 * @throws NoAnswer when the track asked for did not exist on that day
 */
export function chooseTrack(
  designation: Designation,
  asOf: IsoDate,
  asOfMonth: Month,
  reading: Reading,
  choice: TrackChoice,
  usage: UsageEvidence | null
): ChosenTrack {
  const tracks = tracksInForce(designation, asOf, reading);
  if (choice === "smb" && !tracks.includes("smb")) {
    // The guide knows one track; asked for SMB it takes the public SMB figures, where there are any.
    if (tracksInForce(designation, asOf, "learn").includes("smb")) {
      return { track: "smb", auto: false, reason: { id: "engine.trackSmbUnderGuide" } };
    }
    throw new NoAnswer({ id: "engine.noSmbTrack", values: { day: { day: asOf } } });
  }
  if (tracks.includes("single"))
    return { track: "single", auto: choice === "auto", reason: { id: "engine.trackSingle" } };
  if (choice !== "auto") return { track: choice, auto: false, reason: { id: "engine.trackAsked" } };
  return byRule(trackRuleInForce(designation, asOf, reading)?.value ?? null, usage, asOfMonth);
}

function byRule(
  rule: TrackRule | null,
  usage: UsageEvidence | null,
  asOfMonth: Month
): ChosenTrack {
  const enterprise = (reason: Sentence): ChosenTrack => ({
    track: "enterprise",
    auto: true,
    reason,
  });
  if (!rule || !usage?.hasSegments) return enterprise({ id: "engine.trackNoSegments" });
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
  return { track: "smb", auto: true, reason: { id: "engine.trackSmbShare", values } };
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
