import { condensedTableName } from "../evidence/condensed/condensedTable";
import { mostFormulaCells } from "../evidence/condensed/formulaLimit";
import type { Finding } from "../evidence/finding";

/** What is to be said of an argument that is too large to be handed over at each calculation; null for any other. */
export function tooLarge(label: string, value: unknown): Finding | null {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return null;
  const [rows, columns] = [value.length, value[0].length];
  if (rows * columns <= mostFormulaCells) return null;
  return {
    severity: "error",
    message: { id: "functions.tooLarge", values: { rows, columns, limit: mostFormulaCells } },
    mend: { id: "functions.tooLargeMend", values: { table: condensedTableName } },
    where: { place: { label, top: 0, left: 0 } },
  };
}
