import { WorkbookError } from "../workbook";
import { words } from "../../words/say";
import { readDelimited } from "./delimitedText";
import { plainSheet, type FileBook } from "./fileBook";
import { fileKind } from "./fileKind";
import { openXlsxBook } from "./openXlsxBook";
import { sheetNameFor } from "./sheetName";

/**
 * Opens an .xlsx, .csv or .tsv file by its content; `looks: false` leaves out number formats and
 * styles, which takes a fraction of the time. A text file becomes a book of one sheet.
 * @throws WorkbookError with a sentence that names the file and how to mend it
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  { looks = true }: { readonly looks?: boolean } = {}
): Promise<FileBook> {
  if (fileKind(bytes, name) === "xlsx") return openXlsxBook(bytes, name, looks);
  const grid = readDelimited(bytes, name);
  if (grid.length === 0) throw new WorkbookError(words("workbook.emptyFile", { file: name }));
  return { sheets: [plainSheet(sheetNameFor(name, []), grid)], names: [], settings: {} };
}
