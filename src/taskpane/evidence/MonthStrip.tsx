import type { MonthsNeeded } from "../../engine/scorecard";
import type { Month } from "../../evidence/evidence";
import { formatMonth, formatMonths } from "../../words/format";
import { words } from "../../words/say";
import { Check } from "../parts/icons";

interface MonthStripProps {
  readonly months: MonthsNeeded;
  /** Months that have rows. */
  readonly shown: readonly Month[];
}

/** More would be too narrow to read: then a year stands above the other. */
const inOneRow = 16;

/** The months the score looks at: compared filled, others outlined, missing dashed. */
export function MonthStrip({ months, shown }: MonthStripProps) {
  const needed = [...new Set([...months.needed, ...months.compared])].sort((a, b) => a - b);
  if (needed.length === 0) return null;
  const missing = needed.filter((month) => !shown.includes(month));
  const label = words("taskpane.strip", {
    first: formatMonth(needed[0]!),
    last: formatMonth(needed.at(-1)!),
    compared: formatMonths(months.compared),
    missing: missing.length > 0 ? formatMonths(missing) : "none",
  });
  return (
    <>
      <div
        className={needed.length > inOneRow ? "pane-strip pane-strip-years" : "pane-strip"}
        role="img"
        aria-label={label}
      >
        {needed.map((month) => {
          const kind = !shown.includes(month)
            ? "missing"
            : months.compared.includes(month)
              ? "compared"
              : "shown";
          return (
            <span key={month} className={`pane-month pane-month-${kind}`}>
              <i>{kind === "missing" ? "–" : <Check size={12} />}</i>
              {formatMonth(month).charAt(0)}
            </span>
          );
        })}
      </div>
      <div className="pane-strip-scale" aria-hidden="true">
        <span>{formatMonth(needed[0]!)}</span>
        <span>{words("taskpane.strip.filled")}</span>
        <span>{formatMonth(needed.at(-1)!)}</span>
      </div>
    </>
  );
}
