import type { CellRange, RangeAddress } from "../../src/evidence/address";
import type { Cell, Grid } from "../../src/evidence/grid";
import type { Workbook } from "../../src/workbook/workbook";

/** A sheet as the user made it. */
export interface UserSheet {
  readonly name: string;
  readonly grid: Grid;
  readonly hidden?: boolean;
  readonly tables?: readonly { readonly name: string; readonly range: CellRange }[];
}

/** An open workbook, and what an example needs beside the port. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** Types a value into a cell as the user in front of the workbook does. */
  readonly type?: (sheet: string, row: number, column: number, value: string) => Promise<void>;
  /** What the user in front of the workbook does to whole sheets. */
  readonly sheets?: {
    readonly rename: (sheet: string, to: string) => Promise<void>;
    readonly move: (sheet: string, to: number) => Promise<void>;
    readonly insertRows: (sheet: string, before: number, count: number) => Promise<void>;
    readonly remove: (sheet: string) => Promise<void>;
  };
  /** The formula of a cell, as a formula without "="; null for a cell without one. */
  readonly formulaAt: (sheet: string, row: number, column: number) => Promise<string | null>;
  /**
   * Reads while telling the progress, with rows handed over when asked to, and aborts at the first that is told
   * when asked to. Absent, the examples do so by the port itself; a workbook in another process can't be stopped
   * in time from here.
   */
  readonly readTelling?: (address: RangeAddress, asked: Telling) => Promise<ReadingTold>;
}

export interface Telling {
  /** Aborts at the first progress. */
  readonly stop?: boolean;
  /** Has the rows handed over as they arrive. */
  readonly handOver?: boolean;
}

export interface ReadingTold {
  readonly told: readonly (readonly [number, number])[];
  /** What was handed over: from which row, how many, and the first cell of the block. */
  readonly handed: readonly (readonly [number, number, Cell])[];
  /** Rows in the answer; null when it was not read to its end. */
  readonly rows: number | null;
  readonly last: readonly Cell[] | null;
  /** The name of what it was rejected with. */
  readonly error: string | null;
}

/**
 * Where workbooks may differ. Each is a property of the host, not of the adapter, and there are no others:
 * everything the suite does not ask about here holds for all of them.
 */
export interface HostDifferences {
  /** Nobody sits in front of a file: nothing is selected, nothing is typed, no change is told. */
  readonly user: boolean;
  /**
   * Whether a formula's last value can be read. Excel calculates formulas itself and takes no last values;
   * the Excel in memory doesn't calculate. A file keeps the last values, the grid calculates them.
   */
  readonly results: boolean;
}
