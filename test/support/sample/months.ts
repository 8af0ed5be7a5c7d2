/** The sample's months are counted from the first one: 0 is November 2024, 23 is October 2026. */
export const monthCount = 24;
export const sep25 = 10;
export const oct25 = 11;
export const sep26 = 22;
export const oct26 = 23;

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function calendar(month: number): { year: number; index: number } {
  const since = 10 + month;
  return { year: 2024 + Math.floor(since / 12), index: since % 12 };
}

/** "Oct-2026", as the usage export prints a month. */
export function monthText(month: number): string {
  const { year, index } = calendar(month);
  return `${names[index]}-${year}`;
}

/** The first day of the month as an Excel serial. */
export function monthSerial(month: number): number {
  const { year, index } = calendar(month);
  return serial(Date.UTC(year, index, 1));
}

/** "Dec-25", as the trainings export prints the month of a date. */
export function shortMonthText(time: number): string {
  const date = new Date(time);
  return `${names[date.getUTCMonth()]}-${String(date.getUTCFullYear()).slice(2)}`;
}

/** "25/12/2025 23:07": day first, as the trainings export prints it in Europe. */
export function dayFirstText(time: number): string {
  const [year, month, day] = new Date(time).toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year} ${new Date(time).toISOString().slice(11, 16)}`;
}

/** The first day of the month a date falls in, as an Excel serial. */
export function monthSerialOf(time: number): number {
  const date = new Date(time);
  return serial(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}

/** An Excel serial, with the time of day as its fraction; nine digits hold a millisecond. */
export function serial(time: number): number {
  return Math.round((time / 86_400_000 + 25_569) * 1e9) / 1e9;
}
