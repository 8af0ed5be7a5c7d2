import type { CellStyle } from "../../report/sheet";

const aligned = { left: "Left", center: "Center", right: "Right" } as const;
const standing = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Gives a look to ranges; what the style does not say stays as it is. */
export function paintStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.size !== undefined) font.size = style.size;
  if (style.color) font.color = `#${style.color}`;
  if (style.fill) format.fill.color = `#${style.fill}`;
  if (style.align) format.horizontalAlignment = aligned[style.align];
  if (style.verticalAlign) format.verticalAlignment = standing[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borderTop) line(format.borders.getItem("EdgeTop"), style.borderTop);
  if (style.borderBottom) line(format.borders.getItem("EdgeBottom"), style.borderBottom);
}

function line(border: Excel.RangeBorder, color: string): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = `#${color}`;
}
