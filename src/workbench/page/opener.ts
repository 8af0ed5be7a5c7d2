import type { FileBook } from "../../workbook/file/fileBook";
import type { Reading } from "../../workbook/file/fileSource";
import { orAborted } from "../../taskpane/session/pauses";

/** A file on its way into the grid. */
export interface Opening {
  readonly file: string;
  /** The part that is read, from 0 to 1; null as long as nobody can say. */
  readonly share: number | null;
  /** False once the grid takes it: then there is no way back. */
  readonly canStop: boolean;
}

/** Opens one file at a time: the newest wins, and what is open stays until the next one has been read whole. */
export interface Opener {
  /** Rejects with what kept it from being opened, an AbortError where it was stopped. */
  open(file: string, read: (reading: Reading) => Promise<FileBook>): Promise<void>;
  /** Gives up the file that is being read. */
  stop(): void;
}

export function createOpener(
  put: (book: FileBook, file: string) => Promise<void>,
  show: (opening: Opening | null) => void
): Opener {
  let current: AbortController | null = null;
  let puttingIn: Promise<unknown> = Promise.resolve();
  return {
    async open(file, read) {
      current?.abort();
      const mine = (current = new AbortController());
      const { signal } = mine;
      const progress = (done: number, all: number): void => {
        if (current !== mine) return;
        show({ file, share: all > 0 ? Math.min(1, done / all) : null, canStop: true });
      };
      progress(0, 0);
      try {
        const book = await orAborted(read({ progress, signal }), signal);
        // The file before may be going into the grid still.
        await orAborted(puttingIn, signal);
        show({ file, share: 1, canStop: false });
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
        const done = put(book, file);
        puttingIn = done.catch(() => undefined);
        await done;
      } finally {
        if (current === mine) {
          current = null;
          show(null);
        }
      }
    },
    stop: () => current?.abort(),
  };
}
