import type { MetricScore } from "../../engine/scorecard";
import type { PersonLine } from "../../engine/trace";
import { pointsEach } from "../../rulebook/rate";
import { say, words } from "../../words/say";
import { colors, glyphs } from "../looks";
import { dayFormat, rowFormat } from "../numberFormats";
import type { CellStyle, SheetSpec } from "../sheet";
import type { CellContent } from "../sheetDraft";
import { displayed, shownPoints } from "../shownPoints";
import type { Summary } from "../summary/summary";
import { detailSheet } from "./detailSheet";
import type { DetailColumn } from "./detailTable";

/** The people behind the skilling metrics: each step's, then the certificates that count nowhere. */
export function peopleSheet(summary: Summary): SheetSpec {
  const metrics = summary.scorecard.metrics.filter(({ category }) => category === "skilling");
  const lines = [...counted(metrics), ...uncounted(metrics)];
  const ends = lines.flatMap((line, index) =>
    lines[index + 1] && lines[index + 1]!.group !== line.group ? [index] : []
  );
  return detailSheet(
    {
      name: words("report.sheet.people"),
      title: words("report.people.title"),
      points: metrics
        .map(({ points, max }) => words("report.pointsOf", { points: shownPoints(points), max }))
        .join(" · "),
      sum: metrics.map(sumLine).join(". "),
      rule: ruleLine(metrics),
      tables: [
        {
          name: "ScorePeople",
          columns: columns(summary),
          rows: lines.map((line) => row(line, summary)),
          empty: words("report.people.empty"),
          groupEnds: new Set(ends),
        },
      ],
    },
    summary
  );
}

/** A certificate with the step it counts in; none for one that counts nowhere. */
interface Line {
  readonly line: PersonLine;
  readonly step: string | null;
  /** Metric; of those that count nowhere, whether the score looks at them at all. */
  readonly group: string;
}

function counted(metrics: readonly MetricScore[]): Line[] {
  return metrics.flatMap(({ id, name, trace }) =>
    trace.kind !== "skilling"
      ? []
      : trace.steps.flatMap(({ step, role, people }) =>
          people.map((line) => ({
            line,
            step: words("report.metricStep", { metric: name, step, role }),
            group: id as string,
          }))
        )
  );
}

/** Each certificate once: what counts in one metric is not listed as uncounted in another. */
function uncounted(metrics: readonly MetricScore[]): Line[] {
  const key = ({ source, title }: PersonLine) => `${source.place.label}\n${source.row}\n${title}`;
  const seen = new Set(counted(metrics).map(({ line }) => key(line)));
  return metrics
    .flatMap(({ trace }) => (trace.kind === "skilling" ? trace.uncounted : []))
    .filter((line) => {
      if (seen.has(key(line))) return false;
      seen.add(key(line));
      return true;
    })
    .sort((a, b) => Number(onNoList(a)) - Number(onNoList(b)))
    .map((line) => ({ line, step: null, group: onNoList(line) ? "no list" : "listed" }));
}

/** Exams and certifications that the score does not look at come last: nothing about them can be mended. */
function onNoList({ why }: PersonLine): boolean {
  return why.id === "engine.notListed";
}

function sumLine({ name, value, target, gap }: MetricScore): string {
  return value === null
    ? words("report.people.unknown", { metric: name, why: { sentence: gap } })
    : words("report.people.sum", { metric: name, count: value, target });
}

function ruleLine(metrics: readonly MetricScore[]): string {
  const rates = metrics.flatMap(({ trace }) =>
    trace.kind === "skilling" ? [trace.perPerson] : []
  );
  const [rate] = rates;
  if (!rate || rates.some((other) => pointsEach(other) !== pointsEach(rate)))
    return words("report.people.once");
  const each = pointsEach(rate);
  return displayed(each) === each
    ? words("report.people.rule", { points: each })
    : words("report.people.ruleOfSeveral", { points: rate.points, people: rate.units });
}

function columns({ leaveOutNames }: Summary): readonly DetailColumn[] {
  const grey: CellStyle = { color: colors.grey };
  return [
    ...(leaveOutNames ? [] : [{ header: words("report.personName"), width: 26 }]),
    { header: words("report.mcpId"), width: leaveOutNames ? 16 : 12, style: grey },
    { header: words("report.certification"), width: 52 },
    { header: words("report.exam"), width: 15, style: grey },
    { header: words("report.metricAndStep"), width: 36 },
    {
      header: words("report.expires"),
      width: 13,
      style: { align: "right" },
      numberFormat: dayFormat,
    },
    { header: words("report.counts"), width: 10, apart: true },
    { header: words("report.why"), width: 48, style: { size: 10 } },
    {
      header: words("report.row"),
      width: 9,
      style: { ...grey, align: "right" },
      numberFormat: rowFormat,
    },
  ];
}

function row({ line, step }: Line, { leaveOutNames, nameOf }: Summary): (CellContent | null)[] {
  const id = nameOf.mcpId(line);
  const who = nameOf.name(line);
  const counts = step !== null && line.counts;
  return [
    ...(leaveOutNames ? [{ value: who }] : [{ value: who }, id === "" ? null : { value: id }]),
    { value: line.title },
    line.certification === null ? null : { value: line.certification },
    step === null ? { value: "–", style: { color: colors.grey } } : { value: step },
    line.expires === null ? null : { value: line.expires },
    {
      value: counts
        ? `${glyphs.met} ${words("report.yes")}`
        : `${glyphs.zero} ${words("report.no")}`,
      style: { color: counts ? colors.met : colors.blocked },
    },
    { value: say(line.why) },
    { value: line.source.row },
  ];
}
