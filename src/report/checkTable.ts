import "../words/functionTables";
import type { Finding } from "../evidence/finding";
import { whereText } from "../evidence/findingText";
import { say, words } from "../words/say";
import type { Table } from "./scorecardTable";

/**
 * Severity, What, Where, How to mend it, Count: a row per finding in their order, and one row that says so
 * where there is none. Count is the number of rows concerned, blank where a finding is about no rows.
 */
export function checkTable(findings: readonly Finding[]): Table {
  const header = columns.map((column) => words(`functions.check.${column}`));
  if (findings.length === 0) return [header, ["", words("functions.check.nothing"), "", "", ""]];
  return [
    header,
    ...findings.map(({ severity, message, mend, where }) => [
      words("functions.severity", { severity }),
      say(message),
      where ? whereText(where) : "",
      mend ? say(mend) : "",
      where?.rowCount ?? "",
    ]),
  ];
}

const columns = ["severity", "what", "where", "mend", "count"] as const;
