import { isDateFormat } from "hucre";
import { contentTypes, writeContentTypes } from "./contentTypes";
import type { FileBook, FileSheet } from "./fileBook";
import { freshPackage } from "./freshPackage";
import { dynamicArrayIndex } from "./graftMetadata";
import { copyTree, removeUnreachable } from "./graftParts";
import { graftStyles } from "./graftStyles";
import { graftedWorkbook, type Grafted } from "./graftWorkbook";
import {
  relationshipPath,
  relationships,
  relationshipsXml,
  workbookPath,
  type Relationship,
} from "./relationships";
import { sheetParts } from "./sheetParts";
import { attribute, withAttribute } from "./xml";
import { partText, readZip, setPartText, type ZipPackage } from "./zipPackage";

/**
 * Puts the new sheets of a book into the package it was opened from, whose other parts stay byte for
 * byte: formats, charts, pivot tables and all else that the model does not know. Null where nothing is
 * to be kept, or where the file is of a kind that can't be joined (strict or prefixed XML).
 */
export async function graft(book: FileBook): Promise<ZipPackage | null> {
  const { origin } = book;
  const isKept = (sheet: FileSheet) => origin?.opened.get(sheet) === sheet.name;
  if (!origin || !book.sheets.some(isKept)) return null;
  const stock = readZip(origin.bytes)!;
  const main = (await workbookPath(stock))!;
  const links = await relationships(stock, main);
  const workbookXml = (await partText(stock, main)) ?? "";
  const stylesPath = links.find(({ kind }) => kind === "styles")?.target;
  const stylesXml = stylesPath ? await partText(stock, stylesPath) : null;
  const fresh = book.sheets.filter((sheet) => !isKept(sheet));
  const scion = await freshPackage(
    fresh.map((sheet) => datesAsIn(sheet, origin.dateOffset)),
    [],
    "inline"
  );
  const styles = graftStyles(stylesXml ?? "", (await partText(scion, "xl/styles.xml"))!);
  if (!/<workbook[\s>]/.test(workbookXml) || /purl\.oclc\.org/.test(workbookXml) || !styles)
    return null;
  await setPartText(stock, stylesPath!, styles.xml);

  const types = await contentTypes(stock);
  const scionTypes = await contentTypes(scion);
  const kept = await sheetParts(stock);
  const rows = new Map<FileSheet, Grafted>();
  const added: Relationship[] = [];
  const newId = idMaker(links);
  const cm = await dynamicArrayIndex(stock, scion, links);
  for (const [i, sheet] of fresh.entries()) {
    const from = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = cm.apply(styles.apply((await partText(scion, from))!));
    await setPartText(scion, from, xml);
    const target = await copyTree(scion, stock, from, (path, old) =>
      types.overrides.set(path, scionTypes.of(old))
    );
    const id = newId();
    added.push({ id, kind: "worksheet", type: worksheetType, target, external: false });
    rows.set(sheet, { id, index: i });
  }
  if (cm.part) {
    stock.set("xl/metadata.xml", cm.part);
    types.overrides.set("xl/metadata.xml", scionTypes.of("xl/metadata.xml"));
    added.push({
      id: newId(),
      kind: "sheetMetadata",
      type: metadataType,
      target: "xl/metadata.xml",
      external: false,
    });
  }
  await numberTables(stock);

  const gone = new Set(
    [...kept]
      .filter(([name]) => !book.sheets.some((sheet) => isKept(sheet) && sheet.name === name))
      .map(([, path]) => path)
  );
  const staying = links.filter(({ kind, target }) => !gone.has(target) && !dropped.has(kind));
  await setPartText(stock, relationshipPath(main), relationshipsXml([...staying, ...added]));
  await setPartText(
    stock,
    main,
    graftedWorkbook(workbookXml, (await partText(scion, "xl/workbook.xml"))!, book, rows)
  );
  types.overrides.set(main, workbookType);
  await forgetTitles(stock);
  await removeUnreachable(stock);
  await writeContentTypes(stock, types);
  return stock;
}

const officeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const worksheetType = `${officeType}/worksheet`;
const metadataType = `${officeType}/sheetMetadata`;
/** Never that of a template or of a workbook with macros: the file is called .xlsx. */
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
/** The order of calculation is stale, macros may not lie in an .xlsx. */
const dropped = new Set(["calcChain", "vbaProject"]);

function idMaker(links: readonly Relationship[]): () => string {
  const taken = new Set(links.map(({ id }) => id));
  let n = 0;
  return () => {
    do n += 1;
    while (taken.has(`rIdP${n}`));
    return `rIdP${n}`;
  };
}

/** Serials count from 1904 in some files; the model's always from 1900. */
function datesAsIn(sheet: FileSheet, offset: number): FileSheet {
  if (offset === 0) return sheet;
  const grid = sheet.grid.map((line) => [...line]);
  for (const { row, column, numberFormat } of sheet.details) {
    const value = grid[row]?.[column];
    if (typeof value === "number" && numberFormat && isDateFormat(numberFormat)) {
      grid[row]![column] = value - offset;
    }
  }
  return { ...sheet, grid };
}

/** Table ids are unique in a workbook. */
async function numberTables(parts: ZipPackage): Promise<void> {
  const seen = new Set<string>();
  const again: string[] = [];
  for (const path of parts.keys()) {
    if (!/^xl\/tables\/[^/]+\.xml$/.test(path)) continue;
    const id =
      attribute(/<table\b[^>]*>/.exec((await partText(parts, path))!)?.[0] ?? "", "id") ?? "";
    if (seen.has(id)) again.push(path);
    seen.add(id);
  }
  let next = Math.max(0, ...[...seen].map(Number)) + 1;
  for (const path of again) {
    const xml = (await partText(parts, path))!;
    await setPartText(
      parts,
      path,
      xml.replace(/<table\b[^>]*>/, (tag) => withAttribute(tag, "id", next))
    );
    next += 1;
  }
}

/** The list of sheets among the document's properties, which would be stale. */
async function forgetTitles(parts: ZipPackage): Promise<void> {
  const xml = await partText(parts, "docProps/app.xml");
  const without = xml?.replace(/<(HeadingPairs|TitlesOfParts)>[\s\S]*?<\/\1>/g, "");
  if (without !== undefined && without !== xml)
    await setPartText(parts, "docProps/app.xml", without);
}
