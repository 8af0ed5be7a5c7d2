import type { CellRange } from "../../evidence/address";
import { words } from "../../words/say";
import { cells } from "../a1";
import { bandHeights, writeBand } from "../band";
import { cutText } from "../plainText";
import type { SheetSpec } from "../sheet";
import { SheetDraft } from "../sheetDraft";
import { writeBridge } from "./bridge";
import { writeFindings } from "./findings";
import { writeLadder } from "./ladder";
import { writeLiveBlock } from "./liveBlock";
import { pointsBars, writeMetricTable } from "./metricTable";
import { writeMissing } from "./missing";
import { writePointsChart } from "./pointsChart";
import { factRows, provenanceFirstRow, writeProvenance, writtenText } from "./provenance";
import type { Summary } from "./summary";
import { writeTiles } from "./tiles";
import { writeUsageGrowth } from "./usageGrowth";
import { totalRow, writeVerdict } from "./verdict";

/** Columns A to O are the page; Q to U hold figures of charts and facts, W to AE the live formulas. */
const page = [1, 31, 12, 13, 9, 9, 13, 3, 27, 2, 22, 14, 12, 14, 1];
const beside = [3, 24, 24, 10, 10, 10, 3, 27, 18, 11, 11, 9, 8, 8, 27, 40];

/** The one-page summary. */
export function summarySheet(summary: Summary): SheetSpec {
  const draft = new SheetDraft();
  const title = words("report.title", { designation: summary.scorecard.designationName });
  const partner = cutText(summary.partnerName ?? "", 50);
  writeBand(draft, 14, [title, summary.context], [partner, writtenText(summary.writtenAt)]);
  writeVerdict(draft, summary);
  writeTiles(draft, summary);
  writeMetricTable(draft, summary);
  const charts = [writePointsChart(draft, summary), ...writeBridge(draft, summary)];
  writeLadder(draft, summary);
  writeMissing(draft, summary);
  writeFindings(draft, summary);
  writeUsageGrowth(draft, summary);
  const lastFact = writeProvenance(draft, summary);
  writeLiveBlock(draft, summary);
  return {
    name: words("report.sheet.summary"),
    columnWidths: [...page, ...beside],
    rowHeights,
    cells: draft.cells(),
    tables: [],
    dataBars: [pointsBars(summary)],
    charts,
    names: names(summary, lastFact),
    freeze: null,
    gridlines: false,
    print: { area: cells("A1:O34"), landscape: true, pagesTall: 1, titleRows: null },
  };
}

function names(summary: Summary, lastFact: number): SheetSpec["names"] {
  const total = totalRow(summary);
  const places: Readonly<Record<string, string>> = {
    Score_Total: "B7",
    Score_Verdict: "B4",
    Score_AsOf: `R${factRows.asOf}`,
    Score_Track: `R${factRows.track}`,
    Score_Reading: `R${factRows.reading}`,
    Score_Edition: `R${factRows.edition}`,
    Score_Metrics: `B11:I${total}`,
    Score_Bridge: "Q20:U24",
    Score_Ladder: "E20:I27",
    Score_Missing: "K20:N27",
    Score_Findings: "B30:I32",
    Score_Provenance: `Q${provenanceFirstRow}:R${lastFact}`,
  };
  return Object.entries(places).map(([name, place]): { name: string; range: CellRange } => ({
    name,
    range: cells(place),
  }));
}

const rowHeights = heightsFrom([
  [bandHeights[0], 1, 1],
  [bandHeights[1], 2, 2],
  [24, 4, 4],
  [18, 6, 6],
  [25.5, 7, 7],
  [15, 8, 8],
  [18, 10, 11],
  [19.5, 12, 17],
  [18, 19, 27],
  [18, 29, 29],
  [16.5, 30, 32],
  [15, 34, 34],
]);

/** Heights by 0-based row, of runs of rows as the sheet numbers them. */
function heightsFrom(runs: readonly (readonly [number, number, number])[]): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const [height, first, last] of runs) {
    for (let row = first; row <= last; row++) heights[row - 1] = height;
  }
  return heights;
}
