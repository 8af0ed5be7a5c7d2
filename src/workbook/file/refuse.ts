import { words, type MessageId, type Sentence } from "../../words/say";
import { WorkbookError } from "../workbook";

export function refuse(id: MessageId, values?: Sentence["values"]): never {
  throw new WorkbookError(words(id, values));
}

/** A name Excel takes: no cell address in either style, no space, and not the letters it keeps for itself. */
export function isDefinedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^(r\d*)?(c\d*)?$/i.test(name)
  );
}
