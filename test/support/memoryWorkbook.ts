import { addressText, type RangeAddress } from "../../src/evidence/address";
import type { Cell, Grid } from "../../src/evidence/grid";
import type { SheetSpec } from "../../src/report/sheet";
import {
  WorkbookError,
  type CellChange,
  type HeldRange,
  type SheetSource,
  type Workbook,
} from "../../src/workbook/workbook";

export interface MemorySheet {
  readonly name: string;
  readonly grid: Grid;
  /** Names of tables with their cells; the whole grid where none are given. */
  readonly tables?: readonly { readonly name: string; readonly address?: RangeAddress }[];
}

/** A workbook held in memory, with a way to act as its user. */
export interface MemoryWorkbook extends Workbook {
  /** Types into a cell, as a user would. */
  type(sheet: string, row: number, column: number, value: Cell): void;
  /** A formula in a cell: what it gives follows all that is typed, and nobody is told. */
  calculate(sheet: string, row: number, column: number, formula: CellFormula): void;
  /** Pastes a whole sheet, as a user would. */
  paste(name: string, grid: Grid): void;
  /** Gives a sheet another name, as a user would; unheard where the pane is not open. */
  rename(sheet: string, to: string): void;
  /** Deletes a sheet, as a user would. */
  remove(sheet: string): void;
  /** A sheet comes in from elsewhere with all it holds: no cell was changed. */
  copyIn(name: string, grid: Grid): void;
  /** Inserts blank rows, as a user would. */
  insertRows(sheet: string, before: number, count: number): void;
  /** Selects cells, as a user would. */
  userSelects(address: RangeAddress | null): void;
  /** What the sheet's selection is, as text. */
  selected(): string | null;
  written(): readonly SheetSpec[];
  kept(): ReadonlyMap<string, unknown>;
  /** Milliseconds that each block of rows takes to read. */
  slowness: number;
  /** What was read so far. */
  readonly asked: RangeAddress[];
}

/** @param cell what a cell of the workbook holds now */
type CellFormula = (cell: (sheet: string, row: number, column: number) => Cell) => Cell;

const blockRows = 1000;

