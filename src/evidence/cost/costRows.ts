import { serviceOfMeter } from "../../rulebook/meterServices";
import { monthOfSerial } from "../calendar";
import type { ColumnRole, Day, Month } from "../evidence";
import { isErrorCell, type Cell, type EvidenceRange } from "../grid";
import { isBlankRow, repeatsHeader, type Header } from "../header";
import type { Micros } from "../money";
import { idKey, identityOf, nameOf } from "../names";
import { remembered } from "../remembered";
import { isTotalsRow } from "../totalsRow";
import { chargeIsUsage, isMicrosoft } from "./countedRows";
import { costAmounts, type CostAmounts } from "./costAmount";
import { newCostTallies, type CostTallies } from "./costTallies";
import { readCredit, type BasisPoints } from "./grossUp";
import { usageDays } from "./usageDays";

/** The usage of one customer and service in a month at one credit, summed over its days. */
export interface CostSum {
  /** The first of its rows in the grid. */
  readonly row: number;
  readonly month: Month;
  readonly id: string | null;
  readonly name: string | null;
  readonly service: string | null;
  readonly credit: BasisPoints;
  /** As the file has it: net of the credit. */
  net: Micros;
}

export interface CostRows {
  readonly sums: readonly CostSum[];
  readonly rows: number;
  readonly tallies: CostTallies;
  readonly days: ReadonlySet<Day>;
  /** Months with a row whose amount can't be told. */
  readonly doubtful: ReadonlySet<Month>;
  /** True when an amount was read whose day could not be. */
  readonly undated: boolean;
  readonly ambiguousDays: boolean;
  /** Months with an amount below zero. */
  readonly creditMonths: ReadonlySet<Month>;
  /** Meter categories that are not known as services. */
  readonly meters: ReadonlySet<string>;
  readonly amounts: CostAmounts;
}

/** Sums the daily rows of a cost file: usage of Microsoft's own services, purchases and refunds left out. */
export function costRows(range: EvidenceRange, header: Header): CostRows {
  const column = (role: ColumnRole) => header.column.get(role) ?? -1;
  const { grid } = range;
  const [dayAt, idAt, nameAt, meterAt] = [
    column("day"),
    column("tenantId"),
    column("customerName"),
    column("service"),
  ];
  const [creditAt, publisherAt, chargeAt] = [
    column("earnedCredit"),
    column("publisher"),
    column("chargeType"),
  ];
  const { dayOf, ambiguous } = usageDays(range, header);
  const amounts = costAmounts(range, header);
  const publisherIs = remembered(isMicrosoft);
  const tallies = newCostTallies();
  const sums = new Map<string, CostSum>();
  const days = new Set<Day>();
  const doubtful = new Set<Month>();
  const meters = new Set<string>();
  const creditMonths = new Set<Month>();
  let rows = 0;
  let undated = false;
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    const cell = (at: number): Cell => (at < 0 ? null : (row[at] ?? null));
    if (isBlankRow(row) || repeatsHeader(row, header)) continue;
    const day = dayOf(cell(dayAt));
    const id = identityOf(cell(idAt));
    const name = identityOf(cell(nameAt));
    const isNobody = id === null && name === null;
    if ((isNobody || day === null || Number.isNaN(day)) && isTotalsRow(row)) {
      tallies.totals.add(r);
      continue;
    }
    rows++;
    const net = amounts.amountOf(row, r);
    const ofMicrosoft = publisherAt < 0 ? true : publisherIs(cell(publisherAt));
    const isUsage = chargeAt < 0 ? true : chargeIsUsage(cell(chargeAt));
    if (ofMicrosoft === false || isUsage === false) {
      if (day !== null && !Number.isNaN(day)) days.add(day);
      (ofMicrosoft === false ? tallies.otherPublisher : tallies.notUsage).add(r, "", net || 0);
      continue;
    }
    if (day === null || Number.isNaN(day)) {
      tallies.dayUnreadable.add(r, cell(dayAt));
      undated ||= net !== 0;
      continue;
    }
    days.add(day);
    const month = monthOfSerial(day);
    const credit = readCredit(cell(creditAt));
    if (net === null || Number.isNaN(net)) {
      const shown = cell(amounts.columns[0] ?? -1);
      (isErrorCell(shown) ? tallies.errorCells : tallies.amountUnreadable).add(r, shown);
      doubtful.add(month);
      continue;
    }
    if (Number.isNaN(credit)) {
      tallies.creditUnreadable.add(r, cell(creditAt), net);
      if (net !== 0) doubtful.add(month);
      continue;
    }
    if (ofMicrosoft === null || isUsage === null) {
      tallies.unsaid.add(r, "", net);
      if (net !== 0) doubtful.add(month);
      continue;
    }
    if (id === null) (isNobody ? tallies.nobody : tallies.byName).add(r, name, net);
    if (net < 0) {
      tallies.credits.add(r, "", net);
      creditMonths.add(month);
    }
    const meter = nameOf(cell(meterAt));
    const service = meter === null ? null : serviceOfMeter(meter);
    if (service === null && meter !== null && net > 0) meters.add(meter);
    if (meter === null && meterAt >= 0) tallies.noMeter.add(r, "", net);
    const customer = id === null ? `name:${name?.toLowerCase() ?? ""}` : idKey(id);
    const key = [month, customer, service ?? "", credit].join("\n");
    const sum = sums.get(key);
    if (sum) sum.net += net;
    else sums.set(key, { row: r, month, id, name, service, credit, net });
  }
  return {
    sums: [...sums.values()],
    ...{ rows, tallies, days, doubtful, undated, meters, creditMonths, amounts },
    ambiguousDays: ambiguous,
  };
}
