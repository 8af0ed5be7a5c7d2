import { colors } from "./looks";
import type { SheetDraft } from "./sheetDraft";

/** The dark band over the first two rows: title and context at the left, two lines at the right. */
export function writeBand(
  draft: SheetDraft,
  lastColumn: number,
  [title, context]: readonly [string, string],
  [rightTop, rightBottom]: readonly [string, string]
): void {
  const white = { color: colors.paper, fill: colors.band, verticalAlign: "center" } as const;
  draft.look({ top: 0, left: 0, bottom: 1, right: lastColumn }, { fill: colors.band });
  draft.put(0, 1, { value: title, style: { ...white, bold: true, size: 18 } });
  draft.put(1, 1, { value: context, style: { ...white, size: 10 } });
  const right = { ...white, align: "right" } as const;
  const column = lastColumn - 1;
  if (rightTop)
    draft.put(0, column, { value: rightTop, style: { ...right, bold: true, size: 12 } });
  if (rightBottom) draft.put(1, column, { value: rightBottom, style: { ...right, size: 10 } });
}

export const bandHeights = { 0: 31.5, 1: 19.5 } as const;
