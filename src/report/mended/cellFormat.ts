import { dayInMonth, monthOfSerial } from "../../evidence/calendar";
import type { RecognisedColumn } from "../../evidence/evidence";
import type { Cell } from "../../evidence/grid";
import { amountFormat, countsFormat, dayFormat, rowFormat, timeFormat } from "../numberFormats";

const monthFormat = "mmm yyyy";
const money = ["acr", "revenue", "pricingTotal", "billingTotal", "cost"];
const counts = ["paid", "active", "users"];
const dates = ["month", "day", "completed", "expires", "claimed"];

/** Beyond, a number without a format is written with an exponent. */
const longestPlain = 1e11;

/** The format of a cell under a column: the source's own is not known, so it goes by what the column is. */
export function cellFormat({ readAs, header }: RecognisedColumn, cell: Cell): string | undefined {
  if (typeof cell !== "number") return undefined;
  const dated = readAs === null || readAs === "detail" ? /date|fecha/i.test(header) : false;
  if (dated || (readAs !== null && dates.includes(readAs))) return dateFormat(cell, readAs);
  if (readAs !== null && money.includes(readAs)) return amountFormat;
  if (readAs !== null && counts.includes(readAs)) return countsFormat;
  return Math.abs(cell) >= longestPlain && Number.isInteger(cell) ? rowFormat : undefined;
}

function dateFormat(serial: number, readAs: RecognisedColumn["readAs"]): string | undefined {
  // 202410 is a month too, and no date.
  if (monthOfSerial(serial) < 0) return undefined;
  if (!Number.isInteger(serial)) return timeFormat;
  return readAs === "month" && dayInMonth(serial) === 1 ? monthFormat : dayFormat;
}
