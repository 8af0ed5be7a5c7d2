import { NoAnswer } from "../engine/noAnswer";
import { UnusableEvidence } from "../evidence/unusable";
import { words } from "../words/say";
import { WorkbookError } from "../workbook/workbook";
import { UsageError } from "./usageError";

/** Whether an error is about what the user gave, not a fault of ours. */
export function isForTheUser(error: unknown): boolean {
  return [UsageError, WorkbookError, UnusableEvidence, NoAnswer].some(
    (kind) => error instanceof kind
  );
}

/** An error as one line for the user. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return oneLine(isForTheUser(error) ? message : words("cli.ourFault", { reason: message }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
