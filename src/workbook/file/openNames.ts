import type { Workbook } from "hucre";
import { parseAddress } from "../../evidence/address";
import type { FileBook, FileSheet } from "./fileBook";

/**
 * The hidden name, local to a sheet, that says this add-in wrote it: a second mark, for programs that
 * drop a sheet's custom properties when they save.
 */
export const ownName = "PARTNER_written";

/** The names of a workbook that others may use; Excel's own (_xlnm.…) are not among them. */
export function openNames(book: Workbook): {
  readonly global: FileBook["names"];
  readonly local: (sheet: string) => FileSheet["names"];
} {
  const all = (book.namedRanges ?? []).filter(({ name }) => !name.startsWith("_xlnm."));
  return {
    global: all
      .filter(({ scope }) => scope === undefined)
      .map(({ name, range }) => ({ name, refersTo: range })),
    local: (sheet) =>
      all
        .filter(({ scope }) => scope === sheet)
        .flatMap(({ name, range }) => {
          const address = parseAddress(range);
          if (!address) return [];
          const { top, left, bottom, right } = address;
          return [{ name, range: { top, left, bottom, right } }];
        }),
  };
}
