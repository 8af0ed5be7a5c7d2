import { say, words } from "../../words/say";
import { colors } from "../looks";
import { amountCell, percentFormat, rowFormat } from "../numberFormats";
import type { CellStyle } from "../sheet";
import type { CellContent } from "../sheetDraft";
import type { DetailColumn } from "./detailTable";
import { isNear, type PartRow } from "./partRows";

/** A column with what it says of a row; a null cell stays empty. */
interface PartColumn extends DetailColumn {
  readonly cell: (row: PartRow) => CellContent | null;
}

/** The columns that these rows fill: no workload, share or metric where none is told apart. */
export function partColumns(
  rows: readonly PartRow[],
  { withMetric }: { readonly withMetric: boolean }
): readonly PartColumn[] {
  const anyWorkload = rows.some(({ line }) => line.workload !== null);
  const anyShare = rows.some(({ line }) => line.shareThen !== null || line.shareNow !== null);
  return [
    ...(withMetric
      ? [
          {
            header: words("report.metric"),
            width: 22,
            cell: ({ metric }: PartRow) => text(metric.name),
          },
        ]
      : []),
    { header: words("report.part"), width: 26, cell: ({ part }) => text(part.name) },
    { header: words("report.customer"), width: 30, cell: ({ line }) => text(line.name) },
    {
      header: words("report.tenantId"),
      width: 38,
      style: grey,
      cell: ({ line }) => (line.tenantId === null ? null : text(line.tenantId)),
    },
    ...(anyWorkload
      ? [
          {
            header: words("report.workload"),
            width: 28,
            cell: ({ line }: PartRow) => (line.workload === null ? null : text(line.workload)),
          },
        ]
      : []),
    ...amountColumns,
    ...(anyShare ? shareColumns : []),
    ...standingColumns,
  ];
}

/** The cells of a row in the order of the columns. */
export function partCells(
  row: PartRow,
  columns: readonly PartColumn[]
): readonly (CellContent | null)[] {
  return columns.map(({ cell }) => cell(row));
}

const right: CellStyle = { align: "right" };
const grey: CellStyle = { color: colors.grey };
const greyRight: CellStyle = { color: colors.grey, align: "right" };
const dash: CellContent = { value: "–", style: greyRight };
const text = (value: string): CellContent => ({ value });

const amountColumns: readonly PartColumn[] = [
  {
    header: words("report.counted"),
    width: 13,
    style: grey,
    cell: ({ line }) => text(words(`report.amountUnit.${line.amountUnit}`)),
  },
  { header: words("report.yearAgo"), width: 15, style: right, cell: amount("then", "countsThen") },
  { header: words("report.now"), width: 15, style: right, cell: amount("now", "countsNow") },
];

const shareColumns: readonly PartColumn[] = [
  { header: words("report.shareThen"), width: 17, style: right, cell: share("shareThen") },
  { header: words("report.shareNow"), width: 14, style: right, cell: share("shareNow") },
];

const standingColumns: readonly PartColumn[] = [
  { header: words("report.countsThen"), width: 18, style: right, cell: counts("countsThen") },
  { header: words("report.countsNow"), width: 12, style: right, cell: counts("countsNow") },
  { header: words("report.change"), width: 18, style: { bold: true }, apart: true, cell: change },
  { header: words("report.lacks"), width: 13, style: right, cell: lacks },
  {
    header: words("report.why"),
    width: 60,
    style: { size: 10 },
    apart: true,
    cell: ({ line }) => text(say(line.why)),
  },
  {
    header: words("report.firstRow"),
    width: 10,
    style: greyRight,
    numberFormat: rowFormat,
    cell: ({ line }) => (line.source ? { value: line.source.row } : null),
  },
];

function amount(when: "then" | "now", counts: "countsThen" | "countsNow") {
  return ({ line }: PartRow): CellContent => {
    const held = line[when];
    if (held === null) return dash;
    const cell = amountCell(held, line.amountUnit);
    return line[counts] ? cell : { ...cell, style: greyRight };
  };
}

/** Cut to a tenth of a percent: 39.98 % has not reached 40. */
function share(when: "shareThen" | "shareNow") {
  return ({ line }: PartRow): CellContent => {
    const percent = line[when];
    return percent === null
      ? dash
      : {
          value: Math.trunc(Number((percent * 10).toFixed(6))) / 1000,
          numberFormat: percentFormat,
        };
  };
}

function counts(when: "countsThen" | "countsNow") {
  return ({ line }: PartRow): CellContent => (line[when] ? text(words("report.counts")) : dash);
}

function change({ part, line }: PartRow): CellContent {
  if (isNear(part, line)) {
    const id = line.change === "lost" ? "report.change.lostNearMiss" : "report.change.nearMiss";
    return text(words(id));
  }
  const said = text(words(`report.change.${line.change}`));
  const quiet = line.change === "kept" || line.change === "below" || line.change === "excluded";
  return quiet ? { ...said, style: { bold: false, ...grey } } : said;
}

function lacks({ line }: PartRow): CellContent | null {
  return line.countsNow || !line.lacks ? null : amountCell(line.lacks, line.amountUnit);
}
