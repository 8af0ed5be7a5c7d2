import { NoAnswer } from "../../engine/noAnswer";
import type { Finding, FindingPlace } from "../../evidence/finding";
import { UnusableEvidence } from "../../evidence/unusable";
import { say, words } from "../../words/say";
import { WorkbookError } from "../../workbook/workbook";

/** What went wrong, for a person: what, why, and how to mend it. */
export interface Problem {
  readonly title: string;
  readonly sentence: string;
  readonly mend: string | null;
  /** The cells to go to. */
  readonly where: FindingPlace | null;
}

export type Attempt = "read" | "score" | "write" | "select";

/** Puts whatever was thrown into words. */
export function problemOf(thrown: unknown, attempt: Attempt): Problem {
  const title = words(`taskpane.problem.${attempt}`);
  if (thrown instanceof UnusableEvidence) {
    const { finding, message } = thrown;
    return {
      title,
      sentence: message,
      mend: mendBeside(message, finding),
      where: finding?.where ?? null,
    };
  }
  if (thrown instanceof NoAnswer) {
    return {
      title: words("taskpane.problem.noAnswer"),
      sentence: thrown.message,
      mend: words("taskpane.problem.noAnswer.mend"),
      where: null,
    };
  }
  const known = thrown instanceof WorkbookError;
  return {
    title,
    sentence: known
      ? thrown.message
      : words("taskpane.problem.unexpected", { what: textOf(thrown) }),
    mend:
      attempt === "write" ? words("taskpane.problem.write.mend") : words("taskpane.problem.again"),
    where: null,
  };
}

/** The user asked for the selection, and there is nothing in it. */
export function noSelection(): Problem {
  return {
    title: words("taskpane.problem.selection"),
    sentence: words("taskpane.rangeForm.noSelection"),
    mend: null,
    where: null,
  };
}

/** How to mend it, unless the sentence says so already. */
function mendBeside(message: string, finding: Finding | null): string | null {
  const mend = finding?.mend && say(finding.mend);
  return mend && !message.includes(mend) ? mend : null;
}

export function isAbort(thrown: unknown): boolean {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "name" in thrown &&
    thrown.name === "AbortError"
  );
}

function textOf(thrown: unknown): string {
  return thrown instanceof Error && thrown.message ? thrown.message : String(thrown);
}
