import { Fragment } from "react";
import { unitsForMax } from "../../engine/measured";
import type { PartLine, PartsTrace } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";
import { say, words } from "../../words/say";
import { percent, pointsText } from "../parts/formats";
import { CheckFilled, Dash, Question } from "../parts/icons";
import { Bridge } from "./Bridge";
import { partAmount, partChange } from "./partAmounts";
import { PartLists } from "./PartLists";
import type { ShowRow } from "./SourceLink";

interface PartSectionProps {
  readonly metric: MetricScore;
  readonly trace: PartsTrace;
  readonly part: PartLine;
  /** True where the track knows no other part: its name would only repeat the metric's. */
  readonly alone: boolean;
  readonly showRow: ShowRow;
}

/** One part: its rule, now and a year ago, whether it counts, and the customers behind it. */
export function PartSection({ metric, trace, part, alone, showRow }: PartSectionProps) {
  return (
    <section className="pane-part" aria-label={part.name}>
      {!alone && <h2>{part.name}</h2>}
      <p className="pane-caption">{say(part.rule)}</p>
      <State part={part} trace={trace} />
      <Sums metric={metric} part={part} alone={alone} />
      <PartBridge metric={metric} trace={trace} part={part} alone={alone} />
      <PartLists part={part} showRow={showRow} />
    </section>
  );
}

function State({ part, trace }: Pick<PartSectionProps, "part" | "trace">) {
  if (part.status === "unknown") {
    return (
      <p className="pane-part-state">
        <Question size={14} />
        {part.why ? say(part.why) : words("taskpane.gap.unknown")}
      </p>
    );
  }
  const known = trace.parts.filter(({ status }) => status === "known");
  if (trace.combine !== "best" || known.length < 2) return null;
  if (part.counts) {
    return (
      <p className="pane-part-state">
        <CheckFilled size={14} className="pane-success" />
        {words("taskpane.parts.best")}
      </p>
    );
  }
  const more = known.some((other) => other.counts && other.points > part.points);
  return (
    <p className="pane-part-state">
      <Dash size={14} />
      {words(more ? "taskpane.parts.notBest" : "taskpane.parts.asMuch")}
    </p>
  );
}

function Sums({ metric, part, alone }: Pick<PartSectionProps, "metric" | "part" | "alone">) {
  const { then, now, value, unit, points, status } = part;
  if (status !== "known") return null;
  const sums: readonly (readonly [string, string | null])[] = [
    [words("taskpane.bridge.then"), then === null ? null : partAmount(then, unit)],
    [words("taskpane.bridge.now"), now === null ? null : partAmount(now, unit)],
    [words("taskpane.growth.change"), value === null ? null : partChange(value, unit)],
    [
      words("taskpane.growth.percent"),
      metric.unit === "percent" && metric.value !== null ? percent(metric.value) : null,
    ],
    [words(alone ? "taskpane.parts.points" : "taskpane.parts.pointsAlone"), pointsText(points)],
  ];
  return (
    <dl className="pane-sums">
      {sums.map(([name, text]) =>
        text === null ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </Fragment>
        )
      )}
    </dl>
  );
}

/** Drawn only where something moved and each of the customers or workloads counted is listed. */
function PartBridge({ metric, trace, part, alone }: Omit<PartSectionProps, "showRow">) {
  const { unit, then, now, lines, perUnit } = part;
  if ((unit !== "customers" && unit !== "workloads") || then === null || now === null) return null;
  const gained = lines.filter(({ countsThen, countsNow }) => countsNow && !countsThen).length;
  const lost = lines.filter(({ countsThen, countsNow }) => countsThen && !countsNow).length;
  if (then + gained - lost !== now || gained + lost === 0) return null;
  const onItsOwn = alone || trace.combine === "best";
  const full = onItsOwn ? then + Math.ceil(unitsForMax(perUnit, metric.max)) : null;
  return <Bridge then={then} gained={gained} lost={lost} now={now} full={full} unit={unit} />;
}
