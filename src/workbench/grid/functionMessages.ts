/** A cell of the grid. */
export interface CellKey {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const messages = new Map<string, string>();

/** Keeps the sentence of a function's error: a cell of the grid shows #VALUE! and nothing else. */
export function keepMessage(cell: CellKey, message: string | null): void {
  if (message === null) messages.delete(keyOf(cell));
  else messages.set(keyOf(cell), message);
}

/** The sentence behind the error a cell shows; null where there is none. */
export function messageOf(cell: CellKey): string | null {
  return messages.get(keyOf(cell)) ?? null;
}

/** Another workbook is opened. */
export function forgetMessages(): void {
  messages.clear();
}

function keyOf({ sheetId, row, column }: CellKey): string {
  return `${sheetId}|${row}|${column}`;
}
