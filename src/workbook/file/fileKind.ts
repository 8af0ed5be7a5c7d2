import { WorkbookError } from "../workbook";
import { words } from "../../words/say";
import type { MessageId } from "../../words/say";
import { readZip } from "./zipPackage";

/**
 * What a file is by its content; its name decides only what to say when that is not a workbook.
 * @throws WorkbookError that names the file, what it is and how to mend it
 */
export function fileKind(bytes: Uint8Array, name: string): "xlsx" | "text" {
  const refuse = (id: MessageId): never => {
    throw new WorkbookError(words(id, { file: name }));
  };
  if (bytes.every((byte) => byte === 0)) return refuse("workbook.emptyFile");
  if (starts(bytes, "PK\x03\x04") || starts(bytes, "PK\x05\x06")) return insideZip(bytes, refuse);
  // The container of the old binary formats; an .xlsx with a password is wrapped in it too.
  if (starts(bytes, "\xd0\xcf\x11\xe0")) {
    const locked = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
    return refuse(locked ? "workbook.password" : "workbook.oldXls");
  }
  if (starts(bytes, "%PDF")) return refuse("workbook.pdf");
  if (pictures.some((mark) => starts(bytes, mark))) return refuse("workbook.picture");
  const head = byteText(bytes, 4096);
  const utf16 = starts(bytes, "\xff\xfe") || starts(bytes, "\xfe\xff");
  if (!utf16 && head.includes("\0")) return refuse("workbook.notReadable");
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/i.test(head))
    return refuse("workbook.webPage");
  if (/\.(xlsx|xlsm|xls)$/i.test(name)) return refuse("workbook.notXlsx");
  return "text";
}

const pictures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF"];

function insideZip(bytes: Uint8Array, refuse: (id: MessageId) => never): "xlsx" {
  const parts = readZip(bytes);
  if (!parts) return refuse("workbook.damaged");
  const has = (path: RegExp) => [...parts.keys()].some((part) => path.test(part));
  if (has(/(^|\/)workbook\.bin$/i)) return refuse("workbook.binaryWorkbook");
  if (parts.has("mimetype")) return refuse("workbook.openDocument");
  if (!parts.has("[Content_Types].xml") || !has(/(^|\/)workbook\d*\.xml$/i)) {
    return refuse("workbook.zipNoWorkbook");
  }
  return "xlsx";
}

function starts(bytes: Uint8Array, mark: string): boolean {
  return byteText(bytes, mark.length) === mark;
}

/** The first bytes, each as the character of its number: a decoder would change some. */
function byteText(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
