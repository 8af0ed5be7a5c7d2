import { localHeader, zipDirectory } from "./zipDirectory";

/** The parts of an Open Packaging file by path, each as the archive stores it until it is asked for. */
export type ZipPackage = Map<string, ZipPart>;

export interface ZipPart {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** A part unpacks to more or fewer bytes than the archive says. */
export class ZipSizeError extends Error {}

/** The parts of an archive; null when it is none, or one of a kind no workbook is (ZIP64, in volumes). */
export function readZip(bytes: Uint8Array): ZipPackage | null {
  const directory = zipDirectory(bytes);
  if (!("entries" in directory)) return null;
  const parts: ZipPackage = new Map();
  for (const entry of directory.entries) {
    const { name, method, crc, size, packedSize } = entry;
    const start = localHeader(bytes, entry)?.start ?? Infinity;
    if ((method !== 0 && method !== 8) || start + packedSize > bytes.length) return null;
    parts.set(name, { method, crc, size, packed: bytes.subarray(start, start + packedSize) });
  }
  return parts;
}

/**
 * A part as text; null when there is no such part.
 * @throws ZipSizeError as soon as it unpacks to more than its stated size, or in the end to less
 */
export async function partText(parts: ZipPackage, path: string): Promise<string | null> {
  const part = parts.get(path);
  if (!part) return null;
  return utf8.decode(part.method === 0 ? part.packed : await inflated(part));
}

export function setPartText(parts: ZipPackage, path: string, text: string): Promise<void> {
  return setPartBytes(parts, path, new TextEncoder().encode(text));
}

export async function setPartBytes(
  parts: ZipPackage,
  path: string,
  plain: Uint8Array
): Promise<void> {
  const packed = await deflated(plain);
  parts.set(path, { method: 8, crc: crc32(plain), size: plain.length, packed });
}

export function writeZip(parts: ZipPackage): Uint8Array {
  const names = [...parts.keys()].map((path) => new TextEncoder().encode(path));
  const all = [...parts.values()];
  const bodies = all.reduce((sum, part, i) => sum + 30 + names[i]!.length + part.packed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(bodies + directory + 22);
  const view = new DataView(bytes.buffer);
  let body = 0;
  let entry = bodies;
  all.forEach((part, i) => {
    const name = names[i]!;
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    common(view, entry + 6, part, name.length);
    view.setUint32(entry + 42, body, true);
    bytes.set(name, entry + 46);
    entry += 46 + name.length;
    view.setUint32(body, 0x04034b50, true);
    common(view, body + 4, part, name.length);
    bytes.set(name, body + 30);
    bytes.set(part.packed, body + 30 + name.length);
    body += 30 + name.length + part.packed.length;
  });
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, all.length, true);
  view.setUint16(entry + 10, all.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, bodies, true);
  return bytes;
}

const utf8 = new TextDecoder("utf-8");
/** Bit 11: names are UTF-8. */
const namesAreUtf8 = 0x0800;
/** 1 January 1980, the earliest day the format knows: the same workbook gives the same bytes. */
const noDay = 0x0021;

/** What the local header and the directory entry share, from "version needed" to the length of the name. */
function common(view: DataView, at: number, part: ZipPart, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, namesAreUtf8, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, noDay, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}

async function inflated({ packed, size }: ZipPart): Promise<Uint8Array> {
  const plain = new Uint8Array(size);
  let at = 0;
  const reader = through(packed, new DecompressionStream("deflate-raw")).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > size) {
      await reader.cancel();
      throw new ZipSizeError();
    }
    plain.set(value, at);
    at += value.length;
  }
  if (at < size) throw new ZipSizeError();
  return plain;
}

async function deflated(plain: Uint8Array): Promise<Uint8Array> {
  const packed = through(plain, new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