export function memoryWorkbook(
  sheets: readonly MemorySheet[],
  settings: Readonly<Record<string, unknown>> = {}
): MemoryWorkbook {
  let grids = new Map(sheets.map(({ name, grid }) => [name, grid.map((row) => [...row])]));
  const tables = new Map(sheets.map((sheet) => [sheet.name, sheet.tables ?? []]));
  const kept = new Map<string, unknown>(Object.entries(settings));
  const formulas: { sheet: string; row: number; column: number; formula: CellFormula }[] = [];
  const listeners = new Set<(change: CellChange) => void>();
  const ofSheets = new Set<() => void>();
  let held: readonly HeldRange[] = [];
  let selection: RangeAddress | null = null;
  let written: readonly SheetSpec[] = [];

  const gridOf = (sheet: string): Cell[][] => {
    const grid = grids.get(sheet);
    if (!grid) throw new WorkbookError(`There is no sheet “${sheet}”.`);
    return grid;
  };
  const calculateAll = (): void => {
    for (const { sheet, row, column, formula } of formulas)
      gridOf(sheet)[row]![column] = formula((name, at, of) => gridOf(name)[at]?.[of] ?? null);
  };
  const tell = (change: CellChange): void => listeners.forEach((listener) => listener(change));

  const workbook: MemoryWorkbook = {
    slowness: 0,
    asked: [],
    async sources(): Promise<readonly SheetSource[]> {
      return [...grids].map(([sheet, grid]) => {
        const used = usedRange(sheet, grid);
        return {
          sheet,
          used,
          tables: (tables.get(sheet) ?? []).flatMap(({ name, address }) => {
            const cells = address ?? used;
            return cells ? { name, address: { ...cells, sheet } } : [];
          }),
          held: held.filter(({ address }) => address.sheet === sheet),
        };
      });
    },
    async read(address, { progress, signal, rows: handOver } = {}) {
      const { sheet, top, left, bottom, right } = address;
      const grid = gridOf(sheet);
      workbook.asked.push(address);
      const read: Cell[][] = [];
      for (let from = top; from <= bottom; from += blockRows) {
        signal?.throwIfAborted();
        const to = Math.min(bottom, from + blockRows - 1);
        const block = Array.from({ length: to - from + 1 }, (_, row) =>
          Array.from({ length: right - left + 1 }, (_, i) => grid[from + row]?.[left + i] ?? null)
        );
        if (handOver) handOver(block, from - top);
        else read.push(...block);
        progress?.(to - top + 1, bottom - top + 1);
        if (workbook.slowness > 0)
          await new Promise((resolve) => setTimeout(resolve, workbook.slowness));
      }
      return read;
    },
    async hasFormulas({ sheet, top, left, bottom, right }) {
      if (workbook.slowness > 0)
        await new Promise((resolve) => setTimeout(resolve, workbook.slowness));
      return formulas.some(
        (each) =>
          each.sheet === sheet &&
          each.row >= top &&
          each.row <= bottom &&
          each.column >= left &&
          each.column <= right
      );
    },
    selection: async () => selection,
    async select(address) {
      if (!grids.has(address.sheet) && !written.some(({ name }) => name === address.sheet)) {
        throw new WorkbookError(`There is no sheet “${address.sheet}”.`);
      }
      selection = address;
    },
    async write(specs) {
      const taken = specs.find(({ name }) => grids.has(name));
      if (taken) {
        throw new WorkbookError(
          `There is a sheet “${taken.name}” that this add-in didn’t write. Rename it.`
        );
      }
      written = specs;
    },
    ownSheets: async () => written.map(({ name }) => name),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSheets(listener) {
      ofSheets.add(listener);
      return () => ofSheets.delete(listener);
    },
    async hold(ranges) {
      held = ranges;
    },
    setting: async (key) => kept.get(key) ?? null,
    async keepSetting(key, value) {
      kept.set(key, JSON.parse(JSON.stringify(value)));
    },
    type(sheet, row, column, value) {
      const grid = gridOf(sheet);
      while (grid.length <= row) grid.push([]);
      grid[row]![column] = value;
      calculateAll();
      tell({ sheet, top: row, left: column, bottom: row, right: column });
    },
    calculate(sheet, row, column, formula) {
      formulas.push({ sheet, row, column, formula });
      calculateAll();
    },
    paste(name, grid) {
      const cells = grid.map((row) => [...row]);
      grids.set(name, cells);
      const used = usedRange(name, cells);
      if (used) tell(used);
    },
    rename(sheet, to) {
      tables.set(to, tables.get(sheet) ?? []);
      grids = new Map([...grids].map(([name, grid]) => [name === sheet ? to : name, grid]));
      held = held.map(({ key, address }) => ({
        key,
        address: address.sheet === sheet ? { ...address, sheet: to } : address,
      }));
      ofSheets.forEach((listener) => listener());
    },
    remove(sheet) {
      grids.delete(sheet);
      held = held.filter(({ address }) => address.sheet !== sheet);
      ofSheets.forEach((listener) => listener());
    },
    copyIn(name, grid) {
      grids.set(
        name,
        grid.map((row) => [...row])
      );
      ofSheets.forEach((listener) => listener());
    },
    insertRows(sheet, before, count) {
      const grid = gridOf(sheet);
      grid.splice(before, 0, ...Array.from({ length: count }, () => []));
      held = held.map(({ key, address }) => {
        if (address.sheet !== sheet) return { key, address };
        const moved = (row: number) => (row < before ? row : row + count);
        return {
          key,
          address: { ...address, top: moved(address.top), bottom: moved(address.bottom) },
        };
      });
      tell({ sheet, top: before, left: 0, bottom: before + count - 1, right: 16_383, moved: true });
    },
    userSelects(address) {
      selection = address;
    },
    selected: () => selection && addressText(selection),
    written: () => written,
    kept: () => kept,
  };
  return workbook;
}

function usedRange(sheet: string, grid: Grid): RangeAddress | null {
  const widest = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.length > 0 && widest > 0
    ? { sheet, top: 0, left: 0, bottom: grid.length - 1, right: widest - 1 }
    : null;
}
