import { crc32, deflateRawSync } from "node:zlib";

/** What both headers of an entry say. Sizes in bytes. */
export interface StatedEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** An entry as it is meant, and what else its headers may claim. */
export interface OddEntry {
  readonly name: string;
  readonly plain?: Uint8Array;
  /** The bytes as stored, in the place of `plain` deflated. */
  readonly packed?: Uint8Array;
  /** Said by the directory and by the entry's own header. */
  readonly stated?: Partial<StatedEntry>;
  /** Said by the directory alone. */
  readonly listed?: Partial<StatedEntry>;
  /** Said by the entry's own header alone. */
  readonly own?: Partial<StatedEntry>;
  /** Listed as beginning where the entry of this number begins; it has no bytes then. */
  readonly at?: number;
}

export interface OddEnd {
  readonly count?: number;
  readonly countHere?: number;
  readonly start?: number;
  readonly size?: number;
  /** Bytes between the directory and its end record. */
  readonly before?: Uint8Array;
  readonly comment?: Uint8Array;
}

/** Writes an archive as told, however wrong. */
export function oddArchive(entries: readonly OddEntry[], end: OddEnd = {}): Buffer {
  const bodies: Buffer[] = [];
  const listed: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const plain = entry.plain ?? new Uint8Array();
    const packed = entry.packed ?? deflateRawSync(plain);
    const meant = {
      name: entry.name,
      flags: 0x0800,
      method: 8,
      crc: crc32(plain),
      packedSize: packed.length,
      size: plain.length,
      ...entry.stated,
    };
    starts.push(entry.at === undefined ? at : starts[entry.at]!);
    listed.push(listing({ ...meant, ...entry.listed }, starts.at(-1)!));
    if (entry.at !== undefined) continue;
    const body = Buffer.concat([header({ ...meant, ...entry.own }), packed]);
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(listed);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.countHere ?? end.count ?? entries.length, 8);
  record.writeUInt16LE(end.count ?? entries.length, 10);
  record.writeUInt32LE(end.size ?? directory.length, 12);
  record.writeUInt32LE(end.start ?? at, 16);
  record.writeUInt16LE(end.comment?.length ?? 0, 20);
  const behind = [end.before ?? Buffer.of(), record, end.comment ?? Buffer.of()];
  return Buffer.concat([...bodies, directory, ...behind]);
}

/** Packed bytes that unpack to that many megabytes of blanks, a thousandth of it long. */
export function packedBlanks(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024, " "), { finishFlush: 2 });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(one), deflateRawSync(Buffer.of())]);
}

function header(entry: StatedEntry): Buffer {
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  shared(fixed, 4, entry);
  return Buffer.concat([fixed, Buffer.from(entry.name)]);
}

function listing(entry: StatedEntry, start: number): Buffer {
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(20, 4);
  shared(fixed, 6, entry);
  fixed.writeUInt32LE(start, 42);
  return Buffer.concat([fixed, Buffer.from(entry.name)]);
}

function shared(to: Buffer, at: number, entry: StatedEntry): void {
  to.writeUInt16LE(20, at);
  to.writeUInt16LE(entry.flags, at + 2);
  to.writeUInt16LE(entry.method, at + 4);
  to.writeUInt16LE(0x21, at + 8);
  to.writeUInt32LE(entry.crc, at + 10);
  to.writeUInt32LE(entry.packedSize, at + 14);
  to.writeUInt32LE(entry.size, at + 18);
  to.writeUInt16LE(Buffer.byteLength(entry.name), at + 22);
}
