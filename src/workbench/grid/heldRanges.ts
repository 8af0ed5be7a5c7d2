import {
  IDefinedNamesService,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
} from "@univerjs/preset-sheets-core";
import { parseAddress } from "../../evidence/address";
import { absoluteReference } from "../../workbook/file/absoluteReference";
import type { FileBook } from "../../workbook/file/fileBook";
import { heldKey, heldName } from "../../workbook/heldName";
import type { HeldRange } from "../../workbook/workbook";
import type { GridBook } from "./gridBook";

type Names = FileBook["names"];

/** Where what is held on to lies now: the grid keeps defined names right as a spreadsheet does. */
export function heldRanges(book: GridBook): readonly HeldRange[] {
  return heldNames(book).flatMap(({ name, refersTo }) => {
    const address = parseAddress(refersTo);
    return address ? { key: heldKey(name)!, address } : [];
  });
}

/** The names of held ranges, as a file keeps them. */
export function heldNames(book: GridBook): Names {
  return Object.values(serviceOf(book).getDefinedNameMap(book.unitId) ?? {})
    .filter(({ name }) => heldKey(name) !== null)
    .map(({ name, formulaOrRefString }) => ({
      name,
      refersTo: formulaOrRefString.replace(/^=/, ""),
    }));
}

/** Not a step that the user could undo: it is no change of what they see. */
export function holdRanges(book: GridBook, ranges: readonly HeldRange[]): void {
  const service = serviceOf(book);
  for (const { name } of heldNames(book)) service.removeDefinedName(book.unitId, name);
  for (const { key, address } of ranges)
    addHeldName(book, heldName(key), absoluteReference(address.sheet, address));
}

export function addHeldName(book: GridBook, name: string, refersTo: string): void {
  serviceOf(book).registerDefinedName(book.unitId, {
    id: name,
    name,
    formulaOrRefString: refersTo,
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    hidden: true,
  });
}

function serviceOf({ grid }: GridBook): IDefinedNamesService {
  return grid.univer.__getInjector().get(IDefinedNamesService);
}
