import { namesFlaw, shown } from "./archiveNames";
import { placesFlaw } from "./archivePlaces";
import type { Flaw, ZipDirectory, ZipEntry } from "./zipDirectory";

const kilo = 1024;
const mega = kilo * kilo;

/** What a workbook may be at most; sizes in bytes, unpacked unless said otherwise. */
export const archiveLimits = {
  packed: 50 * mega,
  entries: 2000,
  entry: 256 * mega,
  all: 512 * mega,
  /** Unpacked to packed; asked only of entries above `ratioFrom`. */
  ratio: 100,
  ratioFrom: 100 * kilo,
} as const;

/** What keeps an archive from being unpacked, found without unpacking any of it; null when nothing does. */
export function archiveFlaw(bytes: Uint8Array, { entries, start }: ZipDirectory): Flaw | null {
  return (
    countFlaw(entries) ??
    namesFlaw(entries) ??
    firstFlaw(entries, packingFlaw) ??
    firstFlaw(entries, sizeFlaw) ??
    totalFlaw(entries) ??
    placesFlaw(bytes, entries, start)
  );
}

/** What keeps a file from being read into memory at all. */
export function packedFlaw(size: number): Flaw | null {
  const { packed } = archiveLimits;
  if (size <= packed) return null;
  return { id: "workbook.archiveBytes", values: { found: inMega(size), allowed: inMega(packed) } };
}

function countFlaw({ length: found }: readonly ZipEntry[]): Flaw | null {
  const allowed = archiveLimits.entries;
  return found > allowed ? { id: "workbook.archiveEntries", values: { found, allowed } } : null;
}

/** Bit 0 and, for the newer kinds, bits 6 and 13. */
const encrypted = 0x2041;

function packingFlaw({ name, flags, method }: ZipEntry): Flaw | null {
  const entry = shown(name);
  if (flags & encrypted) return { id: "workbook.archiveEncrypted", values: { entry } };
  if (method !== 0 && method !== 8)
    return { id: "workbook.archiveMethod", values: { entry, found: method } };
  return null;
}

/** Bytes that packing nothing may take: an empty block of either kind, flushed a few times. */
const mostForNothing = 32;

function sizeFlaw({ name, size, packedSize, method }: ZipEntry): Flaw | null {
  const entry = shown(name);
  const { entry: most, ratio, ratioFrom } = archiveLimits;
  if (size > most) {
    const values = { entry, found: inMega(size), allowed: inMega(most) };
    return { id: "workbook.archiveEntry", values };
  }
  // Readers take a stated size of nothing for one not known, and unpack without end.
  const hidden = size === 0 && packedSize > mostForNothing;
  if (hidden || (method === 0 && size !== packedSize))
    return { id: "workbook.archiveSizes", values: { entry, listed: size, found: packedSize } };
  if (size > ratioFrom && size > ratio * packedSize) {
    const found = Math.ceil(size / Math.max(1, packedSize));
    return { id: "workbook.archiveRatio", values: { entry, found, allowed: ratio } };
  }
  return null;
}

function totalFlaw(entries: readonly ZipEntry[]): Flaw | null {
  const found = entries.reduce((sum, { size }) => sum + size, 0);
  const { all } = archiveLimits;
  if (found <= all) return null;
  return { id: "workbook.archiveTotal", values: { found: inMega(found), allowed: inMega(all) } };
}

function firstFlaw(
  entries: readonly ZipEntry[],
  check: (entry: ZipEntry) => Flaw | null
): Flaw | null {
  for (const entry of entries) {
    const flaw = check(entry);
    if (flaw) return flaw;
  }
  return null;
}

/** In megabytes, to a tenth and never less than it is: what is over a limit must not look within it. */
function inMega(size: number): number {
  return Math.ceil((size / mega) * 10) / 10;
}
