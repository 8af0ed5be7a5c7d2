import { bytesFrom, sizeOf, type FileSource, type Reading } from "./fileSource";

export interface TextPiece {
  readonly text: string;
  readonly last: boolean;
}

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The text holds bytes that the encoding has no character for. */
export class EncodingError extends Error {}

/** What a text's mark says, or UTF-8 and else the old Windows code page, in the order to be tried. */
export async function encodingsOf(
  source: FileSource,
  file: string
): Promise<readonly TextEncoding[]> {
  const [a, b] = await bytesFrom(source, 0, 2, file);
  if (a === 0xff && b === 0xfe) return ["utf-16le"];
  if (a === 0xfe && b === 0xff) return ["utf-16be"];
  return ["utf-8", "windows-1252"];
}

/**
 * A text in pieces of a few megabytes, without its mark; at least one, of which only the last is so
 * called. Pieces end anywhere, but never inside a character.
 * @throws EncodingError, only where there is another encoding to try
 */
export async function* textPieces(
  source: FileSource,
  file: string,
  encoding: TextEncoding,
  { progress, signal }: Reading
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  const size = sizeOf(source);
  for (let at = 0, last = false; !last; at += pieceSize) {
    const bytes = await bytesFrom(source, at, at + pieceSize, file);
    signal?.throwIfAborted();
    last = at + pieceSize >= size;
    yield { text: decoded(decoder, bytes, last), last };
    progress?.(Math.min(at + pieceSize, size), size);
  }
}

/** In bytes, even: large enough to lose nothing to the calls, small enough to leave the page alive. */
const pieceSize = 4 * 1024 * 1024;

function decoded(decoder: TextDecoder, bytes: Uint8Array, last: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw new EncodingError();
  }
}
