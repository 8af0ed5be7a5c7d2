import { attribute, tags, withAttribute } from "./xml";

export interface GraftedStyles {
  /** The styles part with the new styles behind its own. */
  readonly xml: string;
  /** A sheet's XML with its style numbers as they are there. */
  readonly apply: (sheetXml: string) => string;
}

/** Adds the styles that sheets written elsewhere use; null where the part is not of the usual form. */
export function graftStyles(stock: string, scion: string): GraftedStyles | null {
  const usual = ["fonts", "fills", "borders", "cellXfs"].every((name) => section(stock, name));
  if (!/<styleSheet[\s>]/.test(stock) || !usual) return null;
  const formats = joinFormats(stock, scion);
  // The first font, the first two fills and the first border are every file's defaults.
  const fonts = join(stock, items(scion, "fonts", "font"), "fonts", "font", 1);
  const fills = join(stock, items(scion, "fills", "fill"), "fills", "fill", 2);
  const borders = join(stock, items(scion, "borders", "border"), "borders", "border", 1);
  const written = items(scion, "cellXfs", "xf").map((xf) =>
    xf.replace(/^<xf\b[^>]*>/, (tag) => {
      const number = (name: string) => Number(attribute(tag, name) ?? 0);
      const format = attribute(tag, "numFmtId") ?? "0";
      const parts = {
        numFmtId: formats.number.get(format) ?? Number(format),
        fontId: fonts.number[number("fontId")]!,
        fillId: fills.number[number("fillId")]!,
        borderId: borders.number[number("borderId")]!,
      };
      return Object.entries(parts).reduce(
        (changed, [name, value]) => withAttribute(changed, name, value),
        tag
      );
    })
  );
  const xfs = join(stock, written, "cellXfs", "xf", 1);
  const dxfs = join(stock, items(scion, "dxfs", "dxf"), "dxfs", "dxf", 0);
  return {
    xml: [formats, fonts, fills, borders, xfs, dxfs].reduce(withSection, stock),
    apply: (sheet) =>
      sheet
        .replace(
          /(<c r="[A-Z]+\d+"[^>]*? s=")(\d+)"/g,
          (_, head: string, s: string) => `${head}${xfs.number[Number(s)]!}"`
        )
        .replace(
          /( dxfId=")(\d+)"/g,
          (_, head: string, id: string) => `${head}${dxfs.number[Number(id)]!}"`
        ),
  };
}

interface Section {
  readonly name: string;
  readonly all: readonly string[];
}

/** A list of both parts: equal items once, so that writing again adds nothing. `number` says where each new item is. */
function join(
  stock: string,
  added: readonly string[],
  name: string,
  item: string,
  defaults: number
): Section & { readonly number: readonly number[] } {
  const all = items(stock, name, item);
  const number = added.map((each, i) => {
    if (i < defaults) return i;
    const same = all.indexOf(each);
    return same >= 0 ? same : all.push(each) - 1;
  });
  return { name, all, number };
}

function joinFormats(
  stock: string,
  scion: string
): Section & { readonly number: ReadonlyMap<string, number> } {
  const all = items(stock, "numFmts", "numFmt");
  const number = new Map<string, number>();
  const ids = tags(stock, "numFmt").map((tag) => Number(attribute(tag, "numFmtId")));
  let next = Math.max(163, ...ids) + 1;
  for (const tag of items(scion, "numFmts", "numFmt")) {
    const code = attribute(tag, "formatCode");
    const same = all.find((each) => attribute(each, "formatCode") === code);
    number.set(attribute(tag, "numFmtId")!, same ? Number(attribute(same, "numFmtId")) : next);
    if (!same) all.push(withAttribute(tag, "numFmtId", next++));
  }
  return { name: "numFmts", all, number };
}

function section(xml: string, name: string): RegExpExecArray | null {
  return new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${name}>)`).exec(xml);
}

function items(xml: string, name: string, item: string): string[] {
  const inside = section(xml, name)?.[1] ?? "";
  const one = `<${item}(?:\\s[^>]*)?/>|<${item}(?:\\s[^>]*[^/])?>[\\s\\S]*?</${item}>`;
  return inside.match(new RegExp(one, "g")) ?? [];
}

function withSection(xml: string, { name, all }: Section): string {
  const old = section(xml, name);
  if (all.length === 0) return xml;
  const whole = `<${name} count="${all.length}">${all.join("")}</${name}>`;
  if (old) return xml.slice(0, old.index) + whole + xml.slice(old.index + old[0].length);
  if (name === "numFmts") return xml.replace(/<styleSheet[^>]*>/, (tag) => tag + whole);
  return xml.replace(/<(tableStyles|colors|extLst)\b|<\/styleSheet>/, (tag) => whole + tag);
}
