import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { addressText, type RangeAddress } from "../evidence/address";
import { holdsCondensed, showUsage } from "../evidence/condensed/condensedTable";
import type { RangeKind } from "../evidence/evidence";
import type { EvidenceRange } from "../evidence/grid";
import type { MappedColumn } from "../evidence/rangeMapping";
import { recogniseRange } from "../evidence/readEvidence";
import type { FileBook } from "../workbook/file/fileBook";
import type { FileSource } from "../workbook/file/fileSource";
import { createFileWorkbook } from "../workbook/file/fileWorkbook";
import { openFile } from "../workbook/file/openFile";
import { words } from "../words/say";
import { mappingFor } from "./mapOption";
import { UsageError } from "./usageError";

export interface OpenedFile {
  readonly path: string;
  readonly name: string;
  readonly book: FileBook;
  /** Whether the file is a workbook of sheets, not a text file of one list. */
  readonly sheeted: boolean;
}

/** A range that may be evidence, and where it stands. */
export interface SourceRange {
  readonly file: OpenedFile;
  readonly address: RangeAddress;
  readonly range: EvidenceRange;
  readonly kind: RangeKind | null;
}

/** @throws UsageError or WorkbookError with a sentence that names the file */
export async function openEvidenceFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  const book = await openFile(await sourceOf(path), name, { looks: false });
  return { path, name, book, sheeted: book.origin !== undefined };
}

/**
 * Each table or sheet that is recognised; a table wins over the used range it lies in. Where a file has
 * none, everything in it is handed on, so that the scorer can say what is wrong with it.
 */
export async function sourceRanges(
  file: OpenedFile,
  map: readonly MappedColumn[] = []
): Promise<readonly SourceRange[]> {
  const workbook = createFileWorkbook(file.book);
  const own = new Set(await workbook.ownSheets());
  const found: SourceRange[] = [];
  const doubtful: SourceRange[] = [];
  const all = await workbook.sources();
  const sheets = all.filter(({ sheet }) => !own.has(sheet));
  const condensed = all.filter((each) => own.has(each.sheet) && holdsCondensed(each));
  for (const { sheet, used, tables } of [...sheets, ...condensed]) {
    // What it was condensed from is read itself where it is there.
    if (!used || (own.has(sheet) && showUsage(found.map(({ kind }) => kind)))) continue;
    const inTables: SourceRange[] = [];
    for (const { address } of tables) inTables.push(await source(file, address));
    const recognised = inTables.filter(isRecognised);
    const candidates = recognised.length > 0 ? recognised : [await source(file, used)];
    for (const candidate of candidates)
      (isRecognised(candidate) ? found : doubtful).push(candidate);
  }
  return found.length > 0 ? found : doubtful;

  async function source(from: OpenedFile, address: RangeAddress): Promise<SourceRange> {
    const grid = await workbook.read(address);
    const mapping = mappingFor(grid, map);
    const range: EvidenceRange = {
      grid,
      ...(mapping && { mapping }),
      place: {
        label: from.sheeted ? `${from.name}, ${addressText(address)}` : from.name,
        ...(from.sheeted && { sheet: address.sheet }),
        top: address.top,
        left: address.left,
      },
    };
    return { file: from, address, range, kind: recogniseRange(range).kind };
  }
}

/** @throws UsageError for a column that no range has */
export function refuseUnmet(map: readonly MappedColumn[], sources: readonly SourceRange[]): void {
  const met = sources.flatMap(({ range }) => range.mapping?.columns ?? []);
  const unmet = map.find((column) => !met.includes(column));
  if (unmet) throw new UsageError(words("cli.mapUnmet", { header: unmet.header }));
}

/** Its header is one of ours, even if a column is missing: then it is worth saying so. */
function isRecognised({ kind, range }: SourceRange): boolean {
  return kind !== null || recogniseRange(range).columns.length > 0;
}

/** A file on disk is read piece by piece; what has no size yet, such as a pipe, at once. */
async function sourceOf(path: string): Promise<FileSource> {
  try {
    return (await stat(path)).isFile() ? await openAsBlob(path) : await readFile(path);
  } catch (error) {
    const { code } = error as { code?: string };
    const ids = { ENOENT: "cli.noSuchFile", EISDIR: "cli.isFolder" } as const;
    const id = ids[code as keyof typeof ids] ?? "cli.unreadable";
    throw new UsageError(words(id, { file: path }));
  }
}
