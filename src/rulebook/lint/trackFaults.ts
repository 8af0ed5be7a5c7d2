import type { Rulebook } from "../rulebook";
import type { TrackRule } from "../schema";
import type { Track } from "../terms";
import { workloadFaults } from "./partFaults";
import { repeated } from "./repeated";

/** Tracks that nothing tells apart, or a rule of tracks that sorts by what nobody knows. */
export function trackFaults(
  book: Rulebook,
  where: string,
  tracks: readonly Track[],
  rule: TrackRule | null
): readonly string[] {
  return [
    ...(tracks.includes("single") && tracks.length > 1
      ? [`${where}: one track and the two it split into are scored at once`]
      : []),
    ...(tracks.includes("enterprise") !== tracks.includes("smb")
      ? [`${where}: of Enterprise and SMB only one is scored`]
      : []),
    ...(tracks.length > 1 && !rule ? [`${where}: no rule says who is in the SMB track`] : []),
    ...(rule?.by === "workload-revenue"
      ? [
          ...workloadFaults(book, `${where}: track rule`, rule.workloads, "business"),
          ...repeated(rule.months.map(String)).map(
            (month) => `${where}: the track rule asks of month ${month} twice`
          ),
        ]
      : []),
    ...(rule?.by === "segment-share"
      ? repeated(rule.smbSegments.map((segment) => segment.toLowerCase())).map(
          (segment) => `${where}: the track rule names the segment “${segment}” twice`
        )
      : []),
  ];
}
