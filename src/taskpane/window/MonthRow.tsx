import { pointsBetween } from "../../report/shownPoints";
import { formatDay, formatMonth, formatMonths } from "../../words/format";
import { words } from "../../words/say";
import { pointsText } from "../parts/formats";
import { StatusIcon } from "../parts/Note";
import { TotalBar } from "../parts/TotalBar";
import type { Verdict } from "../score/verdict";
import type { MonthStanding } from "./windowStanding";

interface MonthRowProps {
  readonly month: MonthStanding;
}

/** The best day of one month. */
export function MonthRow({ month: standing }: MonthRowProps) {
  const { month, total, max, target, track, missing } = standing;
  const verdict = verdictOfMonth(standing);
  const label = words("taskpane.window.bar", {
    month: formatMonth(month),
    total: pointsText(total),
    max: pointsText(max),
    target: pointsText(target),
  });
  return (
    <>
      <p className="pane-total-line">
        <span>{formatMonth(month)}</span>
        <strong className="pane-total-figure">{pointsText(total)}</strong>
        <TotalBar total={total} max={max} target={target} label={label} />
      </p>
      <p className="pane-status-line">
        <StatusIcon kind={verdict.kind} size={14} />
        <span className="pane-window-said">{verdict.text}</span>
        <span className="pane-weak">{words(`taskpane.track.${track}`)}</span>
      </p>
      {missing.length > 0 && (
        <p className="pane-status-line">
          <StatusIcon kind="unknown" size={14} />
          {words("taskpane.window.month.missing", { months: formatMonths(missing) })}
        </p>
      )}
    </>
  );
}

function verdictOfMonth({ total, target, qualified, day }: MonthStanding): Verdict {
  const on = formatDay(day);
  if (qualified)
    return { kind: "met", text: words("taskpane.window.month.qualifies", { day: on }) };
  if (total >= target)
    return { kind: "blocked", text: words("taskpane.window.month.blocked", { day: on }) };
  const short = pointsBetween(total, target);
  return { kind: "warning", text: words("taskpane.window.month.short", { short, day: on }) };
}
