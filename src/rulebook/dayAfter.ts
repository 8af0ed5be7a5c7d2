import type { IsoDate } from "./terms";

/** The day so many days after a day; before it, where the number is negative. */
export function dayAfter(iso: IsoDate, days: number): IsoDate {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
