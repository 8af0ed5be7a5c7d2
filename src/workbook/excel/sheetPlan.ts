import type { SheetSpec } from "../../report/sheet";
import { words } from "../../words/say";
import { WorkbookError } from "../workbook";
import { loadObjects } from "./emptySheet";
import { markOf } from "./ownSheets";

/** A sheet to be written, and the own sheet of that name it replaces, if there is one. */
export interface PlannedSheet {
  readonly spec: SheetSpec;
  readonly old: Excel.Worksheet | null;
  /** The first row below everything on the old sheet and on the new one, with some room between. */
  readonly below: number;
}

/** What has to be known of the workbook before anything in it is changed. */
export interface SheetPlan {
  readonly sheets: readonly PlannedSheet[];
  /** The name a declared table gets: its own, or one with a number where another table or name has it. */
  readonly tableName: (name: string) => string;
  /** A sheet name nobody has. */
  readonly spareName: (index: number) => string;
}

/**
 * Looks before anything is written.
 * @throws WorkbookError for a protected workbook or sheet, or a sheet of the user's own with a planned name
 */
export async function planSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[]
): Promise<SheetPlan> {
  const { worksheets, tables, names, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/worksheet/id");
  names.load("items/name");
  await context.sync();
  if (protection.protected) throw new WorkbookError(words("workbook.excel.protectedWorkbook"));

  const found = specs.map((spec) => ({
    spec,
    old: worksheets.items.find(({ name }) => sameName(name, spec.name)) ?? null,
  }));
  const marks = found.map(({ old }) => old && markOf(old));
  const used = found.map(
    ({ old }) => old && old.getUsedRangeOrNullObject().load("rowIndex,rowCount")
  );
  for (const { old } of found) {
    if (!old) continue;
    old.protection.load("protected");
    loadObjects(old);
  }
  await context.sync();
  const sheets = found.map(({ spec, old }, i) => ({ spec, old, below: below(spec, used[i]) }));

  sheets.forEach(({ spec, old }, i) => {
    if (!old) return;
    if (marks[i]!.isNullObject) {
      throw new WorkbookError(words("workbook.notOurs", { sheet: spec.name }));
    }
    if (old.protection.protected) {
      throw new WorkbookError(words("workbook.excel.protectedSheet", { sheet: spec.name }));
    }
  });

  const replaced = new Set(sheets.map(({ old }) => old?.id));
  const taken = [
    ...tables.items.filter(({ worksheet }) => !replaced.has(worksheet.id)).map(({ name }) => name),
    ...names.items.map(({ name }) => name),
  ];
  const sheetNames = worksheets.items.map(({ name }) => name);
  return {
    sheets,
    tableName: (name) => free(name, taken, (n) => `${name}_${n}`),
    spareName: (index) => free(`~${index + 1}`, sheetNames, (n) => `~${index + 1}.${n}`),
  };
}

function below({ cells }: SheetSpec, used: Excel.Range | null | undefined): number {
  const usedRows = !used || used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  return cells.reduce((rows, { row }) => Math.max(rows, row + 1), usedRows) + room;
}

/** Rows left free between what is on a sheet and what is rehearsed there, so that no table grows into it. */
const room = 20;

/** Whether a sheet name is one that `spareName` gives. */
export function isSpareName(name: string): boolean {
  return /^~\d+(\.\d+)?$/.test(name);
}

function free(name: string, taken: readonly string[], numbered: (n: number) => string): string {
  const has = (candidate: string) => taken.some((other) => sameName(other, candidate));
  let candidate = name;
  for (let n = 2; has(candidate); n++) candidate = numbered(n);
  return candidate;
}

/** Whether Excel takes two names for the same. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
