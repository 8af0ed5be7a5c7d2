import { IUndoRedoService } from "@univerjs/core";
import type { RangeAddress } from "../../evidence/address";
import type { Grid } from "../../evidence/grid";
import type { SheetSpec } from "../../report/sheet";
import { words } from "../../words/say";
import { sheetFromSpec, type FileBook, type FileSheet } from "../../workbook/file/fileBook";
import { WorkbookError, type SheetSource, type Workbook } from "../../workbook/workbook";
import { drawChart } from "./chartStore";
import { chartKey, decorate, registerCharts } from "./decorations";
import { messageOf } from "./functionMessages";
import { sheetCells } from "./sheetCells";
import type { StartedGrid } from "./startUniver";
import { worksheetFromFile } from "./worksheetFromFile";

/** The workbook in the grid: the port, and what the page needs beside it. */
export interface GridWorkbook extends Workbook {
  /** Replaces the whole workbook by an opened one. */
  open(book: FileBook): Promise<void>;
  /** The workbook as it stands, to be written to a file. */
  book(): FileBook;
  /** Tells the sentence behind the error in the selected cell, or null. */
  onMessage(listener: (message: string | null) => void): () => void;
}

type ActiveWorkbook = NonNullable<ReturnType<StartedGrid["api"]["getActiveWorkbook"]>>;
type ActiveSheet = ReturnType<ActiveWorkbook["getActiveSheet"]>;

/** Rows read before the page may breathe. */
const blockRows = 30_000;
/** The grid tells of the user's changes by this mutation; results of formulas come by another. */
const valuesChanged = "sheet.mutation.set-range-values";

export function createGridWorkbook(started: StartedGrid): GridWorkbook {
  const { api, univer } = started;
  registerCharts(api);
  const state = {
    declared: new Map<string, FileSheet>(),
    settings: new Map<string, unknown>(),
    opened: null as FileBook | null,
    sheets: 0,
  };

  const active = (): ActiveWorkbook => {
    const workbook = api.getActiveWorkbook();
    if (!workbook) throw new WorkbookError(words("workbench.noWorkbook"));
    return workbook;
  };
  const named = (sheet: string): ActiveSheet => {
    const found = active()
      .getSheets()
      .find((each) => each.getSheetName().toLowerCase() === sheet.toLowerCase());
    if (!found) throw new WorkbookError(words("workbench.noSheet", { sheet }));
    return found;
  };
  const isOwn = (sheet: ActiveSheet) => state.declared.get(sheet.getSheetId())?.own === true;
  const drawCharts = () => {
    const workbook = api.getActiveWorkbook();
    if (!workbook) return;
    const cells = sheetCells(started, workbook);
    for (const sheet of workbook.getSheets()) {
      for (const chart of state.declared.get(sheet.getSheetId())?.charts ?? []) {
        drawChart(chartKey(sheet.getSheetId(), chart.name), chart, (range) =>
          cells.values(sheet.getSheet(), range)
        );
      }
    }
  };
  api.getFormula().calculationResultApplied(drawCharts);

  const port: Workbook = {
    sources: async () => {
      const cells = sheetCells(started, active());
      return active()
        .getSheets()
        .filter((sheet) => !sheet.isSheetHidden())
        .map((sheet) => sourceOf(sheet, cells));
    },
    read: async (address, { progress, signal } = {}) => {
      const cells = sheetCells(started, active());
      const sheet = named(address.sheet).getSheet();
      const all = address.bottom - address.top + 1;
      const rows: Grid[number][] = [];
      for (let top = address.top; top <= address.bottom; top += blockRows) {
        signal?.throwIfAborted();
        const block = cells.values(sheet, {
          ...address,
          top,
          bottom: Math.min(address.bottom, top + blockRows - 1),
        });
        for (const row of block) rows.push(row);
        progress?.(rows.length, all);
        if (rows.length < all) await new Promise((resolve) => setTimeout(resolve));
      }
      signal?.throwIfAborted();
      return rows;
    },
    selection: async () => {
      const range = active().getActiveRange();
      if (!range) return null;
      return {
        sheet: range.getSheetName(),
        top: range.getRow(),
        left: range.getColumn(),
        bottom: range.getLastRow(),
        right: range.getLastColumn(),
      };
    },
    select: async ({ sheet, top, left, bottom, right }) => {
      const target = named(sheet);
      active().setActiveSheet(target);
      const range = target.getRange(top, left, bottom - top + 1, right - left + 1);
      range.activate();
      target.scrollToCell(top, left);
    },
    write: (specs) => writeSheets(specs),
    ownSheets: async () =>
      active()
        .getSheets()
        .filter(isOwn)
        .map((sheet) => sheet.getSheetName()),
    onChange: (listener) => {
      const subscription = api.onCommandExecuted(({ id, params }) => {
        const change = id === valuesChanged ? changedArea(params as SetRangeValues) : null;
        const sheet = change && active().getSheetBySheetId(change.sheetId);
        if (change && sheet) listener({ ...change.area, sheet: sheet.getSheetName() });
      });
      return () => subscription.dispose();
    },
    setting: async (key) => state.settings.get(key) ?? null,
    keepSetting: async (key, value) => void state.settings.set(key, value),
  };

  /** Old own sheets out, new ones in, as one step to undo. */
  async function writeSheets(specs: readonly SheetSpec[]): Promise<void> {
    const workbook = active();
    const present = workbook.getSheets();
    const taken = present.find(
      (sheet) =>
        !isOwn(sheet) &&
        specs.some(({ name }) => name.toLowerCase() === sheet.getSheetName().toLowerCase())
    );
    if (taken) throw new WorkbookError(words("workbench.notOurs", { sheet: taken.getSheetName() }));
    const before = workbook.getActiveSheet().getSheetId();
    const added = specs.map((spec) => {
      const declared = sheetFromSpec(spec);
      const id = `partner-${++state.sheets}`;
      return { declared, id, data: worksheetFromFile(declared, id) };
    });
    const step = univer
      .__getInjector()
      .get(IUndoRedoService)
      .__tempBatchingUndoRedo(workbook.getId());
    try {
      for (const sheet of present.filter(isOwn)) workbook.deleteSheet(sheet);
      for (const { declared, id, data } of added) {
        state.declared.set(id, declared);
        workbook.insertSheet(declared.name, { sheet: data });
      }
      for (const { declared, id } of added) {
        const sheet = workbook.getSheetBySheetId(id);
        if (sheet) await decorate(sheet, declared);
      }
    } finally {
      step.dispose();
    }
    drawCharts();
    workbook.setActiveSheet(added[0]?.id ?? before);
  }

  return {
    ...port,
    open: async (book) => {
      const old = api.getActiveWorkbook();
      const ids = book.sheets.map(() => `sheet-${++state.sheets}`);
      state.declared = new Map(ids.map((id, index) => [id, book.sheets[index]!]));
      state.settings = new Map(Object.entries(book.settings));
      state.opened = book;
      const sheets = Object.fromEntries(
        ids.map((id, index) => [id, worksheetFromFile(book.sheets[index]!, id)])
      );
      const workbook = api.createWorkbook({
        id: `book-${state.sheets}`,
        name: "",
        sheetOrder: ids,
        sheets,
      });
      if (old) api.disposeUnit(old.getId());
      for (const [id, declared] of state.declared) {
        const sheet = workbook.getSheetBySheetId(id);
        if (sheet) await decorate(sheet, declared);
      }
      drawCharts();
    },
    book: () => {
      const cells = sheetCells(started, active());
      return {
        ...(state.opened ?? { names: [], settings: {} }),
        settings: Object.fromEntries(state.settings),
        sheets: active()
          .getSheets()
          .map((sheet) => fileSheet(sheet, state.declared.get(sheet.getSheetId()) ?? null, cells)),
      };
    },
    onMessage: (listener) => {
      const tell = () => {
        const range = api.getActiveWorkbook()?.getActiveRange();
        listener(
          range
            ? messageOf({
                sheetId: range.getSheetId(),
                row: range.getRow(),
                column: range.getColumn(),
              })
            : null
        );
      };
      const selected = api.addEvent(api.Event.SelectionChanged, tell);
      const calculated = api.getFormula().calculationResultApplied(tell);
      return () => {
        selected.dispose();
        calculated.dispose();
      };
    },
  };
}

