let last = 0;

/** An id as Excel gives to sheets, tables and charts. */
export function newId(): string {
  last += 1;
  return `{00000000-0000-4000-8000-${String(last).padStart(12, "0")}}`;
}
