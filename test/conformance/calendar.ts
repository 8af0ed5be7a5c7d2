/** The partner's months are counted from the first one: 0 is October 2020, 72 is October 2026. */
export const monthCount = 73;

/** "2022-10". */
export function monthText(month: number): string {
  const since = 9 + month;
  return `${2020 + Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, "0")}`;
}

/** The last day of each month from October 2022 to November 2026, ISO dates. */
export function monthEnds(): readonly string[] {
  return Array.from({ length: 50 }, (_, index) =>
    new Date(Date.UTC(2022, 10 + index, 0)).toISOString().slice(0, 10)
  );
}
