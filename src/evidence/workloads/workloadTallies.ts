import { RowTally } from "../tally";
import type { ClaimTallies } from "./claims";
import type { NumberRole } from "./rowValues";

/** What was noticed about the rows of one range of workloads. */
export interface WorkloadTallies extends ClaimTallies {
  rows: number;
  /** True when an amount was read whose month could not be. */
  undatedAmounts: boolean;
  readonly monthUnreadable: RowTally;
  /** By the column of numbers. */
  readonly unreadable: Map<NumberRole, RowTally>;
  readonly unmeasured: RowTally;
  /** Rows of workloads that the rulebook doesn't know, and those workloads as the sheet names them. */
  readonly unknown: RowTally;
  readonly unknownNames: Set<string>;
  readonly association: RowTally;
  readonly byName: RowTally;
  readonly nobody: RowTally;
  readonly totals: RowTally;
}

export function newWorkloadTallies(): WorkloadTallies {
  return {
    rows: 0,
    undatedAmounts: false,
    monthUnreadable: new RowTally(),
    unreadable: new Map(),
    unmeasured: new RowTally(),
    unknown: new RowTally(),
    unknownNames: new Set(),
    association: new RowTally(),
    byName: new RowTally(),
    nobody: new RowTally(),
    totals: new RowTally(),
    claimUnreadable: new RowTally(),
    claimAmbiguous: new RowTally(),
  };
}
