import type { Grid } from "../evidence/grid";
import type { RangeAddress } from "../evidence/address";
import type { SheetSpec } from "../report/sheet";

/** The few calls the pane and the command line make of a workbook, whatever holds it. All may reject with `WorkbookError`. */
export interface Workbook {
  /** Visible sheets in their order, with what they hold. */
  sources(): Promise<readonly SheetSource[]>;
  /**
   * Raw values of a range (dates as serials, blanks null, error cells as their text), read in blocks of
   * rows; what lies beyond the cells in use is left out. `progress` is told rows done of rows in all; an
   * aborted `signal` rejects with an AbortError.
   */
  read(address: RangeAddress, options?: ReadOptions): Promise<Grid>;
  /**
   * Whether cells of a range are, or may be, results of formulas: then they change with other cells and nobody
   * tells. True as well where the workbook can't say.
   */
  hasFormulas(address: RangeAddress): Promise<boolean>;
  /** What the user has selected; null when it is not a range. */
  selection(): Promise<RangeAddress | null>;
  /** Moves the sheet's selection (never the pane's focus). */
  select(address: RangeAddress): Promise<void>;
  /**
   * Writes the sheets, replacing those that this add-in wrote before and nothing else: all of them or
   * none. Rejects when a sheet of that name is the user's own. One undo step where the host can.
   */
  write(sheets: readonly SheetSpec[]): Promise<void>;
  /** Names of the sheets this add-in wrote. */
  ownSheets(): Promise<readonly string[]>;
  /** Tells of changed cells by the user; returns the way to stop listening. */
  onChange(listener: (change: CellChange) => void): () => void;
  /** Tells that sheets were added, renamed, moved or removed, where the host tells; returns the way to stop listening. */
  onSheets(listener: () => void): () => void;
  /**
   * Holds on to ranges in place of those held before. They are found again after sheets were renamed or moved
   * and rows or columns inserted, in this session and in later ones. Rejects where the workbook may not be changed.
   */
  hold(ranges: readonly HeldRange[]): Promise<void>;
  /** A value kept with the workbook (JSON), or null. */
  setting(key: string): Promise<unknown>;
  /** Keeps a JSON value with the workbook. */
  keepSetting(key: string, value: unknown): Promise<void>;
}

export interface SheetSource {
  readonly sheet: string;
  /** Null for an empty sheet. */
  readonly used: RangeAddress | null;
  readonly tables: readonly { readonly name: string; readonly address: RangeAddress }[];
  /** What is held on to on this sheet, where it lies now. */
  readonly held: readonly HeldRange[];
}

/** Cells that changed. */
export interface CellChange extends RangeAddress {
  /** True where other cells may have moved for it: rows or columns were inserted or removed, or nobody knows. */
  readonly moved?: boolean;
}

export interface HeldRange {
  /** Letters and digits. */
  readonly key: string;
  readonly address: RangeAddress;
}

export interface ReadOptions {
  readonly progress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /**
   * Is handed the rows as they arrive, each once and in their order; `from` counts from the range's first row.
   * Nobody keeps them then: what is answered is empty.
   */
  readonly rows?: (block: Grid, from: number) => void;
}

/** What kept a workbook from doing as asked, as a sentence for a person. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
}
