import { addressText } from "../../../src/evidence/address";
import type { Grid } from "../../../src/evidence/grid";
import { qualifies, score, scorecard } from "../../../src/functions/functions";
import type { CellStyle, FormulaSpec } from "../../../src/report/sheet";
import {
  plainSheet,
  type CellDetail,
  type FileBook,
  type FileSheet,
} from "../../../src/workbook/file/fileBook";
import { partner } from "./partner";
import { trainingsGrid, trainingsHeader } from "./trainings";
import { usageGrid, usageHeader } from "./usage";

const heading: CellStyle = { bold: true, fill: "F5F5F5" };

/** Both exports as sheets, and a third one with formulas over them and their last results. */
export function sampleBook(): FileBook {
  const usage = usageGrid("sheet");
  const trainings = trainingsGrid("sheet");
  return {
    sheets: [
      exportSheet("Azure usage", usage, [38, 10, 24, 26, 27, 38, 17, 16, 10, 23, 28, 25, 12], {
        Month: "mmm-yy",
        ACR_USD: "#,##0.00",
      }),
      exportSheet(
        "Trainings",
        trainings,
        [18, 58, 14, 18, 18, 32, 28, 24, 10, 8, 10, 10, 23, 19, 22, 18, 16],
        {
          TrainingCompletionDate: "dd/mm/yyyy hh:mm",
          Month: "mmm-yy",
          ExpirationDate: "dd/mm/yyyy hh:mm",
        }
      ),
      scoreSheet(usage, trainings),
    ],
    names: [],
    settings: {},
  };
}

function exportSheet(
  name: string,
  grid: Grid,
  columnWidths: readonly number[],
  formats: Readonly<Record<string, string>>
): FileSheet {
  const header: readonly string[] = name === "Trainings" ? trainingsHeader : usageHeader;
  const details = grid.flatMap((line, row) =>
    header.flatMap((title, column): CellDetail[] => {
      if (row === 0) return [{ row, column, style: heading }];
      const numberFormat = formats[title];
      return numberFormat && line[column] !== null ? [{ row, column, numberFormat }] : [];
    })
  );
  return { ...plainSheet(name, grid), columnWidths, details, freeze: { rows: 1, columns: 0 } };
}

function scoreSheet(usage: Grid, trainings: Grid): FileSheet {
  const ranges = [
    wholeRange("Azure usage", usage, usageHeader.length),
    wholeRange("Trainings", trainings, trainingsHeader.length),
  ].join(",");
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

type Argument = Parameters<typeof score>[0];

function asArgument(grid: Grid): Argument {
  return grid.map((row) => [...row]);
}

function wholeRange(sheet: string, grid: Grid, columns: number): string {
  return addressText({ sheet, top: 0, left: 0, bottom: grid.length - 1, right: columns - 1 });
}
