import type { FileBook } from "../workbook/file/fileBook";
import { plainSheet } from "../workbook/file/fileBook";

/** The sample partner that is open at the start. */
export const sampleFile = "contoso.xlsx";

/** Reading and writing files is loaded when it is first needed: most of it is the .xlsx library. */
export async function openBook(file: File): Promise<FileBook> {
  const { openFile } = await import("../workbook/file/openFile");
  return openFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

export async function openSample(): Promise<FileBook> {
  const answer = await fetch(`assets/sample/${sampleFile}`);
  if (!answer.ok) throw new Error(`${sampleFile}: ${answer.status}`);
  const { openFile } = await import("../workbook/file/openFile");
  return openFile(new Uint8Array(await answer.arrayBuffer()), sampleFile);
}

export function emptyBook(): FileBook {
  return { sheets: [plainSheet("Sheet1", [])], names: [], settings: {} };
}

/** Hands the workbook to the browser as a download. */
export async function saveBook(book: FileBook, name: string): Promise<void> {
  const { writeBook } = await import("../workbook/file/writeBook");
  const bytes = await writeBook(book);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name.replace(/\.(xlsx|csv|tsv)$/i, "")}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
