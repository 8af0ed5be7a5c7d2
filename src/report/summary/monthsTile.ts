import { isMonthly } from "../../engine/monthlyKinds";
import type { Month } from "../../evidence/evidence";
import { formatMonth } from "../../words/format";
import { words } from "../../words/say";
import type { Summary } from "./summary";
import type { Tile } from "./tile";
import { withGlyph } from "./verdict";

/** How many of the months needed the ranges show, over all kinds of ranges that have months. */
export function monthsTile({ scorecard }: Summary): Tile {
  const { months, lacking } = scorecard;
  const label = words("report.monthsCovered");
  const needed = months.flatMap((kind) => kind.needed);
  const missing = months.flatMap((kind) => kind.missing);
  const noRange = lacking.find(isMonthly);
  if (needed.length === 0) {
    const note = noRange
      ? words("report.noRange", { kind: noRange })
      : words("report.noUsageRange");
    return { label, value: { value: "–" }, note: { value: note } };
  }
  const all = needed.length;
  const value = { value: words("report.countOf", { count: all - missing.length, all }) };
  const gap =
    missing.length > 0
      ? words("report.monthsMissing", { months: { months: [...new Set(missing)] } })
      : noRange && words("report.noRange", { kind: noRange });
  return gap
    ? { label, value, note: { value: withGlyph("unknown", gap) }, standing: "unknown" }
    : { label, value, note: { value: fromTo(needed) } };
}

function fromTo(months: readonly Month[]): string {
  return words("report.fromTo", {
    first: formatMonth(Math.min(...months)),
    last: formatMonth(Math.max(...months)),
  });
}
