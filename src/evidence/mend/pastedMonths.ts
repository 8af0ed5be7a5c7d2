import type { ColumnRole } from "../evidence";
import { pastedTwice, type PastedTwice } from "../pastedTwice";
import { changeOfRows, type DraftMend, type MendSource } from "./mendSource";

const amounts: readonly ColumnRole[] = ["acr", "revenue", "users", "capacity"];

/** Leaves out the second of each row of months that stand there twice as wholes: the scorer leaves them out too. */
export function pastedMonths(source: MendSource): DraftMend | null {
  const { rows, months } = knownPasted(source);
  return changeOfRows({
    kind: "pastedTwice",
    leftOut: rows,
    clears: ["evidence.pastedTwice"],
    message: {
      id: "evidence.mend.pastedTwice",
      values: { count: rows.length, months: { months } },
    },
  });
}

/** The rows that the scorer leaves out as pasted twice; none where it finds others than can be told here. */
export function knownPasted({ header, monthly, read }: MendSource): PastedTwice {
  const role = amounts.find((each) => header.column.has(each));
  const said = read.findings.find(({ message }) => message.id === "evidence.pastedTwice");
  if (!said || !monthly || !role) return { rows: [], months: [] };
  const found = pastedTwice(monthly, header.column.get(role)!);
  return found.rows.length === said.where?.rowCount ? found : { rows: [], months: [] };
}
