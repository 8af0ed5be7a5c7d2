import type { MessageId } from "../../words/say";
import { bytesFrom, sizeOf, type FileSource } from "./fileSource";
import { archiveLimits } from "./guardArchive";
import { refuse } from "./refuse";

/**
 * What a file is by how it begins; its name decides only what to say when it is neither.
 * @throws WorkbookError that names the file, what it is and how to mend it
 */
export async function fileKind(source: FileSource, file: string): Promise<"archive" | "text"> {
  const head = await bytesFrom(source, 0, headLength, file);
  if (head.every((byte) => byte === 0)) return refuse("workbook.emptyFile", { file });
  const start = byteText(head.subarray(0, 16));
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "archive";
  if (start.startsWith("\xd0\xcf\x11\xe0"))
    return refuse(await insideContainer(source, file), { file });
  const known = marks.find(([mark]) => mark.test(start));
  if (known) return refuse(known[1], { file });
  const text = headText(head);
  if (text.includes("\0")) return refuse("workbook.notReadable", { file });
  if (/^\s*(<[!?a-z]|mime-version:)/i.test(text)) return refuse("workbook.webPage", { file });
  if (/^\s*(\{\s*["}]|\[\s*[[{])/.test(text)) return refuse("workbook.json", { file });
  if (/\.(xlsx|xlsm|xls)$/i.test(file)) return refuse("workbook.notXlsx", { file });
  return "text";
}

const headLength = 4096;

/* eslint-disable no-control-regex */
/** How files begin that are neither, each byte as the character of its number. */
const marks: readonly (readonly [RegExp, MessageId])[] = [
  [/^%PDF/, "workbook.pdf"],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|RIFF|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s, "workbook.picture"],
  [/^.{4}ftyp(hei|avif|mif)/s, "workbook.picture"],
  [/^(\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh\d|\xfd7zXZ)/, "workbook.packedFile"],
  [/^PAR1/, "workbook.parquet"],
  // Workbooks older than the container they were later put into.
  [/^\x09[\0\x02\x04\x08]/, "workbook.oldXls"],
];
/* eslint-enable no-control-regex */

/** The container of the old binary formats; a file with a password is wrapped in it too. */
async function insideContainer(source: FileSource, file: string): Promise<MessageId> {
  const some = Math.min(sizeOf(source), archiveLimits.packed);
  const names = new TextDecoder("utf-16le").decode(await bytesFrom(source, 0, some, file));
  if (names.includes("EncryptedPackage")) return "workbook.password";
  const workbook = /\.xl[sta]$/i.test(file) || names.includes("Workbook\0");
  return workbook ? "workbook.oldXls" : "workbook.notReadable";
}

function headText(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  return byteText(head).replace(/^\xef\xbb\xbf/, "");
}

/** Each byte as the character of its number: a decoder would change some. */
function byteText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
