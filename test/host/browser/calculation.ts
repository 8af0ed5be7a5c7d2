import { cellsText, quotedSheet, type RangeAddress } from "../../../src/evidence/address";
import type { CellState } from "../cells";
import { Range } from "../range";
import type { Workbook } from "../workbook";
import { readCall, type FunctionCall } from "./formula";
import { clearSpill, contentOf, isFree, sizeOf, spillOver, type Anchor, type Block } from "./spill";

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

/** What the metadata (functions.json) says of the functions. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly name: string;
    readonly parameters: readonly unknown[];
  }[];
}

export type Outcome =
  { readonly value: unknown } | { readonly error: string; readonly message: string };

interface Caller extends Anchor {
  /** Function and arguments of the last invocation: the same again needs no other. */
  asked: string;
  /** What the last answer made the cell show; something else there means the formula was entered again. */
  shown: CellState["content"];
  /** The invocation under way, or null. */
  pending: number | null;
  /** The cells that the answer fills, the calling one included. */
  spill: Block | null;
  /** The cells it would need, when others are in the way. */
  blocked: Block | null;
  /** The sentence that Excel shows beside an error. */
  message: string | null;
}

/** Excel's part in custom functions: calls them for the cells of a workbook and puts down what they answer. */
export class Calculation {
  /** What a blank cell of a range arrives as; Excel is not the same everywhere. */
  blank: "" | 0 | null = "";
  readonly invocations: Invocation[] = [];
  private readonly callers = new Map<CellState, Caller>();
  private readonly pending = new Map<number, CellState>();
  private last = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly metadata: FunctionsMetadata
  ) {}

  get busy(): boolean {
    return this.pending.size > 0;
  }

  /** Calls that cells need now: new formulas, and those whose arguments are no longer as they were. */
  due(): readonly Invocation[] {
    this.forgetGone();
    const due: Invocation[] = [];
    for (const [cell, anchor] of this.formulaCells()) {
      const call = readCall(cell.formula!, anchor.sheet.name);
      const invocation = call && this.invocation(call, anchor, cell);
      if (invocation) due.push(invocation);
    }
    this.invocations.push(...due);
    return due;
  }

  /** Puts the answer of an invocation into its cells, unless a later one is under way. */
  settle(id: number, outcome: Outcome): void {
    const cell = this.pending.get(id);
    this.pending.delete(id);
    const caller = cell && this.callers.get(cell);
    if (!caller || caller.pending !== id) return;
    caller.pending = null;
    withdraw(caller);
    caller.message = "message" in outcome ? outcome.message : null;
    cell.content = "error" in outcome ? outcome.error : place(caller, outcome.value);
    caller.shown = cell.content;
  }

  /** The sentence beside the error in a cell; null when there is none. */
  messageAt(range: Range): string | null {
    const cell = range.worksheet.cells.at(range.rowIndex, range.columnIndex);
    return (cell && this.callers.get(cell)?.message) ?? null;
  }

  private *formulaCells(): Iterable<[CellState, Anchor]> {
    for (const sheet of this.workbook.worksheets.items) {
      for (const [row, column, cell] of sheet.cells.within(0, 0, Infinity, Infinity)) {
        if (cell.formula !== null) yield [cell, { sheet, row, column }];
      }
    }
  }

  private invocation(call: FunctionCall, anchor: Anchor, cell: CellState): Invocation | null {
    const known = this.metadata.functions.find(({ name }) => name === call.name);
    if (!known) {
      cell.content = "#NAME?";
      return null;
    }
    const caller = this.callers.get(cell) ?? newCaller(anchor);
    this.callers.set(cell, caller);
    const values = known.parameters.map((_, i) => this.argument(call.values[i] ?? null));
    const asked = JSON.stringify([call.name, values]);
    const unblocked = caller.blocked !== null && isFree(caller, caller.blocked);
    const again = caller.pending === null && cell.content !== caller.shown;
    if (asked === caller.asked && !unblocked && !again) return null;
    caller.asked = asked;
    caller.blocked = null;
    const errorsAllowed = this.metadata.allowErrorForDataTypeAny === true;
    const refused = errorsAllowed ? undefined : values.flat(2).find(isError);
    if (refused !== undefined) {
      withdraw(caller);
      cell.content = caller.shown = refused as string;
      return null;
    }
    const id = ++this.last;
    caller.pending = id;
    this.pending.set(id, cell);
    const handed = errorsAllowed ? (withErrors(values) as unknown[]) : values;
    return { id, name: call.name, values: handed, address: addressOf(anchor), errorsAllowed };
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

  /** Cells that hold another formula now, or none, and sheets that were deleted. */
  private forgetGone(): void {
    for (const [cell, caller] of this.callers) {
      const { sheet, row, column } = caller;
      const there =
        cell.formula !== null &&
        this.workbook.worksheets.items.includes(sheet) &&
        sheet.cells.at(row, column) === cell;
      if (there) continue;
      withdraw(caller);
      this.callers.delete(cell);
    }
  }
}

function newCaller(anchor: Anchor): Caller {
  const unasked = { asked: "", shown: "", pending: null };
  return { ...anchor, ...unasked, spill: null, blocked: null, message: null };
}

/** Takes back what the last answer filled. */
function withdraw(caller: Caller): void {
  if (caller.spill) clearSpill(caller, caller.spill);
  caller.spill = null;
}

/** Puts an answer down, and says what the calling cell shows. */
function place(caller: Caller, value: unknown): CellState["content"] {
  if (!Array.isArray(value)) return contentOf(value);
  const lines = value as unknown[][];
  const block = sizeOf(lines);
  if (!isFree(caller, block)) {
    caller.blocked = block;
    return "#SPILL!";
  }
  spillOver(caller, lines);
  caller.spill = block;
  return contentOf(lines[0]![0]);
}

function addressOf({ sheet, row, column }: Anchor): string {
  const cell = cellsText({ top: row, bottom: row, left: column, right: column });
  return `${quotedSheet(sheet.name)}!${cell}`;
}

const errors = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

function isError(value: unknown): boolean {
  return typeof value === "string" && errors.test(value);
}

/** Error cells travel as objects, which the runtime makes errors of. */
function withErrors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withErrors);
  return isError(value) ? { type: "CustomFunctionError", code: value } : value;
}
