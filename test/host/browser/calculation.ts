import { cellsText, quotedSheet, type RangeAddress } from "../../../src/evidence/address";
import type { CellState } from "../cells";
import { Range } from "../range";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { readCall, type FunctionCall } from "./formula";

/** A call of a custom function, as Excel hands it to the runtime in the page. */
export interface Invocation {
  readonly id: number;
  readonly name: string;
  readonly values: readonly unknown[];
  /** The calling cell, "Sheet1!C1". */
  readonly address: string;
  /** Whether the metadata lets error cells in. */
  readonly errorsAllowed: boolean;
}

/** What the metadata (functions.json) says of a function. */
export interface FunctionMetadata {
  readonly name: string;
  readonly parameters: readonly unknown[];
  readonly options?: { readonly allowErrorForDataTypeAny?: boolean };
}

export type Outcome =
  { readonly value: unknown } | { readonly error: string; readonly message: string };

interface Caller {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  /** Formula and arguments of the last invocation: the same again needs no other. */
  asked: string;
  /** The invocation under way, or null. */
  pending: number | null;
  /** Cells below and beside that hold the rest of the answer. */
  spill: { rows: number; columns: number } | null;
  /** The sentence that Excel shows beside an error. */
  message: string | null;
}

/** Excel's part in custom functions: calls them for the cells of a workbook and puts down what they answer. */
export class Calculation {
  /** What a blank cell of a range arrives as; Excel is not the same everywhere. */
  blank: "" | 0 | null = "";
  readonly invocations: Invocation[] = [];
  private readonly callers = new Map<CellState, Caller>();
  private last = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: readonly FunctionMetadata[]
  ) {}

  get busy(): boolean {
    return [...this.callers.values()].some(({ pending }) => pending !== null);
  }

  /** Calls that cells need now: new formulas, and those whose arguments are no longer as they were. */
  due(): readonly Invocation[] {
    const due: Invocation[] = [];
    for (const { sheet, row, column, cell } of this.formulaCells()) {
      const call = readCall(cell.formula!, sheet.name);
      if (!call) continue;
      const invocation = this.invocation(call, sheet, row, column, cell);
      if (invocation) due.push(invocation);
    }
    this.forgetGone();
    this.invocations.push(...due);
    return due;
  }

  /** Puts the answer of an invocation into its cells, unless a later one is under way. */
  settle(id: number, outcome: Outcome): void {
    const found = [...this.callers].find(([, { pending }]) => pending === id);
    if (!found) return;
    const [cell, caller] = found;
    caller.pending = null;
    this.clearSpill(caller);
    caller.message = "message" in outcome ? outcome.message : null;
    cell.content = "error" in outcome ? outcome.error : this.place(caller, outcome.value);
  }

  /** The sentence beside the error in a cell; null when there is none. */
  messageAt(range: Range): string | null {
    const cell = range.worksheet.cells.at(range.rowIndex, range.columnIndex);
    return (cell && this.callers.get(cell)?.message) ?? null;
  }

  private *formulaCells() {
    for (const sheet of this.workbook.worksheets.items) {
      for (const [row, column, cell] of sheet.cells.within(0, 0, Infinity, Infinity)) {
        if (cell.formula !== null) yield { sheet, row, column, cell };
      }
    }
  }

  private invocation(
    call: FunctionCall,
    sheet: Worksheet,
    row: number,
    column: number,
    cell: CellState
  ): Invocation | null {
    const known = this.functions.find(({ name }) => name === call.name);
    if (!known) {
      cell.content = "#NAME?";
      return null;
    }
    const caller = this.callers.get(cell) ?? newCaller(sheet, row, column);
    this.callers.set(cell, caller);
    const values = known.parameters.map((_, i) => this.argument(call.values[i] ?? null));
    const asked = JSON.stringify([call.name, values]);
    if (asked === caller.asked && !this.unblocked(caller, cell)) return null;
    caller.asked = asked;
    const errorsAllowed = known.options?.allowErrorForDataTypeAny === true;
    const refused = errorsAllowed ? undefined : values.flat(2).find(isError);
    if (refused !== undefined) {
      this.clearSpill(caller);
      cell.content = refused as string;
      return null;
    }
    caller.pending = ++this.last;
    const address = `${quotedSheet(sheet.name)}!${cellsText({ top: row, bottom: row, left: column, right: column })}`;
    return { id: caller.pending, name: call.name, values, address, errorsAllowed };
  }

  private argument(value: FunctionCall["values"][number]): unknown {
    if (value === null || typeof value !== "object") return value;
    return this.rangeOf(value).values.map((line) =>
      line.map((content) => (content === "" ? this.blank : content))
    );
  }

  private rangeOf({ sheet, top, left, bottom, right }: RangeAddress): Range {
    const worksheet = this.workbook.worksheets.getItem(sheet);
    return new Range(worksheet, top, left, bottom - top + 1, right - left + 1);
  }

  /** Puts a block down, and says what the calling cell shows. */
  private place(caller: Caller, value: unknown): CellState["content"] {
    if (!Array.isArray(value)) return content(value);
    const block = value as unknown[][];
    const { sheet, row, column } = caller;
    const places = block.flatMap((line, i) =>
      line.map((entry, j) => ({ entry, row: row + i, column: column + j }))
    );
    const [anchor, ...others] = places;
    const taken = others.some((place) => {
      const cell = sheet.cells.at(place.row, place.column);
      return cell && (cell.content !== "" || cell.formula !== null);
    });
    if (taken) return "#SPILL!";
    for (const place of others) {
      sheet.cells.touch(place.row, place.column).content = content(place.entry);
    }
    caller.spill = { rows: block.length, columns: block[0]!.length };
    return content(anchor!.entry);
  }

  private clearSpill(caller: Caller): void {
    const { sheet, row, column, spill } = caller;
    caller.spill = null;
    if (!spill) return;
    for (let i = 0; i < spill.rows; i += 1) {
      for (let j = 0; j < spill.columns; j += 1) {
        const cell = i + j > 0 && sheet.cells.at(row + i, column + j);
        if (cell) cell.content = "";
      }
    }
  }

  /** A blocked answer is asked for again: the cells in its way may be free now. */
  private unblocked(caller: Caller, cell: CellState): boolean {
    return cell.content === "#SPILL!" && caller.pending === null;
  }

  /** Cells that hold another formula now, or none, and sheets that were deleted. */
  private forgetGone(): void {
    for (const [cell, caller] of this.callers) {
      const { sheet, row, column } = caller;
      const there =
        cell.formula !== null &&
        this.workbook.worksheets.items.includes(sheet) &&
        sheet.cells.at(row, column) === cell;
      if (there) continue;
      this.clearSpill(caller);
      this.callers.delete(cell);
    }
  }
}

function newCaller(sheet: Worksheet, row: number, column: number): Caller {
  return { sheet, row, column, asked: "", pending: null, spill: null, message: null };
}

const errors = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

function isError(value: unknown): boolean {
  return typeof value === "string" && errors.test(value);
}

/** A typed error inside a block arrives as an object. */
function content(value: unknown): CellState["content"] {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return String((value as { code?: unknown }).code);
  return value as CellState["content"];
}
