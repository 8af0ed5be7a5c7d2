import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from "@univerjs/core";
import type { CellStyle } from "../../report/sheet";

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** A declared look as the grid's own. */
export function gridStyle(
  style: CellStyle | undefined,
  numberFormat: string | undefined
): IStyleData | undefined {
  if (!style && numberFormat === undefined) return undefined;
  const { bold, size, color, fill, align, verticalAlign, wrap, borderTop, borderBottom } =
    style ?? {};
  return {
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(size !== undefined && { fs: size }),
    ...(color !== undefined && { cl: { rgb: `#${color}` } }),
    ...(fill !== undefined && { bg: { rgb: `#${fill}` } }),
    ...(align && { ht: horizontal[align] }),
    ...(verticalAlign && { vt: vertical[verticalAlign] }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...((borderTop !== undefined || borderBottom !== undefined) && {
      bd: {
        ...(borderTop !== undefined && { t: edge(borderTop) }),
        ...(borderBottom !== undefined && { b: edge(borderBottom) }),
      },
    }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}

/** The grid's look as a declared one; null where it has none that a file would keep. */
export function declaredStyle(style: IStyleData | null | undefined | void): CellStyle | null {
  if (!style) return null;
  const look: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  if (style.bl === BooleanNumber.TRUE) look.bold = true;
  if (style.fs) look.size = style.fs;
  const color = hex(style.cl?.rgb);
  if (color) look.color = color;
  const fill = hex(style.bg?.rgb);
  if (fill) look.fill = fill;
  const align = keyOf(horizontal, style.ht);
  if (align) look.align = align;
  const verticalAlign = keyOf(vertical, style.vt);
  if (verticalAlign) look.verticalAlign = verticalAlign;
  if (style.tb === WrapStrategy.WRAP) look.wrap = true;
  const top = hex(style.bd?.t?.cl?.rgb);
  if (top) look.borderTop = top;
  const bottom = hex(style.bd?.b?.cl?.rgb);
  if (bottom) look.borderBottom = bottom;
  return Object.keys(look).length > 0 ? look : null;
}

function edge(color: string) {
  return { s: BorderStyleTypes.THIN, cl: { rgb: `#${color}` } };
}

function hex(color: string | null | undefined | void): string | null {
  const match = /^#?([0-9a-f]{6})$/i.exec(color ?? "");
  return match ? match[1]!.toUpperCase() : null;
}

function keyOf<K extends string>(
  values: Readonly<Record<K, unknown>>,
  value: unknown
): K | undefined {
  return (Object.keys(values) as K[]).find((key) => values[key] === value);
}
