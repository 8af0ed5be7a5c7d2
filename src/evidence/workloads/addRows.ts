import type { Cell } from "../grid";
import { sheetRow, type MonthlyRange } from "../monthlyRange";
import { idKey, identityOf } from "../names";
import { repeatedMonth } from "../months";
import { strayRow } from "../strayRow";
import { RowTally } from "../tally";
import { noteSegment } from "../tenantRegister";
import { tenantReader } from "../usageReaders";
import { claimReader } from "./claims";
import { noAssociation, type associationReader, type workloadReader } from "./columnTexts";
import type { MonthStates } from "./monthStates";
import type { OpenLines } from "./openLines";
import { valuesReader, type NumberRole, type RowValues, type WorkloadKind } from "./rowValues";
import type { TenantList } from "./tenantList";
import { newWorkloadTallies, type WorkloadTallies } from "./workloadTallies";

/** What the rows of all ranges are added to. */
export interface Fold {
  readonly kind: WorkloadKind;
  readonly firstMonth: number;
  readonly coverage: Uint8Array;
  /** As `coverage`, of what licences need: users that can't be read don't count against it. */
  readonly ofLicences: Uint8Array;
  readonly tenants: TenantList;
  /** For each tenant the one its rows count for. */
  readonly homeOf: readonly number[];
  readonly workloadOf: ReturnType<typeof workloadReader>;
  readonly associationOf: ReturnType<typeof associationReader>;
  readonly lines: OpenLines;
  readonly states: MonthStates;
}

/** Enters the customers of a range; returns the one of each grid row. */
export function rowTenants({ range, header }: MonthlyRange, tenants: TenantList): Int32Array {
  const { grid } = range;
  const idAt = header.column.get("tenantId") ?? -1;
  const nameAt = header.column.get("customerName") ?? -1;
  const tenantOf = tenantReader(tenants);
  const rowTenant = new Int32Array(grid.length);
  let lastId: Cell | undefined;
  let lastName: Cell | undefined;
  let tenant = tenants.nobody;
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    const id = idAt < 0 ? null : (row[idAt] ?? null);
    const name = nameAt < 0 ? null : (row[nameAt] ?? null);
    if (id !== lastId || name !== lastName) {
      lastId = id;
      lastName = name;
      tenant = tenantOf(id, name);
    }
    rowTenant[r] = tenant;
  }
  return rowTenant;
}

/** Adds the rows of one range. */
export function addRows(
  fold: Fold,
  monthly: MonthlyRange,
  place: number,
  rowTenant: Int32Array
): WorkloadTallies {
  const { kind, firstMonth, coverage, ofLicences } = fold;
  const { tenants, homeOf, workloadOf, associationOf, lines, states } = fold;
  const { range, header, months } = monthly;
  const { grid } = range;
  const workloadAt = header.column.get("workload")!;
  const associationAt = header.column.get("association") ?? -1;
  const segmentAt = header.column.get("segment") ?? -1;
  const subscriptionAt = header.column.get("subscription") ?? -1;
  const tallies = newWorkloadTallies();
  const valuesOf = valuesReader(kind, monthly);
  const claimOf = claimReader(monthly, tallies);
  /** Marks a month as not proven; users that can't be read leave its licences as they are. */
  const doubt = (m: number, role?: NumberRole) => {
    coverage[m] = 2;
    if (role !== "active") ofLicences[m] = 2;
  };
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    const month = months[r]!;
    const isNobody = rowTenant[r] === tenants.nobody;
    if (month < 0 || isNobody) {
      const stray = strayRow(row, month, header);
      if (stray === "total") tallies.totals.add(r);
      if (stray !== null) continue;
    }
    tallies.rows++;
    if (month === repeatedMonth) continue;
    const values = valuesOf(row);
    const workload = workloadOf(row[workloadAt] ?? null);
    // A workload that no rule lists counts for nothing, whatever else the row lacks.
    const mayCount = saysAnything(values) && (workload.id !== null || workload.name === "");
    if (month < 0) {
      tallies.monthUnreadable.add(r, row[header.column.get("month")!]);
      if (mayCount) tallies.undatedAmounts = true;
      continue;
    }
    const m = month - firstMonth;
    if (coverage[m] === 0) coverage[m] = 1;
    if (ofLicences[m] === 0) ofLicences[m] = 1;
    for (const { role, cell } of values.unreadable) {
      let tally = tallies.unreadable.get(role);
      if (!tally) tallies.unreadable.set(role, (tally = new RowTally()));
      tally.add(r, cell);
      if (mayCount) doubt(m, role);
    }
    if (values.unmeasured !== undefined) {
      tallies.unmeasured.add(r, values.unmeasured);
      if (mayCount) doubt(m);
    }
    if (isNobody) {
      tallies.nobody.add(r);
      // It may be anybody's: a year ago, leaving it out would flatter the comparison.
      if (mayCount) doubt(m);
      continue;
    }
    const tenant = homeOf[rowTenant[r]!]!;
    const open = tenants.tenants[tenant]!;
    if (open.id === null) tallies.byName.add(r, open.name);
    if (workload.id === null) {
      tallies.unknown.add(r, workload.name);
      tallies.unknownNames.add(workload.name);
    }
    let association = noAssociation;
    if (associationAt >= 0) {
      association = associationOf(row[associationAt] ?? null);
      if (association === noAssociation) {
        tallies.association.add(r, row[associationAt]);
        if (mayCount) doubt(m);
      }
    }
    const claimed = claimOf(row, r);
    if (segmentAt >= 0) noteSegment(open, month, row[segmentAt] ?? null);
    if (values.amount !== values.amount && values.active !== values.active) continue;
    const line = lines.line({ tenant, workload, association }, m, place);
    lines.add(line, m, values, sheetRow(monthly, r));
    if (states.shared.has(m)) {
      const subscription = idKey(identityOf(row[subscriptionAt] ?? null) ?? "");
      states.add(m, { line, value: values.amount, place, subscription });
    }
    if (claimed !== null && (line.claimed === null || claimed < line.claimed))
      line.claimed = claimed;
  }
  return tallies;
}

/** Whether a row has a number that is not 0, or one that can't be read. */
function saysAnything({ amount, active, unreadable, unmeasured }: RowValues): boolean {
  return (
    unreadable.length > 0 || unmeasured !== undefined || amount > 0 || amount < 0 || active > 0
  );
}
