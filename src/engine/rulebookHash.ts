import type { RuleCases } from "../rulebook/cases";
import type { SourcedRulebook } from "../rulebook/sources";

/**
 * Twelve hexadecimal digits that stand for every figure, source and case of a rulebook: two hashes of the
 * kind of FNV-1a over the characters of its JSON. It tells apart two copies that should be one; it does not
 * stop a forger. Whole numbers of 32 bits, because BigInt would hold up the page for a good part of a second.
 */
export function rulebookHash(book: SourcedRulebook, cases: RuleCases): string {
  const text = JSON.stringify({ ...book, cases });
  let [high, low] = [0x811c9dc5, 0xcbf29ce4];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x9e3779b1);
  }
  return [high ^ (low >>> 15), low ^ (high >>> 13)]
    .map((half) => (half >>> 0).toString(16).padStart(8, "0").slice(0, 6))
    .join("");
}
