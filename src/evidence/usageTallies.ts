import { RowTally } from "./tally";

/** What was noticed about the rows of one usage range while they were folded. */
export interface UsageTallies {
  rows: number;
  /** True when an amount that may count was read whose month could not be. */
  undatedAmounts: boolean;
  readonly monthUnreadable: RowTally;
  readonly amountUnreadable: RowTally;
  /** By the name of the association. */
  readonly ineligible: Map<string, RowTally>;
  readonly associationUnknown: RowTally;
  readonly associationBlank: RowTally;
  readonly flagged: RowTally;
  readonly duplicates: RowTally;
  readonly byName: RowTally;
  readonly nobody: RowTally;
  readonly noService: RowTally;
  readonly errorCells: RowTally;
  readonly totals: RowTally;
}

export function newTallies(): UsageTallies {
  return {
    rows: 0,
    undatedAmounts: false,
    monthUnreadable: new RowTally(),
    amountUnreadable: new RowTally(),
    ineligible: new Map(),
    associationUnknown: new RowTally(),
    associationBlank: new RowTally(),
    flagged: new RowTally(),
    duplicates: new RowTally(),
    byName: new RowTally(),
    nobody: new RowTally(),
    noService: new RowTally(),
    errorCells: new RowTally(),
    totals: new RowTally(),
  };
}
