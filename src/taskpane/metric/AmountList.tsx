import type { ReactNode } from "react";
import type { PartEntity } from "../../engine/partsTrace";
import type { SourceRow } from "../../engine/proof";
import { formatCount } from "../../words/format";
import { amount } from "../parts/formats";
import { LongList } from "../parts/LongList";
import { SourceLink, type ShowRow } from "./SourceLink";

/** A name with one or two amounts, a word about it and the row it comes from. */
export interface AmountLine {
  readonly key: string;
  readonly name: string;
  readonly amounts: readonly (number | null)[];
  /** What the amounts are; cents where nothing else is said. */
  readonly unit?: PartEntity["amountUnit"];
  /** Amounts that carry the line stand out, the rest are grey; same order. */
  readonly strong: readonly boolean[];
  readonly caption: string | null;
  readonly source: SourceRow | null;
}

interface AmountListProps {
  readonly title: ReactNode;
  readonly columns: readonly string[];
  readonly lines: readonly AmountLine[];
  readonly showRow: ShowRow;
}

export function AmountList({ title, columns, lines, showRow }: AmountListProps) {
  if (lines.length === 0) return null;
  return (
    <section className="pane-amounts">
      <div className="pane-amount-head">
        <h2>{title}</h2>
        {columns.map((column) => (
          <span key={column} className="pane-amount">
            {column}
          </span>
        ))}
      </div>
      <LongList items={lines} keyOf={({ key }) => key}>
        {(line) => <Line line={line} showRow={showRow} />}
      </LongList>
    </section>
  );
}

function Line({ line, showRow }: { line: AmountLine; showRow: ShowRow }) {
  // Two amounts leave no room for the link beside them.
  const inOneLine = !line.caption && line.amounts.length === 1;
  const source = <SourceLink source={line.source} showRow={showRow} />;
  return (
    <>
      <div className="pane-amount-line">
        <span className="pane-amount-name">{line.name}</span>
        {inOneLine && source}
        {line.amounts.map((held, index) => (
          <span
            key={index}
            className={line.strong[index] ? "pane-amount" : "pane-amount pane-weak"}
          >
            {inUnit(held, line.unit)}
          </span>
        ))}
      </div>
      {!inOneLine && (
        <div className="pane-caption-line">
          <span>{line.caption}</span>
          {source}
        </div>
      )}
    </>
  );
}

/** The unit of a count stands over the list. */
function inUnit(held: number | null, unit: AmountLine["unit"] = "cents"): string {
  return unit === "cents" || held === null ? amount(held) : formatCount(held);
}
