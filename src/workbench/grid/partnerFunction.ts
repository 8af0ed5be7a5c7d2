import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import type { Cell } from "../../evidence/grid";
import { associated } from "../../functions/customFunctionsShim";
import { keepMessage } from "./functionMessages";
import { namespace, type FunctionMetadata } from "./functionInfo";
import { areaValues, type CellLayer } from "./rangeValues";

type FunctionConstructor = new (name: string) => BaseFunction;

/**
 * A grid function that hands its arguments to the very implementation that Excel calls. Ranges are read by
 * reference, because handing over a hundred thousand value objects takes seconds; what a function throws
 * becomes an error cell, because an error that leaves `calculate` would stop the whole calculation.
 */
export function partnerFunction({
  id,
  name,
  parameters,
}: FunctionMetadata): [FunctionConstructor, string] {
  class PartnerFunction extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = parameters.filter(({ optional }) => !optional).length;
    override maxParams = parameters.length;

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const failed = args.find((arg) => !isReference(arg) && arg.isError());
      if (failed) return failed;
      try {
        const implementation = associated.get(id) as (...values: unknown[]) => unknown;
        const result = implementation(...parameters.map((_, index) => argumentOf(args[index])));
        keepMessage(cell, null);
        return this.resultOf(result);
      } catch (thrown) {
        const { code, message } = thrown as { code?: string; message?: string };
        keepMessage(cell, message ?? String(thrown));
        return ErrorValueObject.create(code === "#N/A" ? ErrorType.NA : ErrorType.VALUE);
      }
    }

    private resultOf(result: unknown): BaseValueObject {
      if (!Array.isArray(result)) return valueObject(result as Cell);
      const rows = result as Cell[][];
      return ArrayValueObject.create({
        calculateValueList: rows.map((row) => row.map(valueObject)),
        rowCount: rows.length,
        columnCount: rows[0]?.length ?? 0,
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      });
    }
  }
  return [PartnerFunction as FunctionConstructor, `${namespace}.${name}`];
}

function isReference(arg: BaseValueObject): boolean {
  return arg.isReferenceObject();
}

/** Null for an argument left out, a matrix for a range, else the plain value. */
function argumentOf(arg: BaseValueObject | undefined): unknown {
  if (!arg) return null;
  if (isReference(arg)) return referenceValues(arg as unknown as BaseReferenceObject);
  if (arg.isNull()) return null;
  if (arg.isArray()) {
    const rows = (arg as ArrayValueObject).getArrayValue();
    return rows.map((row) => row.map((value) => (value ? plainValue(value) : null)));
  }
  return plainValue(arg);
}

function plainValue(value: BaseValueObject): Cell {
  return value.isNull() ? null : (value.getValue() as Cell);
}

/** What the reference shows: values of this calculation first, then spilled ones, then what is in the cells. */
function referenceValues(reference: BaseReferenceObject): Cell[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const layers = [
    reference.getCurrentRuntimeSheetData(),
    reference.getCurrentRuntimeActiveArrayFormulaCellData(),
    reference.getCurrentActiveArrayFormulaCellData(),
    reference.getCurrentActiveSheetData().cellData,
  ].flatMap((layer) => {
    const matrix = layer?.getMatrix() as CellLayer | undefined;
    return matrix && Object.keys(matrix).length > 0 ? [matrix] : [];
  });
  // A whole column has no rows of its own.
  const lastRow = reference.getActiveSheetRowCount() - 1;
  const lastColumn = reference.getActiveSheetColumnCount() - 1;
  return areaValues(
    layers,
    Number.isFinite(startRow) ? startRow : 0,
    Number.isFinite(startColumn) ? startColumn : 0,
    Number.isFinite(endRow) ? Math.min(endRow, lastRow) : lastRow,
    Number.isFinite(endColumn) ? Math.min(endColumn, lastColumn) : lastColumn
  );
}

function valueObject(value: Cell | undefined): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === "number")
    return Number.isFinite(value)
      ? NumberValueObject.create(value)
      : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}
