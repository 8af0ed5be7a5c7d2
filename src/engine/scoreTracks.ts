import type { Evidence } from "../evidence/evidence";
import { ruleSet } from "../rulebook/ruleSet";
import type { Designation } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import { refuseBeforeRules } from "./refuseBeforeRules";
import type { Question, Reading } from "./scorecard";
import { scoreUnder, type KnownMetrics, type ScoredUnder } from "./scoreUnder";
import { chooseTrack } from "./track";

/** What a designation scores on a day under one reading: the track that counts, and every track scored. */
export interface TracksScored {
  readonly best: ScoredUnder;
  readonly all: readonly ScoredUnder[];
}

/** @throws NoAnswer for a track that did not exist, or a date before the rules begin */
export function scoreTracks(
  designation: Designation,
  evidence: Evidence,
  question: Pick<Question, "track" | "rulesOf">,
  asOf: IsoDate,
  reading: Reading,
  known: readonly KnownMetrics[] = []
): TracksScored {
  const rulesOf = question.rulesOf ?? asOf;
  refuseBeforeRules(designation, rulesOf);
  const choice = question.track ?? "auto";
  const tracks = chooseTrack({ designation, rulesOf, asOf, reading, choice, evidence });
  const all = tracks.map((chosen) =>
    scoreUnder(
      ruleSet(designation, rulesOf, chosen.track, reading),
      evidence,
      chosen,
      asOf,
      known.find(({ rules }) => rules.track === chosen.track) ?? known[0]
    )
  );
  return { best: all.reduce((best, each) => (isBetter(each, best) ? each : best)), all };
}

/** The higher total counts; of two equal ones the track that qualifies. */
function isBetter(a: ScoredUnder, b: ScoredUnder): boolean {
  return a.total !== b.total ? a.total > b.total : a.qualified && !b.qualified;
}
