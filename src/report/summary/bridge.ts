import type { MetricScore, NetAddsTrace } from "../../engine/scorecard";
import { say, words } from "../../words/say";
import { cells } from "../a1";
import { aside, body, colors, heading, label } from "../looks";
import type { ChartSpec } from "../sheet";
import type { SheetDraft } from "../sheetDraft";
import type { Summary } from "./summary";

/** The four columns of the bridge; each is a level or a change that stands on a base. */
interface Bridge {
  readonly then: number;
  readonly gained: number;
  readonly lost: number;
  readonly now: number;
  /** Where the hidden axis starts and ends. */
  readonly from: number;
  readonly to: number;
}

/** From last year's customers to today's: the chart, and its figures beside the printed page. */
export function writeBridge(draft: SheetDraft, { scorecard }: Summary): readonly ChartSpec[] {
  const metric = scorecard.metrics.find(({ trace }) => trace.kind === "netAdds");
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
    writeNoBridge(draft, metric ?? scorecard.metrics.find(({ unit }) => unit === "customers"));
    return [];
  }
  const { then, gained, lost, now, from, to } = bridge;
  draft.at("B19", {
    value: words("report.bridge", { then, now, net: now - then }),
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
  draft.at("B28", { value: words("report.bridge.axis", { count: from }), style: aside });
  return [bridgeChart(bridge)];
}

/** Null where last year's customers are not proven. */
function bridgeOf({ trace, value }: MetricScore): Bridge | null {
  if (trace.kind !== "netAdds" || value === null) return null;
  const { countThen: then, countNow: now } = trace;
  const count = (change: NetAddsTrace["tenants"][number]["change"]) =>
    trace.tenants.filter((tenant) => tenant.change === change).length;
  const gained = count("gained");
  const lost = count("lost");
  const from = Math.max(0, Math.min(then, now) - 2);
  return { then, gained, lost, now, from, to: Math.max(then, then + gained, now + lost) + 1 };
}

function bridgeChart({ then, gained, lost, now, from, to }: Bridge): ChartSpec {
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
    altText: words("report.bridge.alt", { then, gained, lost, now }),
    reversed: false,
  };
}

function writeNoBridge(draft: SheetDraft, metric: MetricScore | undefined): void {
  draft.at("B19", { value: metric?.name ?? words("report.bridgeFigures"), style: heading });
  draft.at("B20", { value: metric ? say(metric.gap) : words("report.notKnown"), style: body });
  for (const [index, note] of (metric?.notes ?? []).slice(0, 3).entries()) {
    if (say(note) !== say(metric!.gap))
      draft.put(20 + index, 1, { value: say(note), style: aside });
  }
  draft.at("Q21", { value: words("report.notKnown"), style: aside });
}
