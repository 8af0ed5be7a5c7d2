import "../words/functionTables";
import type { Difference, SelfTest } from "../engine/selfTest";
import type { Table } from "../report/scorecardTable";
import { words } from "../words/say";

/** Passed, Run, Rulebook, Case, Expected, Found: a row of counts, then a row per failed case. */
export function selfTestTable({ passed, run, rulebook, failed }: SelfTest): Table {
  return [
    ["passed", "run", "rulebook", "case", "expected", "found"].map((column) =>
      words(`functions.selfTest.${column}` as "functions.selfTest.passed")
    ),
    [passed, run, rulebook, "", "", ""],
    ...failed.map(({ id, name, differences }) => [
      "",
      "",
      "",
      `${id}: ${name}`,
      differences.map(({ of, expected }) => answerText(of, expected)).join("; "),
      differences.map(({ of, found }) => answerText(of, found)).join("; "),
    ]),
  ];
}

function answerText(of: string, answer: Difference["found"]): string {
  return `${of}: ${answer === null ? words("functions.selfTest.none") : String(answer)}`;
}
