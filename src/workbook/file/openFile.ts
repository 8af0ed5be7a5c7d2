import "../../words/workbookFile";
import { readDelimited } from "./delimitedText";
import { plainSheet, type FileBook } from "./fileBook";
import { fileKind } from "./fileKind";
import type { FileSource, Reading } from "./fileSource";
import { openArchive } from "./openArchive";
import { refuse } from "./refuse";
import { sheetNameFor } from "./sheetName";

/**
 * Opens an .xlsx, .csv or .tsv file by its content; `looks: false` leaves out number formats and
 * styles, which takes a fraction of the time. A text file becomes a book of one sheet, and is read
 * piece by piece where the source is a `Blob`.
 * @throws WorkbookError with a sentence that names the file and how to mend it
 */
export async function openFile(
  source: FileSource,
  name: string,
  { looks = true, ...reading }: Reading & { readonly looks?: boolean } = {}
): Promise<FileBook> {
  reading.signal?.throwIfAborted();
  if ((await fileKind(source, name)) === "archive")
    return openArchive(source, name, { looks, ...reading });
  const grid = await readDelimited(source, name, reading);
  if (grid.length === 0) return refuse("workbook.emptyFile", { file: name });
  return { sheets: [plainSheet(sheetNameFor(name, []), grid)], names: [], settings: {} };
}
