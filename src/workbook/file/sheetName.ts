const longest = 31;

/** A sheet name made of a file's name: legal in Excel and not among those taken. */
export function sheetNameFor(file: string, taken: readonly string[]): string {
  const base =
    withoutPath(file)
      .replace(/\.[^.]+$/, "")
      .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
      .trim()
      .replace(/^'+|'+$/g, "") || "Sheet";
  const inUse = new Set([...taken, "History"].map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? "" : ` (${n})`;
    const name = cut(base, longest - ending.length) + ending;
    if (!inUse.has(name.toLowerCase())) return name;
  }
}

function withoutPath(file: string): string {
  return file.split(/[/\\]/).at(-1)!;
}

/** Cuts to a number of UTF-16 units, never through a pair of surrogates. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const code = text.charCodeAt(units - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? units - 1 : units);
}
