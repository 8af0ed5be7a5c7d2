import { shown } from "./archiveNames";
import { localHeader, type Flaw, type LocalHeader, type ZipEntry } from "./zipDirectory";

/** Each entry's own header agrees with the directory, and no entry reaches into another or beyond `end`. */
export function placesFlaw(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  end: number
): Flaw | null {
  const inOrder = [...entries].sort((a, b) => a.header - b.header);
  for (const [i, entry] of inOrder.entries()) {
    const own = localHeader(bytes, entry);
    if (!own || own.start + entry.packedSize > end)
      return { id: "workbook.archiveCut", values: { entry: shown(entry.name) } };
    const flaw = headerFlaw(entry, own);
    if (flaw) return flaw;
    const next = inOrder[i + 1];
    if (next && own.start + entry.packedSize > next.header) {
      const values = { entry: shown(entry.name), other: shown(next.name) };
      return { id: "workbook.archiveOverlap", values };
    }
  }
  return null;
}

/** Bit 3: sizes and checksum follow the bytes; the header has zeros in their place. */
const sizesFollow = 0x0008;

function headerFlaw(listed: ZipEntry, own: LocalHeader): Flaw | null {
  const entry = shown(listed.name);
  const follow = ((listed.flags | own.flags) & sizesFollow) !== 0;
  const agrees = (key: "crc" | "size" | "packedSize") =>
    own[key] === listed[key] || (follow && own[key] === 0);
  for (const key of ["size", "packedSize"] as const) {
    if (agrees(key)) continue;
    return { id: "workbook.archiveSizes", values: { entry, listed: listed[key], found: own[key] } };
  }
  // Where no bytes are listed, a reader may go looking for the sizes that follow, and trust those.
  const sought = follow && listed.method === 8 && listed.packedSize === 0;
  if (sought || own.name !== listed.name || own.method !== listed.method || !agrees("crc"))
    return { id: "workbook.archiveHeaders", values: { entry } };
  return null;
}
