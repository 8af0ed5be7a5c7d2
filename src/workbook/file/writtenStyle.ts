import type { CellStyle as FileStyle } from "hucre";
import type { CellStyle } from "../../report/sheet";

/** A look in the writing library's terms. */
export function writtenStyle(
  style: CellStyle | undefined,
  numFmt: string | undefined
): FileStyle | undefined {
  if (!style) return numFmt === undefined ? undefined : { numFmt };
  const { bold, size, color, fill, align, verticalAlign, wrap, borderTop, borderBottom } = style;
  const side = (rgb: string) => ({ style: "thin" as const, color: { rgb } });
  return {
    ...(numFmt !== undefined && { numFmt }),
    ...((bold || size !== undefined || color) && {
      // A font without a name would not be the theme's.
      font: {
        name: "Calibri",
        family: 2,
        scheme: "minor" as const,
        size: size ?? 11,
        ...(bold && { bold }),
        color: color ? { rgb: color } : { theme: 1 },
      },
    }),
    ...(fill && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
    }),
    ...((align || verticalAlign || wrap) && {
      alignment: { horizontal: align, vertical: verticalAlign, ...(wrap && { wrapText: true }) },
    }),
    ...((borderTop || borderBottom) && {
      border: {
        ...(borderTop && { top: side(borderTop) }),
        ...(borderBottom && { bottom: side(borderBottom) }),
      },
    }),
  };
}
