import type { FileBook } from "./fileBook";

/**
 * Opens an .xlsx, .csv or .tsv file.
 * @throws WorkbookError with a sentence that names the file and how to mend it
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<FileBook> {
  throw new Error(`not there yet ${name} ${bytes.length}`);
}
