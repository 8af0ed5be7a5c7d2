import type { Figure, FiguresEvidence } from "./evidence";
import { figureNames, type FigureName, type FigureNames } from "./figureNames";
import type { Finding } from "./finding";
import type { Cell, EvidenceRange } from "./grid";
import { isBlankRow, type Header } from "./header";
import { headerKey } from "./headerKey";
import { readMicros } from "./money";
import { rangeFindings } from "./rangeFindings";
import { RowTally } from "./tally";

/** Rows that can't be used are told one by one up to here: no table of figures has more metrics. */
const rowsTold = 40;

/**
 * Reads a figures table: values stated by the user. Metrics, their parts and certifications by id, name or
 * alias; usage growth is an Excel percentage (0.143) or a text with a percent sign, parts in money are US
 * dollars.
 */
export function readFigures(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[],
  names: FigureNames = figureNames
): {
  figures: FiguresEvidence;
  findings: readonly Finding[];
  ranges: readonly { readonly rows: number }[];
} {
  const values = new Map<string, Figure>();
  const unreadable = new Set<string>();
  const findings: Finding[] = [];
  const ranges = sources.map(({ range: { grid, place }, header }) => {
    const metricAt = header.column.get("metric")!;
    const valueAt = header.column.get("value")!;
    const more = new RowTally();
    let told = 0;
    let rows = 0;
    for (let r = header.row + 1; r < grid.length; r++) {
      const row = grid[r]!;
      if (isBlankRow(row)) continue;
      rows++;
      const named = names.get(headerKey(String(row[metricAt] ?? "")));
      const cell = row[valueAt] ?? null;
      const say = (
        id:
          | "evidence.figureUnknown"
          | "evidence.figureUnreadable"
          | "evidence.figureNotAmount"
          | "evidence.growthAmbiguous"
          | "evidence.figureRepeated"
      ) => {
        if (told++ >= rowsTold) {
          more.add(r, row[metricAt]);
          return;
        }
        const tally = new RowTally();
        tally.add(r);
        findings.push({
          severity: id === "evidence.figureUnknown" ? "warning" : "error",
          message: {
            id,
            values: { metric: String(row[metricAt] ?? ""), value: String(cell ?? "") },
          },
          mend: {
            id:
              id === "evidence.growthAmbiguous"
                ? "evidence.growthAmbiguousMend"
                : "evidence.figureMend",
          },
          where: tally.where(place),
        });
      };
      if (!named) {
        if (!isTotal(row[metricAt] ?? null)) say("evidence.figureUnknown");
        continue;
      }
      const value = readers[named.unit](cell);
      if (value === "ambiguous") say("evidence.growthAmbiguous");
      else if (value === null) {
        unreadable.add(named.id);
        say(named.unit === "dollars" ? "evidence.figureNotAmount" : "evidence.figureUnreadable");
      } else if (values.has(named.id)) say("evidence.figureRepeated");
      else values.set(named.id, { value, row: place.top + r + 1, place });
    }
    const { found, rows: sayRows } = rangeFindings(place, header);
    sayRows("error", "evidence.figuresUnreadable", more, { mend: "evidence.figureMend" });
    findings.push(...found);
    return { rows };
  });
  return { figures: { values, unreadable }, findings, ranges };
}

const readers: Readonly<Record<FigureName["unit"], (cell: Cell) => number | "ambiguous" | null>> = {
  whole: readWhole,
  percent: readPercent,
  dollars: readDollars,
};

/** A blank is 0: inside function arguments nobody can tell the two apart. */
function readWhole(cell: Cell): number | null {
  if (isBlank(cell)) return 0;
  const value =
    typeof cell === "string" && /^\s*[-−]?\d+\s*$/.test(cell)
      ? Number(cell.replace("−", "-"))
      : cell;
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

function readDollars(cell: Cell): number | null {
  const micros = readMicros(cell, null);
  return micros === micros ? micros / 1e6 : null;
}

/** A plain number of 1 or more may be meant as percent (14.3) or as a fraction (1.5 for 150 %): not guessed. */
function readPercent(cell: Cell): number | "ambiguous" | null {
  if (isBlank(cell)) return 0;
  if (typeof cell === "number") return cell >= 1 || cell <= -1 ? "ambiguous" : cell;
  const match =
    typeof cell === "string" ? /^\s*([-−]?)\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(cell) : null;
  if (!match) return null;
  const percent = Number(match[2]!.replace(",", "."));
  return ((match[1] ? -1 : 1) * percent) / 100;
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

function isTotal(cell: Cell): boolean {
  return typeof cell === "string" && /^(total|sum|suma)$/i.test(cell.trim());
}
