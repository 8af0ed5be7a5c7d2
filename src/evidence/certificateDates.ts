import { mayBeSwapped, proveDateOrder, type ProvenOrder } from "./dateOrder";
import type { ColumnRole } from "./evidence";
import type { Cell } from "./grid";
import { readMonth } from "./months";

/** How the dates of one column are to be read. */
export interface DateColumn {
  readonly proven: ProvenOrder;
  /** Whether Excel dates among day-first texts may have day and month exchanged. */
  readonly swapped: boolean;
}

export interface CertificateDates {
  readonly earned: DateColumn;
  readonly expires: DateColumn;
}

/** Proves the order of both date columns; `column` gives a column's cells below the header. */
export function certificateDates(column: (role: ColumnRole) => readonly Cell[]): CertificateDates {
  const months = column("month");
  const completed = column("completed");
  const expiring = column("expires");
  const earned = proveDateOrder(completed, (row) =>
    readMonth(months[row] ?? null, () => "unknown")
  );
  const own = proveDateOrder(expiring);
  // One export writes all its dates the same way.
  const expires =
    own.order === "unknown" ? { ...own, order: earned.order, basis: earned.basis } : own;
  return {
    earned: { proven: earned, swapped: mayBeSwapped(completed, earned) },
    expires: { proven: expires, swapped: mayBeSwapped(expiring, expires) },
  };
}
