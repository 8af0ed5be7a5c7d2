/** A header text without what people and tools change: case, spaces, accents stay, BOM and punctuation go. */
export function headerKey(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
