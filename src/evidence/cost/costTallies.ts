import { RowTally } from "../tally";

export type CostTallies = ReturnType<typeof newCostTallies>;

/** The rows of a cost file that something is to be said about. */
export function newCostTallies() {
  return {
    dayUnreadable: new RowTally(),
    amountUnreadable: new RowTally(),
    errorCells: new RowTally(),
    creditUnreadable: new RowTally(),
    unsaid: new RowTally(),
    otherPublisher: new RowTally(),
    notUsage: new RowTally(),
    byName: new RowTally(),
    nobody: new RowTally(),
    credits: new RowTally(),
    noMeter: new RowTally(),
    totals: new RowTally(),
  };
}
