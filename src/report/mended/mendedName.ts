import { words } from "../../words/say";
import { cutText } from "../plainText";

/** The longest name a sheet can have, in UTF-16 units. */
const longest = 31;

/** "Azure usage (mended)": a legal name of a sheet, and none of those taken. */
export function mendedName(source: string, taken: readonly string[]): string {
  const plain = source.replace(/[[\]:*?/\\\p{Cc}]/gu, " ").trim();
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : ` ${n}`;
    const around = words("report.mended.sheet", { source: "" }).length + ending.length;
    const base = cutText(plain, longest - around).replace(/^'+/, "");
    const name = words("report.mended.sheet", { source: base }).trim() + ending;
    if (!inUse.has(name.toLowerCase())) return name;
  }
}
