import type { Flaw, ZipEntry } from "./zipDirectory";

/** Names must be plain paths below the archive's root, each of them once. */
export function namesFlaw(entries: readonly ZipEntry[]): Flaw | null {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (isOdd(name)) return { id: "workbook.archiveName", values: { entry: shown(name) } };
    const key = asWindowsHasIt(name);
    if (seen.has(key)) return { id: "workbook.archiveTwice", values: { entry: shown(name) } };
    seen.add(key);
  }
  return null;
}

/** A name as a sentence can hold it: a hostile one may be long, or turn the writing around. */
export function shown(name: string): string {
  const plain = name.replace(/\p{C}/gu, "?");
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

/** Nameless, absolute, with a drive, a way upwards, a backslash or a control character. */
function isOdd(name: string): boolean {
  return /^$|^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\\|\p{Cc}/iu.test(name);
}

/** The same whatever its capitals, and whatever dots and spaces end it. */
function asWindowsHasIt(name: string): string {
  return name.toLowerCase().replace(/[. ]+(?=\/|$)/g, "");
}
