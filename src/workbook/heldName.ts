/**
 * A held range is a hidden name of the workbook: the one thing that every spreadsheet keeps right while sheets
 * are renamed and moved and rows inserted, and saves. (Excel gives sheets other ids each time a file is opened.)
 */
export function heldName(key: string): string {
  return prefix + key;
}

/** The key of a held range by its name; null for any other name. */
export function heldKey(name: string): string | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}

const prefix = "_PARTNER_range_";
