import type { FileBook } from "./fileBook";
import { freshPackage } from "./freshPackage";
import { graft } from "./graft";
import { guardBook } from "./guardBook";
import { keepSettings } from "./customProperties";
import { writeZip } from "./zipPackage";

/**
 * Writes a workbook as .xlsx. Sheets that are still as opened keep their parts byte for byte.
 * @throws WorkbookError before anything is written, with a sentence, for what Excel would refuse or repair
 */
export async function writeBook(book: FileBook): Promise<Uint8Array> {
  guardBook(book);
  const parts = (await graft(book)) ?? (await freshPackage(book.sheets, book.names));
  await keepSettings(parts, book.settings);
  return writeZip(parts);
}
