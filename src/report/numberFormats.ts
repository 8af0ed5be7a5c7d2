import type { Cents } from "../evidence/evidence";
import type { Unit } from "../engine/scorecard";
import { words } from "../words/say";

export const dayFormat = "d mmm yyyy";
export const timeFormat = "d mmm yyyy hh:mm";
export const moneyFormat = "[$$-409]#,##0.00";
export const amountFormat = "#,##0.00";
const percentFormat = "0.0%";
export const rowFormat = "0";

/**
 * A count with its unit behind it, one and many told apart by the format itself. The minus stands in its own
 * section: where a first condition is given, hosts differ on whether they write it.
 */
function countFormat(unit: Exclude<Unit, "percent">): string {
  const [one, many] = [1, 2].map((count) => words(`report.unit.${unit}`, { count }));
  return `[=1]0" ${quoted(one!)}";[<0]"−"0" ${quoted(many!)}";0" ${quoted(many!)}"`;
}

/** Points: whole, or with one decimal where there are halves. */
export function pointsFormat(points: number): string {
  return Number.isInteger(points) ? "0" : "0.0";
}

/** The format of a metric's value and target. */
export function valueFormat(unit: Unit): string {
  return unit === "percent" ? percentFormat : countFormat(unit);
}

/**
 * A metric's value as its cell holds it: counts as they are, percents as fractions cut to a tenth of a
 * percent, so that 14.97 % never shows as the next whole percent, which it has not reached.
 */
export function cellValue(value: number, unit: Unit): number {
  return unit === "percent" ? Math.trunc(Number((value * 10).toFixed(6))) / 1000 : value;
}

export function dollars(cents: Cents): number {
  return cents / 100;
}

function quoted(text: string): string {
  return text.replace(/"/g, "");
}
