import { associationByText } from "../../rulebook/associationIndex";
import { workloadByText } from "../../rulebook/workloadIndex";
import { dropDuplicates, type ContestedRow } from "../duplicates";
import { eligibleAssociations } from "../eligibleAssociations";
import { idKey, identityOf, nameOf } from "../names";
import { centsOfSum, readMicros } from "../money";
import { RowTally } from "../tally";
import { cellOf, changeOfRows, type DraftMend, type MendSource } from "./mendSource";

/**
 * Leaves out rows that show the same usage under another association, the very ones that the scorer drops.
 * Rows of services that a rule lists stay: some designation counts them under other associations.
 */
export function attributionDuplicates(source: MendSource): DraftMend | null {
  const { header, monthly } = source;
  if (!monthly || !header.column.has("association") || !header.column.has("acr")) return null;
  const dropped = new DroppedRows();
  const rows = attributedRows(source, dropped);
  dropDuplicates({ subtract: () => undefined }, rows);
  const leftOut = dropped.all
    .filter((row) => workloadByText(serviceIn(source, row), "azure") === null)
    .sort((a, b) => a - b);
  const micros = new Map(rows.map((row) => [row.row, row.micros]));
  const all = leftOut.length === dropped.all.length;
  return changeOfRows({
    kind: "duplicates",
    leftOut,
    clears: all ? ["evidence.duplicates", "evidence.duplicatesByAmount"] : [],
    message: {
      id: "evidence.mend.duplicates",
      values: {
        count: leftOut.length,
        amount: { cents: centsOfSum(leftOut.reduce((sum, row) => sum + micros.get(row)!, 0)) },
        left: dropped.all.length - leftOut.length,
      },
    },
  });
}

/** Remembers every row. */
class DroppedRows extends RowTally {
  readonly all: number[] = [];
  override add(row: number): void {
    this.all.push(row);
  }
}

function attributedRows(source: MendSource, tally: RowTally): ContestedRow[] {
  const { range, header } = source;
  const { months, decimalMark } = source.monthly!;
  const mark = decimalMark(header.column.get("acr")!);
  const counted = source.content.flatMap((row) => {
    const known = associationByText(nameOf(cellOf(source, row, "association")) ?? "");
    const association = known ? eligibleAssociations.indexOf(known.id) : -1;
    const micros = readMicros(cellOf(source, row, "acr"), mark);
    return association < 0 || months[row]! < 0 || Number.isNaN(micros)
      ? []
      : { row, association, micros };
  });
  const customerOf = customers(
    source,
    counted.map(({ row }) => row)
  );
  const customer = numbered();
  const service = numbered();
  return counted.map(({ row, association, micros }) => {
    const subscription = identityOf(cellOf(source, row, "subscription"));
    const cells = range.grid[row]!;
    return {
      row,
      association,
      micros,
      tally,
      tenant: customer(customerOf(row)),
      service: service(serviceIn(source, row)),
      monthIndex: months[row]!,
      partner: header.partner < 0 ? "" : (nameOf(cells[header.partner] ?? null) ?? ""),
      bySubscription: subscription !== null,
      key: [
        subscription === null ? "" : idKey(subscription),
        ...header.details.map((index) => String(cells[index] || "").toLowerCase()),
      ].join("|"),
    };
  });
}

/** The customer a row counts for: by id, or by the one id that bears its name. */
function customers(source: MendSource, rows: readonly number[]): (row: number) => string {
  const idOf = (row: number) => {
    const id = identityOf(cellOf(source, row, "tenantId"));
    return id === null ? null : idKey(id);
  };
  const nameIn = (row: number) =>
    identityOf(cellOf(source, row, "customerName"))?.toLowerCase() ?? null;
  const bearers = new Map<string, string | null>();
  for (const row of rows) {
    const [id, name] = [idOf(row), nameIn(row)];
    if (id === null || name === null) continue;
    const before = bearers.get(name);
    bearers.set(name, before === undefined || before === id ? id : null);
  }
  return (row) => {
    const name = nameIn(row);
    return idOf(row) ?? (name === null ? "" : (bearers.get(name) ?? `name:${name}`));
  };
}

function serviceIn(source: MendSource, row: number): string {
  return nameOf(cellOf(source, row, "service")) ?? "";
}

function numbered(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}
