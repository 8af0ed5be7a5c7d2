import type { Scorecard } from "../engine/scorecard";
import { explainTable } from "../functions/explainAnswer";
import type { Paint } from "./paint";
import { printable, tableLines } from "./textTable";

/** @throws NoAnswer for a metric that is not known */
export function explainText(scorecard: Scorecard, metric: string, paint: Paint): string {
  const [header, ...rows] = explainTable(scorecard, metric);
  const [headLine, ...lines] = tableLines({
    header: header!.map(String),
    rows: rows.map((row) =>
      row.map((cell, column) => cellText(cell, names[column]!, row[names.indexOf("unit")]))
    ),
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

function cellText(cell: string | number | boolean, name: string, unit: unknown): string {
  if (typeof cell === "boolean") return cell ? "✓" : "–";
  if (typeof cell !== "number" || name !== "amount") return printable(String(cell));
  return cell.toLocaleString("en-US", unit === "USD" ? { minimumFractionDigits: 2 } : {});
}
