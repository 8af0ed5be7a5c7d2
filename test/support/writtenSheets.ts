import type { CellRange } from "../../src/evidence/address";
import type { CellSpec, SheetSpec } from "../../src/report/sheet";
import { cells } from "../../src/report/a1";
import { summarySheets, type SummaryInput } from "../../src/report/summarySheets";
import { golden, goldenEvidence } from "./scorecards";

/** What tests ask of declared sheets. */

export const sources = [
  { sheet: "Azure usage", top: 0, left: 0, bottom: 18_412, right: 13 },
  { sheet: "Trainings", top: 0, left: 0, bottom: 212, right: 16 },
] as const;

export function written(more: Partial<SummaryInput> = {}): readonly SheetSpec[] {
  return summarySheets({
    scorecard: golden,
    evidence: goldenEvidence,
    mode: "values",
    ranges: sources,
    writtenAt: new Date(2026, 10, 22, 14, 5),
    version: "1.0.0",
    partnerName: "Contoso Cloud Services",
    ...more,
  });
}

export function summaryOf(more: Partial<SummaryInput> = {}): SheetSpec {
  return written(more)[0]!;
}

export function sheetNamed(name: string, more: Partial<SummaryInput> = {}): SheetSpec {
  return written(more).find((sheet) => sheet.name === name)!;
}

export function cellAt(sheet: SheetSpec, place: string): CellSpec | undefined {
  const { top, left } = cells(place);
  return sheet.cells.find(({ row, column }) => row === top && column === left);
}

export function valueAt(sheet: SheetSpec, place: string): CellSpec["value"] {
  return cellAt(sheet, place)?.value;
}

export function formulaAt(sheet: SheetSpec, place: string): string | undefined {
  return cellAt(sheet, place)?.formula?.text;
}

/** The values of a range, row by row; null where a cell is empty. */
export function valuesIn(
  sheet: SheetSpec,
  range: CellRange | string
): (CellSpec["value"] | null)[][] {
  const { top, left, bottom, right } = typeof range === "string" ? cells(range) : range;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, along) => {
      const at = sheet.cells.find(
        ({ row, column }) => row === top + down && column === left + along
      );
      return at?.value ?? null;
    })
  );
}

/** The data rows of a table. */
export function tableRows(sheet: SheetSpec, name: string): (CellSpec["value"] | null)[][] {
  const { range } = sheet.tables.find((table) => table.name === name)!;
  return valuesIn(sheet, { ...range, top: range.top + 1 });
}
