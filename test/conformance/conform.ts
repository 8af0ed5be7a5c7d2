import { sumOf } from "../../src/engine/fraction";
import { NoAnswer } from "../../src/engine/noAnswer";
import { scoreTracks } from "../../src/engine/scoreTracks";
import type { Fraction, MetricScore, Reading, Track } from "../../src/engine/scorecard";
import type { Evidence } from "../../src/evidence/evidence";
import { rulesBegin, tracksInForce } from "../../src/rulebook/ruleSet";
import { rulebook } from "../../src/rulebook/rulebook";
import type { Designation } from "../../src/rulebook/schema";
import { monthEnds } from "./calendar";

const readings: readonly Reading[] = ["guide", "learn"];

/**
 * A line for each designation, month end, reading and track: its points by metric, total and verdict, or why there
 * is no answer. The track that counts has a star.
 */
export function conformanceLines(evidence: Evidence): readonly string[] {
  return rulebook.designations.flatMap((designation) =>
    monthEnds().flatMap((day) =>
      readings.flatMap((reading) => dayLines(designation, evidence, day, reading))
    )
  );
}

function dayLines(
  designation: Designation,
  evidence: Evidence,
  day: string,
  reading: Reading
): readonly string[] {
  const key = [designation.id, day, reading.padEnd(5)].join(" ");
  const scored = (track: Track) =>
    scoreTracks(designation, evidence, { track: track === "single" ? "auto" : track }, day, reading)
      .best;
  const counting = answered(() => scored("single").rules.track);
  const tracks =
    day < rulesBegin(designation) ? ["single" as const] : tracksInForce(designation, day, reading);
  // SMB is asked for too where it is no track of its own: there are public figures for it, or an answer why not.
  return [...new Set<Track>([...tracks, "smb"])].map((track) => {
    const star = track === counting ? "*" : "";
    const said = answered(() => {
      const { metrics, rules, qualified } = scored(track);
      const points = metrics.map((metric) => `${metric.id} ${pointsText(metric)}`);
      const max = rules.metrics.reduce((sum, metric) => sum + metric.max.value, 0);
      const total = `total ${exactText(sumOf(metrics.map(({ exact }) => exact)))} of ${max}`;
      return [...points, total, qualified ? "qualified" : "not qualified"].join("  ");
    });
    return `${key} ${(track + star).padEnd(11)} ${said}`;
  });
}

function answered(work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoAnswer) return `no answer: ${error.message}`;
    throw error;
  }
}

/** "20 of 30", "40/3 of 40", "?0 of 30" where nothing is proven. */
function pointsText({ exact, max, status }: MetricScore): string {
  const sign = { known: "", unknown: "?", notApplicable: "-" }[status];
  return `${sign}${exactText(exact)} of ${max}`;
}

/** Decimals where they end, a fraction where they don't. */
function exactText([numerator, denominator]: Fraction): string {
  const decimals = [1, 10, 100, 1_000, 10_000].find(
    (power) => (numerator * power) % denominator === 0
  );
  return decimals === undefined
    ? `${numerator}/${denominator}`
    : String(Math.round((numerator * decimals) / denominator) / decimals);
}
