import type { Grid } from "../../../src/evidence/grid";
import { qualifies, score, scorecard } from "../../../src/functions/functions";
import type { CellStyle, FormulaSpec } from "../../../src/report/sheet";
import { plainSheet, type FileBook, type FileSheet } from "../../../src/workbook/file/fileBook";
import {
  asArgument,
  heading,
  trainingsSheet,
  usageSheet,
  wholeRange,
  type Argument,
} from "./exportSheet";
import { partner } from "./partner";
import { trainingsGrid } from "./trainings";
import { usageGrid } from "./usage";

/** Both exports as sheets, and a third one with formulas over them and their last results. */
export function sampleBook(): FileBook {
  const usage = usageGrid("sheet");
  const trainings = trainingsGrid("sheet");
  return {
    sheets: [usageSheet(usage), trainingsSheet(trainings), scoreSheet(usage, trainings)],
    names: [],
    settings: {},
  };
}

function scoreSheet(usage: Grid, trainings: Grid): FileSheet {
  const ranges = [wholeRange("Azure usage", usage), wholeRange("Trainings", trainings)].join(",");
  const evidence = [usage, trainings].map(asArgument) as [Argument, Argument];
  const card = scorecard(...evidence) as (string | number | boolean)[][];
  const formula = (row: number, column: number, formula: FormulaSpec, style?: CellStyle) => ({
    row,
    column,
    formula,
    style,
  });
  return {
    ...plainSheet("Score", [
      ["Partner", partner.name],
      [],
      ["Score", score(...evidence)],
      ["Qualifies", qualifies(...evidence)],
      [],
      ...card,
    ]),
    columnWidths: [28, 23, 12, 10, 10, 10, 10, 30, 60],
    details: [
      { row: 0, column: 1, style: { bold: true } },
      formula(2, 1, { text: `PARTNER.SCORE(${ranges})` }, { bold: true, align: "left" }),
      formula(3, 1, { text: `PARTNER.QUALIFIES(${ranges})` }, { align: "left" }),
      ...card[0]!.map((_, column) =>
        column === 0
          ? formula(5, 0, { text: `PARTNER.SCORECARD(${ranges})`, spill: card }, heading)
          : { row: 5, column, style: heading }
      ),
      ...card[0]!.map((_, column) => ({
        row: 4 + card.length,
        column,
        style: { bold: true, borderTop: "242424" },
      })),
    ],
  };
}
