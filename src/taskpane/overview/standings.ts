import type { Compared, ComparedTrack } from "../../engine/compare";
import { rulebook } from "../../rulebook/rulebook";
import { badgeOf } from "../../rulebook/programRules";
import type { IsoDate } from "../../rulebook/terms";

/** One designation with its tracks, or the day on which its rules begin. */
export interface DesignationStanding {
  readonly id: string;
  readonly name: string;
  /** Null where there are no rules yet. */
  readonly scored: ScoredTracks | null;
  /** ISO date; null where it is scored. */
  readonly begins: IsoDate | null;
}

export interface ScoredTracks {
  readonly counted: ComparedTrack;
  /** The track that does not count; null where there is one track. */
  readonly other: ComparedTrack | null;
}

/** Designations under one customer-facing badge. */
export interface BadgeGroup {
  /** Null as long as each designation has a badge of its own. */
  readonly badge: string | null;
  readonly standings: readonly DesignationStanding[];
}

/** What was compared, designation by designation in the rulebook's order. */
export function standingsOf(compared: readonly Compared[]): readonly DesignationStanding[] {
  return rulebook.designations.flatMap(({ id, name }): DesignationStanding[] => {
    const own = compared.filter(({ designation }) => designation === id);
    const notYet = own.find((each) => "begins" in each);
    if (notYet) return [{ id, name, scored: null, begins: notYet.begins }];
    const tracks = own.filter((each): each is ComparedTrack => !("begins" in each));
    const counted = tracks.find(({ counts }) => counts);
    if (!counted) return [];
    const other = tracks.find((each) => each !== counted) ?? null;
    return [{ id, name, scored: { counted, other }, begins: null }];
  });
}

/** The designations by the badge that shows them to customers on a day. */
export function badgeGroups(
  standings: readonly DesignationStanding[],
  day: IsoDate
): readonly BadgeGroup[] {
  const badges = new Map<string, DesignationStanding[]>();
  for (const standing of standings) {
    const badge = badgeOf(standing.id, day)?.name ?? standing.name;
    badges.set(badge, [...(badges.get(badge) ?? []), standing]);
  }
  if (badges.size === standings.length) return [{ badge: null, standings }];
  return [...badges].map(([badge, own]) => ({ badge, standings: own }));
}
