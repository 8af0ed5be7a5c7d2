/** The parts of an Open Packaging file by path, each as the archive stores it until it is asked for. */
export type ZipPackage = Map<string, ZipPart>;

export interface ZipPart {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Reads the directory of an archive; null when it is not one, or uses what no workbook does (ZIP64, encryption). */
export function readZip(bytes: Uint8Array): ZipPackage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const parts: ZipPackage = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    if ((method !== 0 && method !== 8) || header + 30 > bytes.length) return null;
    const start =
      header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packedSize > bytes.length) return null;
    parts.set(utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/"), {
      method,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + packedSize),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** A part as text; null when there is no such part. */
export async function partText(parts: ZipPackage, path: string): Promise<string | null> {
  const part = parts.get(path);
  if (!part) return null;
  const plain = part.method === 0 ? part.packed : await through(part.packed, inflater());
  return utf8.decode(plain);
}

export function setPartText(parts: ZipPackage, path: string, text: string): Promise<void> {
  return setPartBytes(parts, path, new TextEncoder().encode(text));
}

export async function setPartBytes(
  parts: ZipPackage,
  path: string,
  plain: Uint8Array
): Promise<void> {
  const packed = await through(plain, deflater());
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

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function inflater(): DecompressionStream {
  return new DecompressionStream("deflate-raw");
}

function deflater(): CompressionStream {
  return new CompressionStream("deflate-raw");
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
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
