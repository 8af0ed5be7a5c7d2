import { cloneChart, writeXlsx, type Sheet, type WriteOptions } from "hucre";
import { absoluteReference } from "./absoluteReference";
import { chartXml } from "./chartXml";
import { paintDataBars } from "./dataBarXml";
import type { FileBook, FileSheet } from "./fileBook";
import { heldKey } from "../heldName";
import { ownName } from "./openNames";
import { markSheet } from "./ownMark";
import { attribute, escapeXml, withAttribute } from "./xml";
import { writtenSheet } from "./writtenSheet";
import { partText, readZip, setPartText, type ZipPackage } from "./zipPackage";

/** A package that holds these sheets and nothing else. Text lies in the cells, so that a sheet can be moved elsewhere. */
export async function freshPackage(
  sheets: readonly FileSheet[],
  names: FileBook["names"],
  stringMode: WriteOptions["stringMode"] = "shared"
): Promise<ZipPackage> {
  const written = sheets.map((sheet) => {
    const plain = writtenSheet(sheet);
    return { ...plain, charts: [...(plain.charts ?? []), ...foreignCharts(sheet)] };
  });
  const bytes = await writeXlsx({
    sheets: written,
    namedRanges: [
      ...names.map(({ name, refersTo }) => ({ name, range: refersTo })),
      ...sheets.flatMap(localNames),
    ],
    stringMode,
    // Excel stumbles over a file that opens on a hidden sheet.
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ visible }) => visible)
    ),
  });
  const parts = readZip(bytes)!;
  let chart = 1;
  for (const [i, sheet] of sheets.entries()) {
    await nameCharts(parts, written[i]!.charts.length > 0 ? chartDrawing(i) : null, sheet);
    for (const [n, spec] of sheet.charts.entries()) {
      await setPartText(parts, `xl/charts/chart${chart + n}.xml`, chartXml(spec, sheet));
    }
    chart += written[i]!.charts.length;
    await patch(parts, `xl/worksheets/sheet${i + 1}.xml`, (xml) =>
      keepSpaces(sheet.dataBars.length > 0 ? paintDataBars(xml, sheet.dataBars, sheet.name) : xml)
    );
  }
  for (const [i, { own }] of sheets.entries()) {
    if (own) await markSheet(parts, `xl/worksheets/sheet${i + 1}.xml`, i + 1);
  }
  await patch(parts, "xl/workbook.xml", hideMarks);
  await patch(parts, "xl/styles.xml", orderFonts);
  return parts;
}

/** Charts that an opened sheet had and this one is still to show, as far as they can be written again. */
function foreignCharts(sheet: FileSheet) {
  const charts = sheet.own ? [] : ((sheet.rest as Sheet | undefined)?.charts ?? []);
  return charts.flatMap((chart) => {
    try {
      return chart.anchor ? [cloneChart(chart, { anchor: chart.anchor })] : [];
    } catch {
      // A kind that can't be written: radar, bubble, surface.
      return [];
    }
  });
}

function chartDrawing(index: number): string {
  return `xl/drawings/drawing${index + 1}.xml`;
}

async function nameCharts(
  parts: ZipPackage,
  drawing: string | null,
  sheet: FileSheet
): Promise<void> {
  if (!drawing || !parts.has(drawing)) return;
  const names = sheet.charts.map(({ name }) => name);
  await patch(parts, drawing, (xml) =>
    xml.replace(/(<xdr:nvGraphicFramePr><xdr:cNvPr\b[^>]*\sname=")[^"]*"/g, (tag, head: string) => {
      const name = names.shift();
      return name === undefined ? tag : `${head}${escapeXml(name)}"`;
    })
  );
}

function localNames(sheet: FileSheet) {
  const { name: scope, names, print, own } = sheet;
  const first = { top: 0, left: 0, bottom: 0, right: 0 };
  const quoted = absoluteReference(scope, first).slice(0, -"$A$1".length);
  const title = print?.titleRows;
  return [
    ...names.map(({ name, range }) => ({ name, scope, range: absoluteReference(scope, range) })),
    ...(own ? [{ name: ownName, scope, range: absoluteReference(scope, first) }] : []),
    ...(print
      ? [{ name: "_xlnm.Print_Area", scope, range: absoluteReference(scope, print.area) }]
      : []),
    ...(title
      ? [
          {
            name: "_xlnm.Print_Titles",
            scope,
            range: `${quoted}$${title.first + 1}:$${title.last + 1}`,
          },
        ]
      : []),
  ];
}

function hideMarks(xml: string): string {
  return xml.replace(/<definedName\b[^>]*>/g, (tag) =>
    isHidden(attribute(tag, "name") ?? "") ? withAttribute(tag, "hidden", 1) : tag
  );
}

function isHidden(name: string): boolean {
  return name === ownName || heldKey(name) !== null;
}

const fontOrder = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The library writes what belongs to a font in an order of its own; the schema states one. */
function orderFonts(xml: string): string {
  const place = (child: string) => fontOrder.indexOf(/\w+/.exec(child)![0]);
  return xml.replace(/<font>([\s\S]*?)<\/font>/g, (_, inside: string) => {
    const children = inside.match(/<[^>]*>/g) ?? [];
    return `<font>${children.sort((a, b) => place(a) - place(b)).join("")}</font>`;
  });
}

/** Without it, readers drop spaces at the ends of a text that lies in the cell. */
function keepSpaces(xml: string): string {
  return xml.replace(/<is><t>/g, '<is><t xml:space="preserve">');
}

async function patch(
  parts: ZipPackage,
  path: string,
  change: (xml: string) => string
): Promise<void> {
  const xml = await partText(parts, path);
  const changed = xml === null ? null : change(xml);
  if (changed !== null && changed !== xml) await setPartText(parts, path, changed);
}
