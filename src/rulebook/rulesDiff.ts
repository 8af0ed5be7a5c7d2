import "../words/rules";
import { words } from "../words/say";
import { certificationById, countsOn } from "./catalogue";
import { dayAfter } from "./dayAfter";
import { figureText } from "./figureText";
import {
  figuresInForce,
  metricName,
  ruleName,
  ruleSources,
  type HeldFigure,
  type RuleSource,
} from "./rulesTable";
import { editionOn, ruleSet, rulesBegin, tracksInForce } from "./ruleSet";
import type { Designation, SkillingStep } from "./schema";
import type { IsoDate, Reading, Track } from "./terms";

/** One figure that is another on the later of two days. */
export interface RuleChange {
  /** Metric name; empty for rules of the whole designation and of the program. */
  readonly metric: string;
  readonly rule: string;
  /** The tracks of the later day that it concerns. */
  readonly tracks: readonly Track[];
  /** Null where there was no such figure. */
  readonly before: string | number | null;
  /** Null where there is no such figure any more. */
  readonly after: string | number | null;
  /** The first day of what holds after. */
  readonly from: IsoDate;
  readonly sources: readonly RuleSource[];
  readonly note: string | null;
}

type Change = Omit<RuleChange, "tracks">;

/**
 * What differs between the rules of two days, in whichever order they are given: figures, and certifications
 * that stopped counting between them. A track that was split off is compared with the one it came from.
 * @param track the track asked for; each one in force on the later day without it
 * @throws RangeError when a day lies before the rules begin
 */
export function rulesDiff(
  designation: Designation,
  dayA: IsoDate,
  dayB: IsoDate,
  reading: Reading,
  track?: Track
): readonly RuleChange[] {
  const [earlier, later] = dayA <= dayB ? [dayA, dayB] : [dayB, dayA];
  if (earlier < rulesBegin(designation))
    throw new RangeError(`${designation.id} has no rules before ${rulesBegin(designation)}`);
  const tracks = track ? [track] : tracksInForce(designation, later, reading);
  const merged = new Map<string, RuleChange>();
  for (const own of tracks) {
    const origin = originOf(designation, earlier, reading, own);
    for (const change of changesOn(designation, earlier, later, origin, own, reading)) {
      const key = JSON.stringify(change);
      const known = merged.get(key);
      merged.set(key, { ...change, tracks: [...(known?.tracks ?? []), own] });
    }
  }
  const metrics = ["", ...designation.metrics.map(({ name }) => name)];
  return [...merged.values()].sort((a, b) => metrics.indexOf(a.metric) - metrics.indexOf(b.metric));
}

/** The track of the earlier day that a track of the later day continues. */
function originOf(
  designation: Designation,
  earlier: IsoDate,
  reading: Reading,
  track: Track
): Track {
  const known = [
    ...tracksInForce(designation, earlier, reading),
    ...tracksInForce(designation, earlier, "learn"),
  ];
  return known.includes(track) ? track : known[0]!;
}

function changesOn(
  designation: Designation,
  earlier: IsoDate,
  later: IsoDate,
  origin: Track,
  track: Track,
  reading: Reading
): readonly Change[] {
  const before = keyed(figuresInForce(designation, earlier, origin, reading));
  const after = keyed(figuresInForce(designation, later, track, reading));
  const edition = editionOn(designation, later)!;
  return [
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
      const [old, now] = [before.get(key), after.get(key)];
      if (JSON.stringify(old?.held.value) === JSON.stringify(now?.held.value)) return [];
      const { figure } = (now ?? old)!;
      return [
        {
          metric: metricName(figure),
          rule: ruleName(figure),
          before: old ? figureText(old.figure, old.held.value) : null,
          after: now ? figureText(now.figure, now.held.value) : null,
          from: now?.held.from ?? edition.from,
          sources: ruleSources(now?.held.sources ?? edition.sources),
          note: now ? (now.held.note ?? null) : edition.note,
        },
      ];
    }),
    ...endsBetween(designation, earlier, later, origin, reading),
  ];
}

function keyed(figures: readonly HeldFigure[]): ReadonlyMap<string, HeldFigure> {
  return new Map(
    figures.map((each) => {
      const { metric, part, name } = each.figure;
      return [[metric?.id, part?.id, name].join("."), each];
    })
  );
}

/** Certifications listed and counting on the earlier day whose last counting day came before the later one. */
function endsBetween(
  designation: Designation,
  earlier: IsoDate,
  later: IsoDate,
  track: Track,
  reading: Reading
): readonly Change[] {
  return ruleSet(designation, earlier, track, reading).metrics.flatMap((rule) =>
    rule.measure === "stepped-skilling"
      ? listedIn(rule.steps.value)
          .map((id) => certificationById(id)!)
          .filter(
            (certification) => countsOn(certification, earlier) && !countsOn(certification, later)
          )
          .map(({ id, name, countsUntil, sources, note }) => ({
            metric: rule.name,
            rule: words("rulebook.rule.certification", { name, id }),
            before: words("rulebook.counts"),
            after: words("rulebook.countsNoMore"),
            from: dayAfter(countsUntil!, 1),
            sources: ruleSources(sources),
            note: note ?? null,
          }))
      : []
  );
}

function listedIn(steps: readonly SkillingStep[]): readonly string[] {
  return [...new Set(steps.flatMap(({ certifications }) => certifications))];
}
