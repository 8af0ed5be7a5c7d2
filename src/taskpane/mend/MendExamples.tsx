import { isoOfDay, monthOfSerial } from "../../evidence/calendar";
import type { Cell, EvidenceRange } from "../../evidence/grid";
import type { CellChange, Mend } from "../../evidence/mend/mend";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";

const shown = 3;

/** The first changes of a mend: cells before and after, or rows that are left out. */
export function MendExamples({
  mend,
  range,
}: {
  readonly mend: Mend;
  readonly range: EvidenceRange;
}) {
  const { cells, leftOut } = mend;
  const rowOf = (row: number) => String(range.place.top + row + 1);
  const changes = differing(cells);
  const more = leftOut.length > 0 ? leftOut.length - shown : 0;
  return (
    <table className="pane-mend-examples" aria-label={words("taskpane.mend.examples")}>
      <thead>
        <tr>
          <th scope="col">{words("taskpane.mend.row")}</th>
          {leftOut.length > 0 ? (
            <th scope="col">{words("taskpane.mend.leftOut")}</th>
          ) : (
            <>
              <th scope="col">{words("taskpane.mend.before")}</th>
              <th scope="col">{words("taskpane.mend.after")}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.row},${change.column}`}>
            <td>{rowOf(change.row)}</td>
            <td>{shownCell(change.before)}</td>
            <td>{dateOrCell(mend, change.after)}</td>
          </tr>
        ))}
        {leftOut.slice(0, shown).map((row) => (
          <tr key={row}>
            <td>{rowOf(row)}</td>
            <td>{rowText(range.grid[row]!)}</td>
          </tr>
        ))}
        {more > 0 && (
          <tr>
            <td />
            <td className="pane-weak">{words("taskpane.mend.more", { count: more })}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** The first changes that show something else than the ones before. */
function differing(cells: readonly CellChange[]): readonly CellChange[] {
  const seen = new Set<string>();
  const found: CellChange[] = [];
  for (const change of cells) {
    const mark = JSON.stringify([change.column, change.before]);
    if (seen.has(mark)) continue;
    seen.add(mark);
    found.push(change);
    if (found.length === shown) break;
  }
  return found;
}

/** Blanks at the ends show as dots: else nobody sees what is taken away. */
function shownCell(cell: Cell): string {
  if (cell === null || cell === "") return words("taskpane.mend.blank");
  const text = String(cell).replace(/[\u00a0\u202f]/g, "·");
  return text.replace(/^\s+|\s+$|\s{2,}/g, (blanks) => "·".repeat(blanks.length)) || text;
}

function dateOrCell({ kind }: Mend, cell: Cell): string {
  const dated = kind === "months" || kind === "misreadMonths" || kind === "dates";
  return dated && typeof cell === "number" && monthOfSerial(cell) >= 0
    ? formatDay(isoOfDay(cell))
    : shownCell(cell);
}

function rowText(row: readonly Cell[]): string {
  return row
    .filter((cell) => cell !== null && cell !== "")
    .slice(0, 8)
    .join(" · ");
}
