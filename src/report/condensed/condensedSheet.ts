import "../../words/condensed";
import "../../words/report";
import type { CellRange } from "../../evidence/address";
import { condenseSteps } from "../../evidence/condensed/condense";
import { condensedTableName } from "../../evidence/condensed/condensedTable";
import type { UsageEvidence } from "../../evidence/evidence";
import type { Finding } from "../../evidence/finding";
import type { Cell } from "../../evidence/grid";
import { atOnce, type Steps } from "../../evidence/steps";
import { words } from "../../words/say";
import { bandHeights, writeBand } from "../band";
import { colors } from "../looks";
import { amountFormat } from "../numberFormats";
import type { CellSpec, CellStyle, SheetSpec } from "../sheet";
import { SheetDraft } from "../sheetDraft";
import { writeFound } from "./writeFound";

export interface CondensedInput {
  readonly usage: UsageEvidence;
  readonly findings: readonly Finding[];
  /** Rows that the usage was read from. */
  readonly rows: number;
  /** The user's local clock. */
  readonly madeAt: Date;
}

/** The sheet with the condensed table, and where the table lies on it. */
export interface CondensedSheet {
  readonly spec: SheetSpec;
  readonly table: CellRange;
  readonly lines: number;
  /** The same for the same usage, whenever it is condensed. */
  readonly check: string;
  /** "2026-11-22 20:10". */
  readonly time: string;
  /** Labels of the ranges it was condensed from. */
  readonly sources: readonly string[];
}

/** The sheet that a ledger is condensed into: where it is from, when, what was found in it, and the table. */
export function condensedSheet(input: CondensedInput): CondensedSheet {
  return atOnce(condensedSheetSteps(input));
}

/** The same in pieces. */
export function* condensedSheetSteps({
  usage,
  findings,
  rows,
  madeAt,
}: CondensedInput): Steps<CondensedSheet> {
  const time = timeText(madeAt);
  const { header, lines, check } = yield* condenseSteps(usage, { time, rows });
  const lastColumn = header.length + 1;
  const draft = new SheetDraft();
  const name = words("report.sheet.evidence");
  const sources = usage.places.map(({ label }) => label);
  writeBand(
    draft,
    lastColumn,
    [name, words("report.condensed.of", { sources: { list: sources } })],
    ["", ""]
  );
  draft.put(3, 1, {
    value: words("report.condensed.made", {
      ...{ rows, time, lines: lines.length },
      months: [...usage.coverage].filter((seen) => seen > 0).length,
    }),
    style: { bold: true, color: colors.ink },
  });
  draft.put(4, 1, {
    value: words("report.condensed.use", { table: condensedTableName }),
    style: { color: colors.grey },
  });
  const top = writeFound(draft, findings, sources) + 1;
  const table: CellRange = { top, left: 1, bottom: top + lines.length, right: header.length };
  return {
    spec: {
      name,
      columnWidths: [
        ...[1, ...columnWidths],
        ...header.slice(columnWidths.length).map(() => monthWidth),
        1,
      ],
      rowHeights: { ...bandHeights, 2: 6, 5: 6 },
      cells: [...draft.cells(), ...tableCells(header, lines, top)],
      tables: [
        { name: condensedTableName, range: table, columns: header, style: "TableStyleLight1" },
      ],
      dataBars: [],
      charts: [],
      names: [],
      freeze: null,
      gridlines: false,
      print: {
        area: { top: 0, left: 0, bottom: table.bottom, right: lastColumn },
        landscape: true,
        pagesTall: 0,
        titleRows: { first: top, last: top },
      },
    },
    ...{ table, check, time, sources },
    lines: lines.length,
  };
}

const columnWidths = [16, 28, 38, 32, 18];
const monthWidth = 13;
const headerStyle: CellStyle = {
  bold: true,
  size: 10,
  fill: colors.header,
  borderBottom: colors.grey,
};

/** Without looks of their own below the header: there may be a million of them. */
function tableCells(
  header: readonly string[],
  lines: readonly (readonly Cell[])[],
  top: number
): CellSpec[] {
  const cells: CellSpec[] = header.map((value, index) => ({
    ...{ row: top, column: index + 1, value },
    style: index < columnWidths.length ? headerStyle : { ...headerStyle, align: "right" },
  }));
  lines.forEach((line, index) => {
    line.forEach((value, at) => {
      if (value === null) return;
      const place = { row: top + 1 + index, column: at + 1, value };
      cells.push(typeof value === "number" ? { ...place, numberFormat: amountFormat } : place);
    });
  });
  return cells;
}

function timeText(at: Date): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
