import "../words/rules";
import { words } from "../words/say";
import { figuresOf, programFigures, type Figure } from "./figures";
import { figureText } from "./figureText";
import { inForce, type Held } from "./inForce";
import { rulebook } from "./rulebook";
import { sources } from "./sources";
import type { RuleSet } from "./ruleSet";
import type { Designation } from "./schema";
import type { IsoDate, Reading, Track } from "./terms";

/** One figure of the rules in force, with its source. */
export interface RuleRow {
  /** Metric name; empty for rules of the whole designation and of the program. */
  readonly metric: string;
  /** What the figure is; of a part, with the part's name before it. */
  readonly rule: string;
  readonly value: string | number;
  /** ISO date it holds from. */
  readonly from: string;
  readonly sources: readonly RuleSource[];
  /** ISO date on which the sources were last read. */
  readonly checkedOn: string;
  readonly note: string | null;
}

export interface RuleSource {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly dated: string;
}

/** A figure and the one value of it that holds. */
export interface HeldFigure {
  readonly figure: Figure;
  readonly held: Held<unknown>;
}

/** Every figure in force for a rule set: the designation's, the program's, then metric by metric. */
export function rulesTable(rules: RuleSet): readonly RuleRow[] {
  const { designation, asOf, track, reading, checkedOn } = rules;
  return figuresInForce(designation, asOf, track, reading).map(({ figure, held }) => ({
    metric: metricName(figure),
    rule: ruleName(figure),
    value: figureText(figure, held.value),
    from: held.from,
    sources: ruleSources(held.sources),
    checkedOn: held.checkedOn ?? checkedOn,
    note: held.note ?? null,
  }));
}

/** The figures of a designation that hold on a day, and those of the program. */
export function figuresInForce(
  designation: Designation,
  date: IsoDate,
  track: Track,
  reading: Reading
): readonly HeldFigure[] {
  const figures = figuresOf(designation).filter(
    ({ name }) => name !== "trackRule" || track !== "single"
  );
  const own = figures.filter(({ metric }) => metric === null);
  const ofMetrics = figures.filter(({ metric }) => metric !== null);
  return [...own, ...programFigures(rulebook.program), ...ofMetrics].flatMap((figure) => {
    // The guide knows one track: whoever asks for another under it gets the public rule of tracks.
    const read = figure.name === "trackRule" ? "learn" : reading;
    const held = inForce(figure.values, { date, track, reading: read });
    return held ? [{ figure, held }] : [];
  });
}

export function metricName({ metric }: Figure): string {
  return metric?.name ?? "";
}

export function ruleName({ part, label }: Figure): string {
  return part ? words("rulebook.rule.part", { part: part.name, rule: label }) : label;
}

export function ruleSources(ids: readonly string[]): readonly RuleSource[] {
  return ids.map((id) => {
    const { title, link, dated } = sources[id]!;
    return { id, title, link, dated };
  });
}
