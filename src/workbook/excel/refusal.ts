import { words, type MessageId } from "../../words/say";
import { WorkbookError } from "../workbook";

/** What Excel's error codes mean to the person in front of it. */
const meanings: Readonly<Record<string, MessageId>> = {
  AccessDenied: "workbook.excel.protected",
  ActivityLimitReached: "workbook.excel.busy",
  ApiNotFound: "workbook.excel.notSupported",
  ApiNotAvailable: "workbook.excel.notSupported",
  Conflict: "workbook.excel.busy",
  InvalidOperationInCellEditMode: "workbook.excel.cellEdit",
  ItemAlreadyExists: "workbook.excel.nameTaken",
  ItemNotFound: "workbook.excel.gone",
  InvalidReference: "workbook.excel.gone",
  NotImplemented: "workbook.excel.notSupported",
  OperationCellsExceedLimit: "workbook.excel.tooLarge",
  RangeExceedsLimit: "workbook.excel.tooLarge",
  RequestAborted: "workbook.excel.aborted",
  RequestPayloadSizeLimitExceeded: "workbook.excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "workbook.excel.tooLarge",
  ServiceNotAvailable: "workbook.excel.busy",
  UnsupportedFeature: "workbook.excel.notSupported",
  UnsupportedOperation: "workbook.excel.notSupported",
  UnsupportedSheet: "workbook.excel.notAWorksheet",
};

/** Puts what Excel threw into a sentence. An error that already is one, or an abort, passes as it is. */
export function asWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError) return error;
  const code = errorCode(error);
  if (code === null) return error;
  const meaning = meanings[code];
  const message = error instanceof Error ? error.message : String(error);
  const text = meaning ? words(meaning) : words("workbook.excel.refused", { code, message });
  return new WorkbookError(text, { cause: error });
}

/** The code of an error that Excel raised; null for one of another origin. */
export function errorCode(error: unknown): string | null {
  if (error instanceof WorkbookError) return errorCode(error.cause);
  return error instanceof OfficeExtension.Error ? error.code : null;
}
