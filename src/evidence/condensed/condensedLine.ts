import { isoOfMonth } from "../calendar";
import type { Cents, Month } from "../evidence";
import type { Cell } from "../grid";
import { headerKey } from "../headerKey";

/** A line of a condensed table: a customer, a service, or the total of the usage counted, by month. */
export interface CondensedLine {
  readonly kind: Cell;
  /** Which usage it is of: all of it, or that of a set of services. */
  readonly counted: Cell;
  readonly id: Cell;
  readonly name: Cell;
  readonly segment: Cell;
  /** By month, apart by blanks: the source row cited; of a total the coverage. */
  readonly rows: Cell;
  /** Of each month. */
  readonly cents: readonly Cents[];
}

/** How lines begin. Not in the user's language: the table is read by everybody's copy. */
export const lineKinds = {
  /** When it was condensed, from how many rows, and the check over all other lines. */
  condensed: "Condensed",
  /** Where the rows cited stand: number, top and left in its rows. */
  source: "Source",
  /** A set of services under some associations, and the set it equals, if any. */
  set: "Set",
  /** Total and coverage of each month; its name tells what else is known of the whole. */
  months: "Months",
  customer: "Customer",
  service: "Service",
} as const;

/** What is counted where no set of services is meant. */
export const allUsage = "All usage";

/** The header of a month's column. */
export function monthHeader(month: Month): string {
  return `ACR ${isoOfMonth(month).slice(0, 7)}`;
}

/** How a set of services is told apart from every other. */
export function setKey(services: readonly string[], associations: readonly string[]): string {
  return `${[...services].sort().join(", ")} under ${associations.join(", ")}`;
}

/**
 * A number over lines whatever their order, so that a table that was sorted is the same and one that was
 * edited is not. What spreadsheets may do to a text (case, spaces, marks) does not matter.
 */
export function checkOf(firstMonth: Month, lines: readonly CondensedLine[]): string {
  let sum = firstMonth;
  for (const { kind, counted, id, name, segment, rows, cents } of lines) {
    const texts = [kind, counted, id, name, segment].map((cell) => headerKey(String(cell || "")));
    const amounts = cents.some((each) => each !== 0) ? cents : [];
    sum = (sum + hashOf([...texts, String(rows || ""), ...amounts].join("|"))) >>> 0;
  }
  // Letters before it and a mark in it keep a spreadsheet from taking it for a number.
  return `v1-${sum.toString(16)}`;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
