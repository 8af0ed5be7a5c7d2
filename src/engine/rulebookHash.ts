import type { RuleCases } from "../rulebook/cases";
import type { Rulebook } from "../rulebook/rulebook";

/**
 * Twelve hexadecimal digits that stand for every figure, source and case of a rulebook: FNV-1a over the
 * characters of its JSON. It tells apart two copies that should be one; it does not stop a forger.
 */
export function rulebookHash(book: Rulebook, cases: RuleCases): string {
  let hash = 0xcbf29ce484222325n;
  const text = JSON.stringify({ ...book, cases });
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0").slice(0, 12);
}
