import type { Rulebook } from "../rulebook/rulebook";

/**
 * Twelve hexadecimal digits that stand for every figure, source and case of a rulebook: FNV-1a over its
 * JSON. It tells two copies apart that should be one; it is no guard against someone who means harm.
 */
export function rulebookHash(book: Rulebook): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(book))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0").slice(0, 12);
}
