import { monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import { trackRuleInForce, tracksInForce } from "../rulebook/ruleSet";
import type { Designation, TrackRule } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { NoAnswer } from "./noAnswer";
import type { Reading, Track, TrackChoice } from "./scorecard";
import type { FoundTrack } from "./tracks/foundTrack";
import { bySegmentShare } from "./tracks/segmentShare";
import { byWorkloadRevenue } from "./tracks/workloadRevenue";

export interface ChosenTrack {
  readonly track: Track;
  readonly auto: boolean;
  readonly reason: Sentence;
}

/** What is known before a track is chosen. */
export interface TrackCase {
  readonly designation: Designation;
  /** Day whose rules hold. */
  readonly rulesOf: IsoDate;
  readonly asOf: IsoDate;
  readonly reading: Reading;
  readonly choice: TrackChoice;
  readonly evidence: Evidence;
}

/**
 * The track a partner is scored on: the one asked for, else the one the program's own rule gives. Two, the
 * first preferred, where the program scores both and the higher total counts.
 * @throws NoAnswer when the track asked for did not exist on that day
 */
export function chooseTrack(asked: TrackCase): readonly [ChosenTrack, ...ChosenTrack[]] {
  const { designation, rulesOf, asOf, reading, choice, evidence } = asked;
  const tracks = tracksInForce(designation, rulesOf, reading);
  if (choice === "smb" && !tracks.includes("smb")) {
    // The guide knows one track; asked for SMB it takes the public SMB figures, where there are any.
    if (tracksInForce(designation, rulesOf, "learn").includes("smb")) {
      return [{ track: "smb", auto: false, reason: { id: "engine.trackSmbUnderGuide" } }];
    }
    throw new NoAnswer({ id: "engine.noSmbTrack", values: { day: { day: rulesOf } } });
  }
  if (tracks.includes("single"))
    return [{ track: "single", auto: choice === "auto", reason: { id: "engine.trackSingle" } }];
  if (choice !== "auto")
    return [{ track: choice, auto: false, reason: { id: "engine.trackAsked" } }];
  const rule = trackRuleInForce(designation, rulesOf, reading)?.value ?? null;
  if (rule?.by === "best-total") {
    const reason = { id: "engine.trackBest" } as const;
    return [
      { track: "enterprise", auto: true, reason },
      { track: "smb", auto: true, reason },
    ];
  }
  return [{ auto: true, ...byRule(rule, evidence, monthOfIso(asOf)) }];
}

function byRule(rule: TrackRule | null, evidence: Evidence, asOfMonth: Month): FoundTrack {
  switch (rule?.by) {
    case "segment-share":
      return bySegmentShare(rule, evidence.usage, asOfMonth);
    case "workload-revenue":
      return byWorkloadRevenue(rule, evidence.revenue, asOfMonth);
    default:
      return { track: "enterprise", reason: { id: "engine.trackNoSegments" } };
  }
}
