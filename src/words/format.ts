/** How months, days, money and percentages are written. Months are year × 12 + month − 1, money is cents. */

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(
    Date.UTC(2024, month, 1)
  )
);
const money = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  trailingZeroDisplay: "stripIfInteger",
} as Intl.NumberFormatOptions);
const count = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const list = new Intl.ListFormat("en-US", { style: "long", type: "conjunction" });

/** "Oct 2026". */
export function formatMonth(month: number): string {
  return `${monthNames[month % 12]} ${Math.floor(month / 12)}`;
}

/** "1 Nov 2026" for "2026-11-01". */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** "$1,000", "$38.20", "−$5.00". */
export function formatCents(cents: number): string {
  return money.format(cents / 100).replace("-", "−");
}

/** "14.3%" for 14.306; cut, not rounded, so that 14.97 % never reads as the next whole percent. */
export function formatPercent(percent: number): string {
  const tenths = Math.trunc(Number((percent * 10).toFixed(6)));
  return `${(tenths / 10).toFixed(1).replace("-", "−")}%`;
}

export function formatCount(value: number): string {
  return count.format(value).replace("-", "−");
}

/** "Sep 2025 to Nov 2025, Jan 2026": runs of months are joined. */
export function formatMonths(months: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && month === last[1] + 1) last[1] = month;
    else runs.push([month, month]);
  }
  return list.format(
    runs.map(([first, last]) =>
      last - first === 0
        ? formatMonth(first)
        : `${formatMonth(first)} ${last - first === 1 ? "and" : "to"} ${formatMonth(last)}`
    )
  );
}

export function formatList(texts: readonly string[]): string {
  return list.format(texts);
}
