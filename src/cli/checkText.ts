import { check } from "../engine/check";
import type { Question } from "../engine/scorecard";
import type { Evidence } from "../evidence/evidence";
import { whereText } from "../evidence/findingText";
import type { EvidenceRange } from "../evidence/grid";
import { checkTable } from "../report/checkTable";
import { say } from "../words/say";
import type { Said } from "./said";
import { printable } from "./textTable";

/** What there is to say about the files. */
export function checkSaid(
  ranges: readonly EvidenceRange[],
  evidence: Evidence,
  question: Question
): Said {
  const findings = check(ranges, evidence, question);
  return {
    text: (paint) => {
      const [, ...rows] = checkTable(findings);
      return rows
        .map(([severity, what, where, mend]) =>
          [
            paint.bold([severity, what].filter(Boolean).map(String).map(printable).join(": ")),
            ...[where, mend]
              .filter((line) => line !== "")
              .map((line) => paint.dim(`  ${printable(String(line))}`)),
          ].join("\n")
        )
        .join("\n");
    },
    json: () =>
      findings.map(({ severity, message, mend, where }) => ({
        severity,
        id: message.id,
        what: say(message),
        where: where ? whereText(where) : null,
        rows: where?.rows ?? [],
        count: where?.rowCount ?? null,
        mend: mend ? say(mend) : null,
      })),
  };
}
