import type { Sentence } from "../../words/say";

/** What is wrong with an archive; the sentence still lacks the name of the `file`. */
export type Flaw = Sentence;

/** One entry as the directory at the archive's end lists it: stated, not proven. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly header: number;
}

/** What an entry's own header says of it, and where its bytes begin. */
export interface LocalHeader extends Omit<ZipEntry, "header"> {
  readonly start: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins; every entry lies before it. */
  readonly start: number;
}

/** Reads the list of entries and nothing of the entries themselves. */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | Flaw {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end < 0) return { id: "workbook.damaged" };
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (isZip64(view, end)) return { id: "workbook.archiveZip64" };
  const inOnePiece = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!inOnePiece || start + size > end) return { id: "workbook.damaged" };
  const entries: ZipEntry[] = [];
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return { id: "workbook.damaged" };
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      ...shared(view, at + 8),
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      header: view.getUint32(at + 42, true),
    };
    if ([entry.size, entry.packedSize, entry.header].includes(0xffffffff))
      return { id: "workbook.archiveZip64" };
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Entries that the count leaves out would be there for one program and not for another.
  return at === start + size ? { entries, start } : { id: "workbook.damaged" };
}

/** The entry's own header; null when there is none where the directory says. */
export function localHeader(bytes: Uint8Array, { header }: ZipEntry): LocalHeader | null {
  const view = viewOf(bytes);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) return null;
  const nameEnd = header + 30 + view.getUint16(header + 26, true);
  return {
    ...shared(view, header + 6),
    name: utf8.decode(bytes.subarray(header + 30, nameEnd)),
    start: nameEnd + view.getUint16(header + 28, true),
  };
}

/** What both kinds of header hold in the same order, from the flags on. */
function shared(view: DataView, at: number) {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    crc: view.getUint32(at + 8, true),
    packedSize: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
  };
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Its end is the last one that is marked as such: a comment of up to 65,535 bytes may follow. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function isZip64(view: DataView, end: number): boolean {
  return (
    view.getUint16(end + 10, true) === 0xffff ||
    view.getUint32(end + 12, true) === 0xffffffff ||
    view.getUint32(end + 16, true) === 0xffffffff ||
    (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50)
  );
}
