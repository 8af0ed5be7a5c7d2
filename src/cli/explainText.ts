import type { Scorecard } from "../engine/scorecard";
import { explainTable } from "../functions/answers";
import type { Paint } from "./paint";
import { printable, tableLines } from "./textTable";

/** @throws NoAnswer for a metric that is not known */
export function explainText(scorecard: Scorecard, metric: string, paint: Paint): string {
  const [header, ...rows] = explainTable(scorecard, metric);
  const [headLine, ...lines] = tableLines({
    header: header!.map(String),
    rows: rows.map((row) => row.map(cellText)),
    numeric: [2, 7],
  });
  return [paint.bold(headLine!), ...lines].join("\n");
}

/** The same lines as objects, under fixed names. @throws NoAnswer for a metric that is not known */
export function explainJson(scorecard: Scorecard, metric: string) {
  const [, ...rows] = explainTable(scorecard, metric);
  return {
    designation: scorecard.designation,
    asOf: scorecard.asOf,
    metric,
    lines: rows.map((row) =>
      Object.fromEntries(names.map((name, i) => [name, row[i] === "" ? null : row[i]]))
    ),
  };
}

const names = ["group", "what", "amount", "unit", "counts", "why", "place", "row"] as const;

function cellText(cell: string | number | boolean, column: number): string {
  if (typeof cell === "boolean") return cell ? "✓" : "–";
  if (typeof cell === "number" && names[column] === "amount") return cell.toLocaleString("en-US");
  return printable(String(cell));
}
