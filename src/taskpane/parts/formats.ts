import type { MetricScore } from "../../engine/scorecard";
import { isoOfDay } from "../../evidence/calendar";
import type { Cents, Day } from "../../evidence/evidence";
import { shownPoints } from "../../report/shownPoints";
import { formatCount, formatDay, formatPercent } from "../../words/format";
import { words } from "../../words/say";

const exactMoney = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const allDigits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

/** "41.24": cut to two decimals, and never to nothing where something was earned. */
export function pointsText(points: number): string {
  return allDigits.format(shownPoints(points)).replace("-", "−");
}

/** "$1,000.00" in a column of amounts; "–" where there is no row. */
export function amount(cents: Cents | null): string {
  return cents === null ? "–" : exactMoney.format(cents / 100).replace("-", "−");
}

/** "14.3%", and "20%" where there is nothing behind the point. */
export function percent(value: number): string {
  return formatPercent(value).replace(/\.0%$/, "%");
}

/** "+7", "−5", "0". */
export function signed(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : formatCount(value);
}

export function dayOfSerial(day: Day | null): string {
  return day === null ? words("taskpane.noExpiry") : formatDay(isoOfDay(day));
}

/** "2 of 3 customers", "9 services, 5 needed", "17.64 of 20 points", "14.3% of 20%". */
export function valueOfTarget({ value, unit, target }: MetricScore): string {
  if (value === null) return "";
  if (unit === "percent") {
    return words("taskpane.value.percent", { value: percent(value), target: percent(target) });
  }
  return words(value > target ? "taskpane.value.over" : "taskpane.value.of", {
    value: unit === "points" ? shownPoints(value) : value,
    target,
    unit,
  });
}
