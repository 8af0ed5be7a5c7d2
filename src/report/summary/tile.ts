import type { Standing } from "../looks";
import type { CellContent } from "../sheetDraft";

/** A figure under the verdict: what it is, the figure, a note below it and how that stands. */
export interface Tile {
  readonly label: string;
  readonly value: CellContent;
  readonly note: CellContent;
  readonly standing?: Standing;
}
