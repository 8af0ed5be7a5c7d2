/**
 * Gives one and the same string for equal texts of a column. An export repeats its tenants, services and
 * months by the hundred thousand; each as it arrives would be a string of its own, and where it is cut from
 * a text would keep that text alive.
 */
export function sharedTexts(): (text: string, column: number) => string {
  const columns: Map<string, string>[] = [];
  return (text, column) => {
    const known = (columns[column] ??= new Map<string, string>());
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < mostDistinct) known.set(text, text);
    return text;
  };
}

/** A column of more distinct texts than this is one of ids, and sharing would save nothing. */
const mostDistinct = 50_000;
