import type { Cell } from "../grid";
import { readMicros, type DecimalMark } from "../money";
import type { MonthlyRange } from "../monthlyRange";

/** The kinds of ranges that show customers' workloads by month. */
export type WorkloadKind = "m365" | "revenue" | "consumption";

/** A column of numbers. */
export type NumberRole = "paid" | "active" | "revenue" | "users" | "capacity";

/** What one row says; the same object for every row. NaN: no such column, or it can't be read. */
export interface RowValues {
  /** Paid licences, micros of revenue, or millionths of users or capacity. */
  amount: number;
  /** Active users (Microsoft 365 only). */
  active: number;
  /** The cells that can't be read. */
  readonly unreadable: { readonly role: NumberRole; readonly cell: Cell }[];
  /** What the row measures, where no column holds that. */
  unmeasured: Cell | undefined;
}

/** Reads the values of a range's rows into one object. */
export function valuesReader(
  kind: WorkloadKind,
  { header, decimalMark }: MonthlyRange
): (row: readonly Cell[]) => RowValues {
  const at = (role: NumberRole | "metricType") => header.column.get(role) ?? -1;
  const values: RowValues = {
    amount: NaN,
    active: NaN,
    unreadable: [],
    unmeasured: undefined,
  };
  const read = (role: NumberRole, cell: Cell, value: number) => {
    if (value !== value) values.unreadable.push({ role, cell });
    return value;
  };
  const clear = () => {
    values.amount = NaN;
    values.active = NaN;
    if (values.unreadable.length > 0) values.unreadable.length = 0;
    values.unmeasured = undefined;
  };
  if (kind === "m365") {
    const paidAt = at("paid");
    const activeAt = at("active");
    return (row) => {
      clear();
      const paid = paidAt < 0 ? null : (row[paidAt] ?? null);
      const active = activeAt < 0 ? null : (row[activeAt] ?? null);
      if (paidAt >= 0) values.amount = read("paid", paid, readCount(paid));
      if (activeAt >= 0) values.active = read("active", active, readCount(active));
      return values;
    };
  }
  if (kind === "revenue") {
    const revenueAt = at("revenue");
    return (row) => {
      clear();
      const cell = row[revenueAt] ?? null;
      values.amount = read(
        "revenue",
        cell,
        readMicros(cell, markFor(cell, revenueAt, decimalMark))
      );
      return values;
    };
  }
  const usersAt = at("users");
  const capacityAt = at("capacity");
  const metricAt = at("metricType");
  return (row) => {
    clear();
    const metric = metricAt < 0 ? null : (row[metricAt] ?? null);
    const users = usersAt < 0 ? null : (row[usersAt] ?? null);
    const capacity = capacityAt < 0 ? null : (row[capacityAt] ?? null);
    const byCapacity = isBlank(metric) ? isBlank(users) : speaksOfCapacity(metric);
    if (!isBlank(metric) && (byCapacity ? capacityAt : usersAt) < 0) {
      values.unmeasured = metric;
    } else if (byCapacity) {
      const mark = markFor(capacity, capacityAt, decimalMark);
      values.amount = read("capacity", capacity, notNegative(readMicros(capacity, mark)));
    } else values.amount = read("users", users, readCount(users) * 1e6);
    return values;
  };
}

function speaksOfCapacity(metric: Cell): boolean {
  return typeof metric === "string" && /capac|^\s*mac\s*$/i.test(metric);
}

/** A blank and 0 are the same inside function arguments. */
function isBlank(cell: Cell): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}

/** Licences and users: whole, none negative. A mark before three digits groups thousands. */
export function readCount(cell: Cell): number {
  if (typeof cell === "number") return cell >= 0 && Number.isInteger(cell) ? cell : NaN;
  if (cell === null) return 0;
  if (typeof cell !== "string") return NaN;
  const text = cell.trim();
  if (text === "") return 0;
  if (/^\d{1,12}([.,]0+)?$/.test(text) && !/[.,]000$/.test(text))
    return Number(text.replace(/[.,]0+$/, ""));
  return /^\d{1,3}(,\d{3})+$|^\d{1,3}(\.\d{3})+$|^\d{1,3}([\s\u00a0\u202f]\d{3})+$/.test(text)
    ? Number(text.replace(/\D/g, ""))
    : NaN;
}

function notNegative(value: number): number {
  return value >= 0 ? value : NaN;
}

function markFor(cell: Cell, column: number, mark: MonthlyRange["decimalMark"]): DecimalMark {
  return typeof cell === "string" ? mark(column) : null;
}
