import type { FileBook } from "../../workbook/file/fileBook";
import type { Reading } from "../../workbook/file/fileSource";

/** The sample partner that is open at the start. */
export const sampleFile = "contoso.xlsx";

/** The adapter for files is loaded when it is first needed: most of it is the .xlsx library. */
export async function readFile(file: File, reading?: Reading): Promise<FileBook> {
  const { openFile } = await import("../../workbook/file/openFile");
  return openFile(file, file.name, reading);
}

export async function readSample(reading: Reading = {}): Promise<FileBook> {
  const { signal = null } = reading;
  const answer = await fetch(`assets/sample/${sampleFile}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const { openFile } = await import("../../workbook/file/openFile");
  return openFile(new Uint8Array(await answer.arrayBuffer()), sampleFile, reading);
}

/** Hands the workbook to the browser as a download. */
export async function downloadBook(book: FileBook, name: string): Promise<void> {
  const { writeBook } = await import("../../workbook/file/writeBook");
  const bytes = await writeBook(book);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: xlsxType }));
  link.download = name;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** "usage.csv" is saved as "usage.xlsx". */
export function xlsxName(name: string): string {
  return `${name.replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, "")}.xlsx`;
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
