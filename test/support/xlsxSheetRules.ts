import { areaOf, meets, type Area } from "./xlsxAddress";
import type { XlsxPackage, XlsxSheet } from "./xlsxPackage";
import { referenceFindings } from "./xlsxWorkbookRules";
import { all, child, type XmlElement } from "./xlsxXml";

const order = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells " +
  "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks " +
  "colBreaks customProperties drawing legacyDrawing picture tableParts extLst"
).split(" ");

const errors = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
];

/** Order, cells, formulas, formats and the view of one sheet. */
export function sheetFindings(pack: XlsxPackage, sheet: XlsxSheet): string[] {
  const { xml, name } = sheet;
  const places = xml.children.map((each) => order.indexOf(each.name));
  const findings = places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0))
    ? ["elements out of order"]
    : [];
  const sst = pack.parts.has("xl/sharedStrings.xml")
    ? all(pack.xml("xl/sharedStrings.xml"), "si").map(textOf)
    : [];
  const styles = pack.xml("xl/styles.xml");
  const xfs = child(styles, "cellXfs")!.children.length;
  const dxfs = child(styles, "dxfs")?.children.length ?? 0;
  let lastRow = 0;
  const arrays: Area[] = [];
  for (const row of all(child(xml, "sheetData")!, "row")) {
    const r = Number(row.attributes.r);
    if (r <= lastRow) findings.push(`row ${r} after ${lastRow}`);
    if (Number(row.attributes.ht ?? 0) > 409) findings.push(`row ${r} is too high`);
    lastRow = r;
    let lastColumn = -1;
    for (const cell of row.children) {
      const at = areaOf(cell.attributes.r!);
      if (!at || at.top !== r - 1 || at.left <= lastColumn)
        findings.push(`cell ${cell.attributes.r} out of order`);
      lastColumn = at?.left ?? lastColumn;
      findings.push(...cellFindings(cell, sst, xfs));
      const f = child(cell, "f");
      if (f) findings.push(...formulaFindings(cell, f, pack, arrays));
    }
  }
  if (arrays.some((a, i) => arrays.slice(i + 1).some((b) => meets(a, b))))
    findings.push("arrays overlap");
  for (const { attributes } of all(xml, "col"))
    if (Number(attributes.width) > 255) findings.push("a column is too wide");
  findings.push(...ruleFindings(xml, dxfs), ...viewFindings(xml), ...mergeFindings(xml));
  return findings.map((finding) => `${name}: ${finding}`);
}

function cellFindings(cell: XmlElement, sst: readonly string[], xfs: number): string[] {
  const { r, t, s } = cell.attributes;
  const v = child(cell, "v")?.text;
  const text = t === "s" ? sst[Number(v)] : t === "inlineStr" ? textOf(child(cell, "is")!) : v;
  if (t === "s" && text === undefined) return [`${r}: no shared string ${v}`];
  return [
    ...(Number(s ?? 0) >= xfs ? [`${r}: no style ${s}`] : []),
    ...((text ?? "").length > 32_767 ? [`${r}: text too long`] : []),
    ...((t ?? "n") === "n" && v !== undefined && !/^-?[\d.]+(E[+-]?\d+)?$/i.test(v)
      ? [`${r}: ${v} is no number`]
      : []),
    ...(t === "b" && !/^[01]$/.test(v ?? "") ? [`${r}: ${v} is no boolean`] : []),
    ...(t === "e" && !errors.includes(v ?? "") ? [`${r}: ${v} is no error value`] : []),
  ];
}

function formulaFindings(
  cell: XmlElement,
  f: XmlElement,
  pack: XlsxPackage,
  arrays: Area[]
): string[] {
  const { r, cm } = cell.attributes;
  const literals = f.text.match(/"(?:[^"]|"")*"/g) ?? [];
  const code = f.text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  const ref = f.attributes.ref ? areaOf(f.attributes.ref) : null;
  if (f.attributes.t === "array" && ref) arrays.push(ref);
  const at = areaOf(r!)!;
  return [
    ...(f.text.startsWith("=") ? [`${r}: formula begins with =`] : []),
    ...(code.split("(").length !== code.split(")").length ? [`${r}: brackets do not pair`] : []),
    ...(code.includes(";") ? [`${r}: semicolon in a formula`] : []),
    ...(/\bPARTNER\./.test(code) ? [`${r}: an add-in's function by its Excel name`] : []),
    ...(f.text.length > 8192 || literals.some((each) => each.length > 257)
      ? [`${r}: formula too long`]
      : []),
    ...(f.attributes.t === "array" && (!ref || ref.top !== at.top || ref.left !== at.left)
      ? [`${r}: array without its range`]
      : []),
    ...(cm && (f.attributes.t !== "array" || !pack.parts.has("xl/metadata.xml"))
      ? [`${r}: cm without array or metadata`]
      : []),
    ...referenceFindings(
      r!,
      f.text,
      pack.sheets.map((sheet) => sheet.name)
    ),
  ];
}

function ruleFindings(xml: XmlElement, dxfs: number): string[] {
  return xml.children
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap(({ attributes: { sqref }, children }) => [
      ...(areaOf(sqref!.split(" ")[0]!) ? [] : [`conditional format on ${sqref}`]),
      ...children.flatMap(({ attributes, children: inside }) => [
        ...(Number(attributes.dxfId ?? 0) >= dxfs && attributes.dxfId
          ? [`no dxf ${attributes.dxfId}`]
          : []),
        ...(Number(attributes.priority) >= 1 ? [] : ["conditional format without priority"]),
        ...(attributes.type === "dataBar" &&
        all({ name: "", attributes: {}, children: inside, text: "" }, "cfvo").length !== 2
          ? ["data bar without two ends"]
          : []),
      ]),
    ]);
}

function viewFindings(xml: XmlElement): string[] {
  const pane = all(xml, "pane")[0];
  if (!pane) return [];
  const { xSplit, ySplit, activePane } = pane.attributes;
  const expected = xSplit && ySplit ? "bottomRight" : xSplit ? "topRight" : "bottomLeft";
  return (xSplit || ySplit) && activePane === expected ? [] : ["active pane does not exist"];
}

function mergeFindings(xml: XmlElement): string[] {
  const merges = all(xml, "mergeCell").map(({ attributes }) => areaOf(attributes.ref!)!);
  const single = merges.some((area) => area.top === area.bottom && area.left === area.right);
  const overlap = merges.some((a, i) => merges.slice(i + 1).some((b) => meets(a, b)));
  return [...(single ? ["one-cell merge"] : []), ...(overlap ? ["merges overlap"] : [])];
}

/** A text as Excel shows it, runs joined. */
export function textOf(item: XmlElement): string {
  return all(item, "t")
    .map(({ text }) => text)
    .join("");
}
