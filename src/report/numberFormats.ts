import type { Cents } from "../evidence/evidence";
import type { PartEntity, PartLine } from "../engine/partsTrace";
import type { Unit } from "../engine/scorecard";
import { words } from "../words/say";
import { shownPoints } from "./shownPoints";
import type { CellContent } from "./sheetDraft";

export const dayFormat = "d mmm yyyy";
export const timeFormat = "d mmm yyyy hh:mm";
export const moneyFormat = "[$$-409]#,##0.00";
export const amountFormat = "#,##0.00";
export const percentFormat = "0.0%";
export const countsFormat = "#,##0";
/** Dollars without cents, where there is little room. */
export const roundMoneyFormat = "[$$-409]#,##0";
export const rowFormat = "0";

/**
 * A count with its unit behind it, one and many told apart by the format itself. The minus stands in its own
 * section: where a first condition is given, hosts differ on whether they write it.
 */
function countFormat(unit: Exclude<Unit, "percent">, digits: string): string {
  const [one, many] = [1, 2].map((count) => words(`report.unit.${unit}`, { count }));
  return `[=1]0" ${quoted(one!)}";[<0]"−"${digits}" ${quoted(many!)}";${digits}" ${quoted(many!)}"`;
}

/** Points as they are shown: whole, or with as many decimals as they have. */
export function pointsFormat(shown: number): string {
  if (Number.isInteger(shown)) return "0";
  if (Number.isInteger(Number((shown * 10).toFixed(8)))) return "0.0";
  return Math.abs(shown) < 0.01 ? "0.00####" : "0.00";
}

/** Points in a cell that follows the data: two decimals wherever parts of points can come up. */
export function livePointsFormat(shown: number, onlyWhole: boolean): string {
  return onlyWhole ? pointsFormat(shown) : "0.00";
}

/** The format of a metric's value and target; `points` is that of points where the unit is points. */
export function valueFormat(unit: Unit, points: string): string {
  switch (unit) {
    case "percent":
      return percentFormat;
    case "users":
      return countFormat(unit, "#,##0");
    case "points":
      return countFormat(unit, points);
    default:
      return countFormat(unit, "0");
  }
}

type AmountUnit = PartLine["unit"] | PartEntity["amountUnit"];

/** An amount of a part as its cell holds it, dollars for cents, and its format. */
export function amountCell(amount: number, unit: AmountUnit): CellContent {
  if (unit === "cents") return { value: dollars(amount), numberFormat: amountFormat };
  return { value: amount, numberFormat: Number.isInteger(amount) ? countsFormat : "#,##0.0" };
}

/**
 * A metric's value as its cell holds it: counts as they are, percents as fractions cut to a tenth of a
 * percent, so that 14.97 % never shows as the next whole percent, which it has not reached; points are cut too.
 */
export function cellValue(value: number, unit: Unit): number {
  if (unit === "points") return shownPoints(value);
  return unit === "percent" ? Math.trunc(Number((value * 10).toFixed(6))) / 1000 : value;
}

export function dollars(cents: Cents): number {
  return cents / 100;
}

function quoted(text: string): string {
  return text.replace(/"/g, "");
}
