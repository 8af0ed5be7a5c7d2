import type { MetricScore } from "../../engine/scorecard";
import type { GrowthTrace } from "../../engine/trace";
import { formatCents, formatMonth } from "../../words/format";
import { words } from "../../words/say";
import { amount, percent } from "../parts/formats";
import { AmountList, type AmountLine } from "./AmountList";
import type { ShowRow } from "./SourceLink";

interface GrowthDetailProps {
  readonly metric: MetricScore;
  readonly trace: GrowthTrace;
  readonly showRow: ShowRow;
}

/** Two months compared, what is lacking to the next point, and the customers that moved it most. */
export function GrowthDetail({ metric, trace, showRow }: GrowthDetailProps) {
  const {
    currentMonth,
    baselineMonth,
    currentCents,
    baselineCents,
    toNextPoint,
    minimumCents,
    tenants,
  } = trace;
  const change =
    currentCents !== null && baselineCents !== null ? currentCents - baselineCents : null;
  return (
    <>
      <dl className="pane-sums">
        <dt>{formatMonth(baselineMonth)}</dt>
        <dd>{amount(baselineCents)}</dd>
        <dt>{formatMonth(currentMonth)}</dt>
        <dd>{amount(currentCents)}</dd>
        {change !== null && (
          <>
            <dt>{words("taskpane.growth.change")}</dt>
            <dd>{change > 0 ? `+${amount(change)}` : amount(change)}</dd>
          </>
        )}
        {metric.value !== null && (
          <>
            <dt>{words("taskpane.growth.percent")}</dt>
            <dd>
              <strong>{percent(metric.value)}</strong>
            </dd>
          </>
        )}
        {toNextPoint !== null && (
          <>
            <dt>{words("taskpane.growth.next")}</dt>
            <dd>{amount(toNextPoint)}</dd>
          </>
        )}
      </dl>
      <p className="pane-caption">
        {words("taskpane.growth.rule", {
          target: percent(metric.target),
          minimum: formatCents(minimumCents),
          month: formatMonth(currentMonth),
        })}
      </p>
      <AmountList
        title={words("taskpane.growth.largest")}
        columns={[formatMonth(baselineMonth), formatMonth(currentMonth)]}
        lines={tenants.map(changeLine)}
        showRow={showRow}
      />
    </>
  );
}

function changeLine(
  { name, tenantId, then, now, source }: GrowthTrace["tenants"][number],
  index: number
): AmountLine {
  const change = (now ?? 0) - (then ?? 0);
  return {
    key: `${tenantId ?? name} ${index}`,
    name,
    amounts: [then, now],
    strong: [false, true],
    caption:
      change === 0
        ? words("taskpane.growth.same")
        : words("taskpane.growth.by", {
            sign: Math.sign(change),
            cents: { cents: Math.abs(change) },
          }),
    source,
  };
}
