import type { ColumnRole } from "../evidence";
import { microsOf, proveDecimalMark, readMicros, type DecimalMark } from "../money";
import { readCount } from "../workloads/rowValues";
import { cellOf, changeOfCells, columnsOf } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

const amounts: readonly ColumnRole[] = ["acr", "revenue", "capacity", "pricingTotal"];
const moreAmounts: readonly ColumnRole[] = ["billingTotal", "cost"];
const counts: readonly ColumnRole[] = ["paid", "active", "users"];

/** Makes numbers of amounts, licences and users that are texts, where the column proves the decimal mark. */
export function amountTexts(source: MendSource): DraftMend | null {
  const rows = source.content;
  const marks = new Set<DecimalMark>();
  const cells = columnsOf(source, [...amounts, ...moreAmounts, ...counts]).flatMap(
    ({ role, index }) => {
      const mark = proveDecimalMark(source.range.grid.map((row) => row[index] ?? null));
      const asNumber = (text: string): number =>
        counts.includes(role) ? readCount(text) : dollarsOf(text, mark);
      return rows.flatMap((row) => {
        const before = cellOf(source, row, role);
        if (typeof before !== "string" || before.trim() === "") return [];
        const after = asNumber(before);
        if (Number.isNaN(after)) return [];
        if (/[.,]/.test(before) && !counts.includes(role)) marks.add(mark);
        return { row, column: index, before, after };
      });
    }
  );
  const [mark] = marks.size === 1 ? marks : [null];
  return changeOfCells(
    source,
    { kind: "amounts", cells, clears: ["evidence.textAmounts"] },
    (columns) => ({
      id: "evidence.mend.amounts",
      values: {
        count: cells.length,
        columns: { list: columns },
        mark: marks.size === 0 ? "none" : mark === "," ? "comma" : mark === "." ? "point" : "each",
      },
    })
  );
}

/** NaN where the text is no amount, or too large for a number to keep it to the millionth. */
function dollarsOf(text: string, mark: DecimalMark): number {
  const micros = readMicros(text, mark);
  return microsOf(micros / 1e6) === micros ? micros / 1e6 : NaN;
}
