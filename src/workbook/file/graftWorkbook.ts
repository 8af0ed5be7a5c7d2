import { heldKey } from "../heldName";
import type { FileBook, FileSheet } from "./fileBook";
import { attribute, escapeXml, tags, withAttribute } from "./xml";

/** Where a new sheet stands: its relationship in the workbook, its index in the package it was written to. */
export interface Grafted {
  readonly id: string;
  readonly index: number;
}

/** The workbook part with the sheets in the book's order, and the names that go with them. */
export function graftedWorkbook(
  stock: string,
  scion: string,
  { sheets, names: bookNames }: Pick<FileBook, "sheets" | "names">,
  fresh: ReadonlyMap<FileSheet, Grafted>
): string {
  const old = tags(stock, "sheet");
  const oldNames = old.map((tag) => attribute(tag, "name") ?? "");
  const keptAt = (name: string) =>
    sheets.findIndex((sheet) => sheet.name === name && !fresh.has(sheet));
  const freshAt = [...fresh]
    .sort(([, a], [, b]) => a.index - b.index)
    .map(([sheet]) => sheets.indexOf(sheet));
  const names = [
    ...definedNames(stock, (index) => keptAt(oldNames[index] ?? "")),
    ...heldNames(bookNames),
    ...definedNames(scion, (index) => freshAt[index] ?? -1),
  ];
  const list = sheetList(old, oldNames, sheets, fresh);
  const whole = names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "";
  return calculated(
    withNames(
      stock.replace(/<sheets>[\s\S]*?<\/sheets>/, () => list),
      whole
    )
  ).replace(/<workbookView\b[^>]*>/, (view) => {
    const active = Number(attribute(view, "activeTab") ?? 0);
    const at = sheets.findIndex(({ name, visible }) => visible && name === oldNames[active]);
    // Excel stumbles over a file that opens on a hidden sheet.
    const shown = at >= 0 ? at : sheets.findIndex(({ visible }) => visible);
    return withAttribute(withAttribute(view, "activeTab", shown), "firstSheet", 0);
  });
}

function sheetList(
  old: readonly string[],
  oldNames: readonly string[],
  sheets: readonly FileSheet[],
  fresh: ReadonlyMap<FileSheet, Grafted>
): string {
  const prefix = /\s(\w+):id=/.exec(old[0] ?? "")?.[1] ?? "r";
  let nextId = Math.max(0, ...old.map((tag) => Number(attribute(tag, "sheetId")))) + 1;
  const lines = sheets.map((sheet) => {
    const grafted = fresh.get(sheet);
    if (!grafted) return old[oldNames.indexOf(sheet.name)]!;
    const state = sheet.visible ? "" : ' state="hidden"';
    const id = nextId++;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${id}"${state} ${prefix}:id="${grafted.id}"/>`;
  });
  return `<sheets>${lines.join("")}</sheets>`;
}

/** The names of a workbook part; those of one sheet follow it, or go with it. */
function definedNames(xml: string, indexOf: (index: number) => number): string[] {
  const all = xml.match(/<definedName\b[^>]*>[\s\S]*?<\/definedName>/g) ?? [];
  return all.flatMap((element) => {
    const tag = /^<[^>]*>/.exec(element)![0];
    // What the book holds on to now is written anew.
    if (heldKey(attribute(tag, "name") ?? "") !== null) return [];
    const local = attribute(tag, "localSheetId");
    if (local === null) return [element];
    const index = indexOf(Number(local));
    return index < 0 ? [] : [element.replace(tag, () => withAttribute(tag, "localSheetId", index))];
  });
}

function heldNames(names: FileBook["names"]): string[] {
  return names
    .filter(({ name }) => heldKey(name) !== null)
    .map(
      ({ name, refersTo }) =>
        `<definedName name="${escapeXml(name)}" hidden="1">${escapeXml(refersTo)}</definedName>`
    );
}

function withNames(xml: string, names: string): string {
  if (/<definedNames\b/.test(xml)) {
    return xml.replace(
      /<definedNames\s*\/>|<definedNames\b[^>]*>[\s\S]*?<\/definedNames>/,
      () => names
    );
  }
  const before = ["externalReferences", "functionGroups", "sheets"].find((name) =>
    xml.includes(`</${name}>`)
  );
  return xml.replace(`</${before}>`, (tag) => tag + names);
}

/** Asks for a calculation on opening: the new formulas have only been computed here. */
function calculated(xml: string): string {
  if (/<calcPr\b/.test(xml)) {
    return xml.replace(/<calcPr\b[^>]*>/, (tag) => withAttribute(tag, "fullCalcOnLoad", 1));
  }
  const before = ["definedNames", "externalReferences", "functionGroups", "sheets"].find((name) =>
    xml.includes(`</${name}>`)
  );
  return xml.replace(`</${before}>`, (tag) => `${tag}<calcPr calcId="0" fullCalcOnLoad="1"/>`);
}
