import type { FileBook } from "./fileBook";

/**
 * Writes a workbook as .xlsx.
 * @throws WorkbookError before anything is written, with a sentence, for what Excel would refuse or repair
 */
export async function writeBook(book: FileBook): Promise<Uint8Array> {
  throw new Error(`not there yet ${book.sheets.length}`);
}
