import { words } from "../../words/say";
import { WorkbookError } from "../workbook";

/** A file: its bytes, or what a browser (`File`) or Node (`openAsBlob`) has of one that is still on disk. */
export type FileSource = Uint8Array | Blob;

export interface Reading {
  /** Told bytes read of bytes in all. */
  readonly progress?: (done: number, all: number) => void;
  /** Aborted, the reading rejects with an AbortError. */
  readonly signal?: AbortSignal;
}

export function sizeOf(source: FileSource): number {
  return isBytes(source) ? source.length : source.size;
}

/**
 * The bytes from one offset to before another, as far as the file reaches.
 * @throws WorkbookError when the file on disk is no longer what it was
 */
export async function bytesFrom(
  source: FileSource,
  start: number,
  end: number,
  file: string
): Promise<Uint8Array> {
  if (isBytes(source)) return source.subarray(start, end);
  try {
    return new Uint8Array(await source.slice(start, end).arrayBuffer());
  } catch {
    throw new WorkbookError(words("workbook.changedMeanwhile", { file }));
  }
}

function isBytes(source: FileSource): source is Uint8Array {
  return ArrayBuffer.isView(source);
}
