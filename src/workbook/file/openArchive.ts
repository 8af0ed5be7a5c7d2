import type { FileBook } from "./fileBook";
import { bytesFrom, sizeOf, type FileSource, type Reading } from "./fileSource";
import { archiveFlaw, packedFlaw } from "./guardArchive";
import { openXlsxBook } from "./openXlsxBook";
import { refuse } from "./refuse";
import { zipDirectory, type Flaw, type ZipDirectory } from "./zipDirectory";

/**
 * Opens an .xlsx file. Nothing of it is unpacked before its directory has been found to be that of a
 * workbook, and of one that can be unpacked without harm.
 * @throws WorkbookError that names the file, what is wrong with it, where, and how to mend it
 */
export async function openArchive(
  source: FileSource,
  file: string,
  { looks, signal, progress }: Reading & { readonly looks: boolean }
): Promise<FileBook> {
  const size = sizeOf(source);
  refuseFor(packedFlaw(size), file);
  const bytes = await bytesFrom(source, 0, size, file);
  signal?.throwIfAborted();
  const directory = zipDirectory(bytes);
  if (!("entries" in directory)) return refuseFor(directory, file);
  refuseFor(kindFlaw(directory), file);
  refuseFor(archiveFlaw(bytes, directory), file);
  const book = await openXlsxBook(bytes, file, looks);
  signal?.throwIfAborted();
  progress?.(size, size);
  return book;
}

function refuseFor(flaw: Flaw, file: string): never;
function refuseFor(flaw: Flaw | null, file: string): void;
function refuseFor(flaw: Flaw | null, file: string): void {
  if (flaw) refuse(flaw.id, { ...flaw.values, file });
}

/** What else is an archive, told by the names of its entries. */
function kindFlaw({ entries }: ZipDirectory): Flaw | null {
  // A workbook with backslashes in its names is told as that, not as something else.
  const paths = entries.map(({ name }) => name.replace(/\\/g, "/"));
  const has = (path: RegExp) => paths.some((name) => path.test(name));
  if (has(/(^|\/)workbook\.bin$/i)) return { id: "workbook.binaryWorkbook" };
  if (has(/^mimetype$/)) return { id: "workbook.openDocument" };
  if (has(/^(word\/document|ppt\/presentation)\.xml$/i)) return { id: "workbook.otherOffice" };
  if (has(/^Index(\.zip$|\/.*\.iwa$)/)) return { id: "workbook.numbers" };
  if (has(/^\[Content_Types\]\.xml$/) && has(/(^|\/)workbook\d*\.xml$/i)) return null;
  return { id: "workbook.zipNoWorkbook" };
}
