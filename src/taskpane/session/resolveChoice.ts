import {
  addressText,
  parseAddress,
  type CellRange,
  type RangeAddress,
} from "../../evidence/address";
import type { SheetSource } from "../../workbook/workbook";
import { choiceText, type RangeChoice } from "./choices";

/**
 * A choice under the name that its sheet or table has now, and with its cells where they went. Where the workbook
 * no longer holds on to it, its key is dropped and its name has to do.
 */
export function renewedChoice(choice: RangeChoice, sources: readonly SheetSource[]): RangeChoice {
  if (choice.key === undefined) return choice;
  const held = sources.flatMap((source) => source.held).find(({ key }) => key === choice.key);
  const renewed = held && renewedAt(choice, held.address, sources);
  return !renewed
    ? { ...choice, key: undefined }
    : choiceText(renewed) === choiceText(choice)
      ? choice
      : renewed;
}

function renewedAt(
  choice: RangeChoice,
  address: RangeAddress,
  sources: readonly SheetSource[]
): RangeChoice | null {
  if (choice.kind === "cells") return { ...choice, address: addressText(address) };
  if (choice.kind === "sheet") return { ...choice, name: address.sheet };
  const table = sheetNamed(address.sheet, sources)?.tables.find(
    (each) => overlap(address, each.address) !== null
  );
  return table ? { ...choice, name: table.name } : null;
}

/** Where a chosen range lies now; null when it is no longer in the workbook. Empty rows below are left out. */
export function resolveChoice(
  choice: RangeChoice,
  sources: readonly SheetSource[]
): RangeAddress | null {
  switch (choice.kind) {
    case "table":
      return tableNamed(choice.name, sources)?.address ?? null;
    case "sheet":
      return sheetNamed(choice.name, sources)?.used ?? null;
    case "cells": {
      const address = parseAddress(choice.address);
      const used = address && sheetNamed(address.sheet, sources)?.used;
      return used ? overlap(address, used) : null;
    }
  }
}

/** What a typed text means: a table's name, a sheet's name or an address; null when none of them. */
export function choiceFromText(text: string, sources: readonly SheetSource[]): RangeChoice | null {
  const wanted = text
    .trim()
    .replace(/^=/, "")
    .replace(/\[#All\]$/i, "");
  const table = tableNamed(wanted, sources);
  if (table) return { kind: "table", name: table.name };
  const source = sheetNamed(wanted, sources);
  if (source) return { kind: "sheet", name: source.sheet };
  const address = parseAddress(wanted);
  const sheet = address && sheetNamed(address.sheet, sources);
  return sheet ? { kind: "cells", address: addressText({ ...address, sheet: sheet.sheet }) } : null;
}

/** What a selection means: the table it touches, the whole sheet for a single cell, else its cells. */
export function choiceFromSelection(
  selection: RangeAddress,
  sources: readonly SheetSource[]
): RangeChoice | null {
  const source = sheetNamed(selection.sheet, sources);
  if (!source?.used) return null;
  const table = source.tables.find(({ address }) => overlap(selection, address));
  if (table) return { kind: "table", name: table.name };
  const oneCell = selection.top === selection.bottom && selection.left === selection.right;
  if (oneCell) return { kind: "sheet", name: source.sheet };
  const cells = overlap(selection, source.used);
  return cells && { kind: "cells", address: addressText(cells) };
}

/** Whether a change can alter a range: inside it, or the row or column right after it. */
export function touches(
  change: RangeAddress,
  { sheet, top, left, bottom, right }: RangeAddress
): boolean {
  return (
    change.sheet === sheet &&
    intersects(change, { top, left, bottom: bottom + 1, right: right + 1 })
  );
}

function tableNamed(name: string, sources: readonly SheetSource[]) {
  return sources
    .flatMap(({ tables }) => tables)
    .find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function sheetNamed(name: string, sources: readonly SheetSource[]) {
  return sources.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
}

/** The cells of `b` that lie in `a` too. */
export function overlap(a: RangeAddress, b: RangeAddress): RangeAddress | null {
  if (a.sheet.toLowerCase() !== b.sheet.toLowerCase() || !intersects(a, b)) return null;
  return {
    sheet: b.sheet,
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function intersects(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
