import type { MetricScore } from "../../engine/scorecard";
import type { NetAddsTrace, TenantLine } from "../../engine/trace";
import type { Cents } from "../../evidence/evidence";
import { formatCents, formatList, formatMonth } from "../../words/format";
import { words, type MessageId } from "../../words/say";
import { amount } from "../parts/formats";
import { Disclosure } from "../parts/Disclosure";
import { AmountList, type AmountLine } from "./AmountList";
import { Bridge } from "./Bridge";
import type { ShowRow } from "./SourceLink";

interface NetAddsDetailProps {
  readonly metric: MetricScore;
  readonly trace: NetAddsTrace;
  readonly showRow: ShowRow;
}

/** The customers of a year ago, won, lost and of now; who nearly counts first. */
export function NetAddsDetail({ metric, trace, showRow }: NetAddsDetailProps) {
  const { tenants, countNow, countThen, current, quantifier, threshold } = trace;
  const known = metric.status === "known";
  const of = (change: TenantLine["change"]) => tenants.filter((tenant) => tenant.change === change);
  const near = tenants.filter(({ nearMiss }) => nearMiss).sort((a, b) => lack(a) - lack(b));
  const gained = of("gained").sort((a, b) => latest(b) - latest(a));
  const lost = of("lost").sort((a, b) => before(b) - before(a));
  const kept = of("kept").sort((a, b) => latest(b) - latest(a));
  const below = of("below").filter(({ nearMiss }) => !nearMiss);
  const columns = current.map(formatMonth);
  const list = (
    title: MessageId,
    lines: readonly TenantLine[],
    caption: (line: TenantLine) => string | null
  ) => (
    <AmountList
      title={
        <>
          {words(title)} <span className="pane-weak">{lines.length}</span>
        </>
      }
      columns={columns}
      lines={lines.map((line) => amountLine(line, threshold, caption(line)))}
      showRow={showRow}
    />
  );
  return (
    <>
      {known && (
        <>
          <p>
            {words("taskpane.netAdds.sum", {
              now: countNow,
              then: countThen,
              net: countNow - countThen,
              each: metric.max / metric.target,
            })}
          </p>
          <Bridge
            then={countThen}
            gained={gained.length}
            lost={lost.length}
            now={countNow}
            full={countThen + metric.target}
          />
        </>
      )}
      <p className="pane-caption">
        {words("taskpane.netAdds.rule", {
          threshold: formatCents(threshold),
          quantifier,
          months: formatList(columns),
        })}
      </p>
      {list("taskpane.netAdds.near", near, (line) => lackCaption(line, columns))}
      {known && list("taskpane.netAdds.gained", gained, thenCaption)}
      {known &&
        list("taskpane.netAdds.lost", lost, (line) =>
          line.nearMiss ? words("taskpane.netAdds.seeNear") : thenCaption(line)
        )}
      {kept.length > 0 && (
        <Disclosure label={words("taskpane.netAdds.keptCount", { count: kept.length })}>
          {list("taskpane.netAdds.kept", kept, () => null)}
        </Disclosure>
      )}
      {below.length > 0 && (
        <Disclosure label={words("taskpane.netAdds.belowCount", { count: below.length })}>
          {list("taskpane.netAdds.below", below, () => null)}
        </Disclosure>
      )}
    </>
  );
}

function amountLine(line: TenantLine, threshold: Cents, caption: string | null): AmountLine {
  return {
    key: line.tenant,
    name: line.name,
    amounts: line.now,
    strong: line.now.map((cents) => cents !== null && cents >= threshold),
    caption,
    source: line.source,
  };
}

function lackCaption({ lacks }: TenantLine, months: readonly string[]): string {
  const short = lacks.flatMap((cents, index) =>
    cents > 0 ? { cents, month: months[index]! } : []
  );
  const amounts = formatList(short.map(({ cents }) => formatCents(cents)));
  return short.length === 1
    ? words("taskpane.netAdds.lacksIn", { amounts, month: short[0]!.month })
    : words("taskpane.netAdds.lacks", { amounts });
}

function thenCaption({ then }: TenantLine): string {
  return then.every((cents) => cents === null)
    ? words("taskpane.netAdds.noRowsThen")
    : words("taskpane.netAdds.then", { amounts: formatList(then.map(amount)) });
}

function lack({ lacks }: TenantLine): Cents {
  return Math.max(0, ...lacks);
}

function latest({ now }: TenantLine): Cents {
  return now.at(-1) ?? 0;
}

function before({ then }: TenantLine): Cents {
  return then.at(-1) ?? 0;
}
