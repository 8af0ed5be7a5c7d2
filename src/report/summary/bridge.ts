import type { MetricScore } from "../../engine/scorecard";
import { say, words } from "../../words/say";
import { cells } from "../a1";
import { aside, body, colors, heading, label } from "../looks";
import { cutText } from "../plainText";
import type { ChartSpec } from "../sheet";
import type { SheetDraft } from "../sheetDraft";
import { bridgeOf, type Bridge } from "./bridgeFigures";
import type { Summary } from "./summary";

/** From what counted last year to what counts today: the chart, and its figures beside the printed page. */
export function writeBridge(draft: SheetDraft, { scorecard }: Summary): readonly ChartSpec[] {
  const metric = scorecard.metrics.find(({ id }) => id === "net-customer-adds");
  const bridge = metric && bridgeOf(metric);
  draft.at("Q19", { value: words("report.bridgeFigures"), style: label });
  const headers = [
    "bridge.step",
    "bridge.base",
    "bridge.level",
    "bridge.gained",
    "bridge.lost",
  ] as const;
  headers.forEach((id, index) =>
    draft.put(19, 16 + index, { value: words(`report.${id}`), style: label })
  );
  if (!bridge) {
    writeNoBridge(draft, metric);
    return [];
  }
  const { then, gained, lost, now, from, to, unit } = bridge;
  draft.at("B19", {
    value: words("report.bridge", { metric: bridge.metric, then, now, net: now - then }),
    style: heading,
  });
  const thick = (to - from) * 0.04;
  const level = (at: number) => [Math.max(0, at - thick), Math.min(at, thick), 0, 0];
  const rows: readonly (readonly [string, readonly number[]])[] = [
    [words("report.bridge.then", { count: then }), level(then)],
    [words("report.bridge.gain", { count: gained }), [then, 0, gained, 0]],
    [words("report.bridge.loss", { count: lost }), [now, 0, 0, lost]],
    [words("report.bridge.now", { count: now }), level(now)],
  ];
  rows.forEach(([name, figures], index) => {
    draft.put(20 + index, 16, { value: name, style: aside });
    figures.forEach((figure, column) =>
      draft.put(20 + index, 17 + column, { value: figure, numberFormat: "0.0", style: aside })
    );
  });
  draft.at("B28", {
    value: words("report.bridge.axis", { count: from, unit: unit(from) }),
    style: aside,
  });
  return [bridgeChart(bridge)];
}

function bridgeChart({ metric, unit, then, gained, lost, now, from, to }: Bridge): ChartSpec {
  const column = (name: string, letter: string) => ({
    name,
    values: cells(`${letter}21:${letter}24`),
    labels: false,
  });
  return {
    name: "Score bridge",
    kind: "stackedColumn",
    anchor: cells("B20:D27"),
    categories: cells("Q21:Q24"),
    series: [
      column(words("report.bridge.base"), "R"),
      { ...column(words("report.bridge.level"), "S"), fill: colors.ink },
      { ...column(words("report.bridge.gained"), "T"), fill: colors.earned },
      { ...column(words("report.bridge.lost"), "U"), fill: colors.paper, outline: colors.grey },
    ],
    axisMin: from,
    axisMax: to,
    axisStep: Math.max(1, Math.ceil((to - from) / 5)),
    axisVisible: false,
    legend: false,
    gap: 60,
    altText: words("report.bridge.alt", { metric, unit: unit(then), then, gained, lost, now }),
    reversed: false,
  };
}

/** The reason, and of a value made of parts what each part shows. */
function writeNoBridge(draft: SheetDraft, metric: MetricScore | undefined): void {
  draft.at("B19", { value: metric?.name ?? words("report.bridgeFigures"), style: heading });
  draft.at("Q21", { value: words("report.notKnown"), style: aside });
  const [first, ...more] = metric ? linesWithoutBridge(metric) : [words("report.notKnown")];
  draft.at("B20", { value: cutText(first!, fits), style: body });
  for (const [index, line] of more.slice(0, 4).entries())
    draft.put(20 + index, 1, { value: cutText(line, fits), style: aside });
}

/** Characters from column B to D. */
const fits = 62;

function linesWithoutBridge({ gap, notes, trace }: MetricScore): readonly string[] {
  const said = notes.map(say);
  const parts =
    trace.kind === "parts"
      ? trace.parts
          .filter(({ status }) => status !== "notApplicable")
          .map(({ name, then, now, value, why }) =>
            value === null || then === null || now === null
              ? words("report.part.unknown", {
                  part: name,
                  why: why ? { sentence: why } : words("report.notKnown"),
                })
              : words("report.bridge", { metric: name, then, now, net: value })
          )
      : [];
  return [...new Set([say(gap), ...parts, ...said])];
}
