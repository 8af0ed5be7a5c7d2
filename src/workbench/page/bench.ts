import { words } from "../../words/say";
import { isAbort } from "../../taskpane/session/problem";
import type { FileBook } from "../../workbook/file/fileBook";
import type { Reading } from "../../workbook/file/fileSource";
import type { Workbook } from "../../workbook/workbook";
import { watchCellNote } from "../grid/cellNote";
import type { GridBook } from "../grid/gridBook";
import { registerChart } from "../grid/GridChart";
import { emptyBook, openBook } from "../grid/openBook";
import { savedBook } from "../grid/savedBook";
import type { StartedGrid } from "../grid/startUniver";
import { watchSheets } from "../grid/watchChanges";
import { createUniverWorkbook } from "../univerWorkbook";
import { createOpener, type Opening } from "./opener";
import { downloadBook, readFile, readSample, sampleFile, xlsxName } from "./files";

/** What the page shows around the grid. */
export interface BenchState {
  readonly open: { readonly id: string; readonly workbook: Workbook; readonly name: string } | null;
  /** The file that is being opened. */
  readonly opening: Opening | null;
  /** What else is being done just now. */
  readonly busy: string | null;
  readonly notice: Notice | null;
  /** Why the selected cell shows an error. */
  readonly cellNote: string | null;
}

export interface Notice {
  readonly intent: "error" | "warning" | "success" | "info";
  readonly text: string;
  /** What the user may do about it; the first is the safer one. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** The page without its looks: opens and saves workbooks, one at a time. */
export interface Bench {
  state(): BenchState;
  subscribe(listener: () => void): () => void;
  openFiles(files: readonly File[]): void;
  openSample(): void;
  /** Leaves the file that is being opened; the open workbook stays as it is. */
  stopOpening(): void;
  save(): void;
  dismiss(): void;
  /** Whether closing the page would lose something. */
  unsaved(): boolean;
}

export function createBench(grid: StartedGrid): Bench {
  let state: BenchState = { open: null, opening: null, busy: null, notice: null, cellNote: null };
  let book: GridBook | null = null;
  let unsaved = false;
  let stopNotes = () => {};
  const listeners = new Set<() => void>();
  const show = (change: Partial<BenchState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  registerChart(() => book, { grid });
  watchSheets(
    grid,
    () => book?.unitId ?? null,
    ({ sheetId }) => {
      unsaved = true;
      book?.touched.add(sheetId);
    }
  );

  async function put(file: FileBook, name: string): Promise<void> {
    stopNotes();
    const next = await openBook(grid, file, name);
    book = next;
    unsaved = false;
    stopNotes = watchCellNote(
      next,
      (cellNote) => cellNote !== state.cellNote && show({ cellNote })
    );
    show({ open: { id: next.unitId, workbook: createUniverWorkbook(next), name }, cellNote: null });
  }

  const opener = createOpener(put, (opening) => show({ opening }));

  /** What is open stays until the new one is there; what keeps it from that is said in the page. */
  async function open(
    file: string,
    read: (reading: Reading) => Promise<FileBook>,
    wrong: (reason: string) => string
  ): Promise<void> {
    if (state.busy !== null) return;
    show({ notice: null });
    try {
      await opener.open(file, read);
    } catch (error) {
      // Another file has taken its place: that one is told of.
      if (state.opening) return;
      if (!book) await put(emptyBook(), `${words("workbench.untitled")}.xlsx`);
      const text = isAbort(error)
        ? words("workbench.notOpened", { file })
        : wrong(error instanceof Error ? error.message : String(error));
      show({ notice: { intent: isAbort(error) ? "info" : "error", text } });
    }
  }

  /** One thing at a time; what goes wrong is said in the page. */
  async function attempt(
    busy: string,
    work: () => Promise<void>,
    wrong: (reason: string) => string
  ): Promise<void> {
    if (state.busy !== null) return;
    show({ busy, notice: null });
    try {
      await work();
    } catch (error) {
      show({
        notice: {
          intent: "error",
          text: wrong(error instanceof Error ? error.message : String(error)),
        },
      });
    } finally {
      show({ busy: null });
    }
  }

  function openSample(): void {
    const missing = (reason: string) => words("workbench.sampleMissing", { reason });
    void open(sampleFile, readSample, missing);
  }

  function openFile(file: File): void {
    void open(
      file.name,
      (reading) => readFile(file, reading),
      (reason) =>
        reason.startsWith(file.name)
          ? reason
          : words("workbench.cantOpen", { file: file.name, reason })
    );
  }

  function save(): Promise<void> {
    const name = xlsxName(state.open?.name ?? words("workbench.untitled"));
    return attempt(
      words("workbench.saving", { file: name }),
      async () => {
        if (!book) return;
        await downloadBook(savedBook(book), name);
        unsaved = false;
        show({ notice: { intent: "success", text: words("workbench.saved", { file: name }) } });
      },
      (reason) => words("workbench.cantSave", { file: name, reason })
    );
  }

  /** Asks before unsaved changes are lost. */
  function unlessUnsaved(file: string, open: () => void): void {
    if (!unsaved) return open();
    show({
      notice: {
        intent: "warning",
        text: words("workbench.unsaved", { file: state.open?.name ?? "" }),
        actions: [
          {
            label: words("workbench.saveFirst"),
            run: () => void save().then(() => unsaved || open()),
          },
          { label: words("workbench.openAnyway", { file }), run: open },
        ],
      },
    });
  }

  openSample();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openFiles([file]) {
      if (file) unlessUnsaved(file.name, () => openFile(file));
    },
    openSample: () => unlessUnsaved(sampleFile, openSample),
    stopOpening: opener.stop,
    save: () => void save(),
    dismiss: () => show({ notice: null }),
    unsaved: () => unsaved,
  };
}
