import { addressText } from "../../../src/evidence/address";
import type { Cell, Grid } from "../../../src/evidence/grid";
import type { CellStyle } from "../../../src/report/sheet";
import { plainSheet, type CellDetail, type FileSheet } from "../../../src/workbook/file/fileBook";

export const heading: CellStyle = { bold: true, fill: "F5F5F5" };

export function usageSheet(grid: Grid): FileSheet {
  return exportSheet("Azure usage", grid, [38, 10, 24, 26, 27, 38, 17, 16, 10, 23, 28, 25, 12], {
    Month: "mmm-yy",
    ACR_USD: "#,##0.00",
  });
}

export function trainingsSheet(grid: Grid): FileSheet {
  return exportSheet(
    "Trainings",
    grid,
    [18, 58, 14, 18, 18, 32, 28, 24, 10, 8, 10, 10, 23, 19, 22, 18, 16],
    {
      TrainingCompletionDate: "dd/mm/yyyy hh:mm",
      Month: "mmm-yy",
      ExpirationDate: "dd/mm/yyyy hh:mm",
    }
  );
}

/** An export as a sheet: its header set off and frozen, columns by their title in a number format. */
export function exportSheet(
  name: string,
  grid: Grid,
  columnWidths: readonly number[],
  formats: Readonly<Record<string, string>>
): FileSheet {
  const header = grid[0]!.map(String);
  const details = grid.flatMap((line, row) =>
    header.flatMap((title, column): CellDetail[] => {
      if (row === 0) return [{ row, column, style: heading }];
      const numberFormat = formats[title];
      return numberFormat && line[column] !== null ? [{ row, column, numberFormat }] : [];
    })
  );
  return { ...plainSheet(name, grid), columnWidths, details, freeze: { rows: 1, columns: 0 } };
}

/** A range as a function takes it. */
export type Argument = Cell[][];

export function asArgument(grid: Grid): Argument {
  return grid.map((row) => [...row]);
}

export function wholeRange(sheet: string, grid: Grid): string {
  const right = grid[0]!.length - 1;
  return addressText({ sheet, top: 0, left: 0, bottom: grid.length - 1, right });
}
