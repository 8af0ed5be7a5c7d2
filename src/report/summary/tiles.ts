import { colors, label, standingColors } from "../looks";
import { cutText } from "../plainText";
import type { SheetDraft } from "../sheetDraft";
import { monthsTile } from "./monthsTile";
import { otherTile } from "./otherTile";
import { expiryTile, stepTile } from "./outlookTiles";
import { aboveZeroTile, scoreTile } from "./scoreTiles";
import type { Summary } from "./summary";

/** Cells of each tile, and how many characters of a note fit into it. */
const places = [
  { first: "B", last: "B", fits: 34 },
  { first: "C", last: "D", fits: 28 },
  { first: "E", last: "G", fits: 36 },
  { first: "H", last: "I", fits: 34 },
  { first: "K", last: "L", fits: 40 },
  { first: "M", last: "N", fits: 30 },
] as const;

/**
 * Six figures under the verdict: score, every metric above zero, nearest step, next expiry, the other reading or track, months.
 * Only the first cell of a tile is filled: text runs on over the next, numbers can't, so those in narrow cells are text.
 */
export function writeTiles(draft: SheetDraft, summary: Summary): void {
  const tiles = [
    scoreTile(summary),
    aboveZeroTile(summary),
    stepTile(summary),
    expiryTile(summary),
    otherTile(summary),
    monthsTile(summary),
  ];
  tiles.forEach((tile, index) => {
    const { first, last, fits } = places[index]!;
    draft.look(`${first}6:${last}6`, { borderTop: index === 0 ? colors.earned : colors.line });
    draft.at(`${first}6`, { value: tile.label, style: label });
    const value = {
      bold: true,
      size: 20,
      color: colors.ink,
      align: "left",
      verticalAlign: "center",
    } as const;
    draft.at(`${first}7`, { ...tile.value, style: value });
    const note =
      typeof tile.note.value === "string" ? cutText(tile.note.value, fits) : tile.note.value;
    const color = tile.standing && !tile.note.formula ? standingColors[tile.standing] : colors.ink;
    draft.at(`${first}8`, { ...tile.note, value: note, style: { size: 10, align: "left", color } });
  });
}