type Cells = ReturnType<typeof sheetCells>;

function sourceOf(sheet: ActiveSheet, cells: Cells): SheetSource {
  const name = sheet.getSheetName();
  const used = cells.used(sheet.getSheet());
  return {
    sheet: name,
    used: used && { ...used, sheet: name },
    tables: sheet.getSubTableInfos().map(({ name: table, range }) => ({
      name: table,
      address: {
        sheet: name,
        top: range.startRow,
        left: range.startColumn,
        bottom: range.endRow,
        right: range.endColumn,
      },
    })),
  };
}

function fileSheet(sheet: ActiveSheet, declared: FileSheet | null, cells: Cells): FileSheet {
  const used = cells.used(sheet.getSheet());
  const { columnCount, columnData, showGridlines } = sheet.getSheet().getConfig();
  const widths = Array.from({ length: Math.min(columnCount, 100) }, (_, column) => {
    const pixels = columnData[column]?.w;
    return pixels === undefined ? null : Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
  });
  return {
    visible: !sheet.isSheetHidden(),
    own: false,
    rowHeights: {},
    tables: [],
    dataBars: [],
    charts: [],
    names: [],
    freeze: null,
    print: null,
    ...declared,
    name: sheet.getSheetName(),
    grid: used ? cells.values(sheet.getSheet(), { ...used, top: 0, left: 0 }) : [],
    details: cells.details(sheet.getSheet()),
    columnWidths: widths.slice(0, widths.findLastIndex((width) => width !== null) + 1),
    gridlines: showGridlines === 1,
  };
}

interface SetRangeValues {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly trigger?: string;
}

function changedArea({
  subUnitId,
  cellValue,
}: SetRangeValues): { sheetId: string; area: Omit<RangeAddress, "sheet"> } | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of Object.entries(cellValue ?? {})) {
    for (const column of Object.keys(line ?? {})) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : { sheetId: subUnitId, area: { top, left, bottom, right } };
}
