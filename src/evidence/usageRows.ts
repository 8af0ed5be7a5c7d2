import { associationByText } from "../rulebook/associationIndex";
import type { Header } from "./header";
import { isBlankRow } from "./header";
import type { Cell, EvidenceRange } from "./grid";
import { isErrorCell } from "./grid";
import { proveDecimalMark, readCents } from "./money";
import { proveMonthColumnOrder, type ProvenOrder } from "./dateOrder";
import { blank, readMonth } from "./months";
import type { ContestedRow } from "./duplicates";
import { RowTally } from "./tally";
import type { UsageGrid } from "./usageGrid";

/** A recognised usage range, its months already read. */
export interface UsageRange {
  readonly range: EvidenceRange;
  readonly header: Header;
  /** Month of each grid row; −1 unreadable, −2 blank. */
  readonly months: Int16Array;
  readonly monthOrder: ProvenOrder;
}

/** What was noticed about the rows of one range while they were folded. */
export interface UsageTallies {
  rows: number;
  undatedAmounts: boolean;
  readonly monthUnreadable: RowTally;
  readonly amountUnreadable: RowTally;
  readonly ineligible: Map<string, RowTally>;
  readonly associationUnknown: RowTally;
  readonly associationBlank: RowTally;
  readonly flagged: RowTally;
  readonly duplicates: RowTally;
  readonly byName: RowTally;
  readonly nobody: RowTally;
  readonly noService: RowTally;
  readonly errorCells: RowTally;
}

/** Reads the Month column once; the fold needs to know the span before it begins. */
export function readMonths(range: EvidenceRange, header: Header): UsageRange {
  const { grid } = range;
  const at = header.column.get("month")!;
  const months = new Int16Array(grid.length);
  const texts = new Map<string, number>();
  let monthOrder: ProvenOrder | null = null;
  const order = () =>
    (monthOrder ??= proveMonthColumnOrder(grid.slice(header.row + 1).map((row) => row[at] ?? null)))
      .order;
  let last: Cell | undefined;
  let month = blank;
  for (let row = header.row + 1; row < grid.length; row++) {
    const cell = grid[row]![at] ?? null;
    if (cell !== last) {
      last = cell;
      if (typeof cell === "string") {
        const known = texts.get(cell);
        month = known ?? readMonth(cell, order());
        if (known === undefined) texts.set(cell, month);
      } else month = readMonth(cell, "unknown");
    }
    months[row] = month;
  }
  return {
    range,
    header,
    months,
    monthOrder: monthOrder ?? { order: "unknown", basis: null, ambiguous: 0, example: null },
  };
}

/**
 * Adds one range to the grid: eligible associations only. Returns the tallies and, for each grid row, the
 * tenant it was counted for (−1 for a row that was not counted).
 */
export function foldRows(
  grid: UsageGrid,
  { range, header, months }: UsageRange,
  placeIndex: number,
  eligible: readonly string[]
): { tallies: UsageTallies; rowTenant: Int32Array } {
  const cells = range.grid;
  const column = (role: Parameters<typeof header.column.get>[0]) => header.column.get(role) ?? -1;
  const [acrAt, idAt, nameAt, serviceAt, associationAt, segmentAt, flagAt] = [
    column("acr"),
    column("tenantId"),
    column("customerName"),
    column("service"),
    column("association"),
    column("segment"),
    column("association") < 0 ? column("duplicateFlag") : -1,
  ];
  const { firstMonth, monthCount, coverage, total } = grid;
  const top = range.place.top;
  const tallies = newTallies();
  const rowTenant = new Int32Array(cells.length).fill(-1);
  const tenantOf = tenantReader(grid, tallies);
  const serviceOf = serviceReader(grid, tallies);
  const associationOf = associationReader(eligible);
  let mark: ReturnType<typeof proveDecimalMark> | undefined;
  const textMark = () => (mark ??= proveDecimalMark(columnCells(cells, acrAt)));

  let lastId: Cell | undefined;
  let lastName: Cell | undefined;
  let tenant = grid.nobody;
  let tenantById = false;
  let lastService: Cell | undefined;
  let service = -1;
  let lastAssociation: Cell | undefined;
  let bit = 0;

  for (let r = header.row + 1; r < cells.length; r++) {
    const row = cells[r]!;
    const month = months[r]!;
    if (month === blank && isBlankRow(row)) continue;
    tallies.rows++;
    const amount = row[acrAt];
    const cents =
      typeof amount === "number" ? Math.round(amount * 100) : readCents(amount ?? null, textMark());
    if (associationAt >= 0) {
      const association = row[associationAt] ?? null;
      if (association !== lastAssociation) {
        lastAssociation = association;
        bit = associationOf(association);
      }
    }
    if (month < 0) {
      tallies.monthUnreadable.add(r, row[header.column.get("month")!]);
      if (bit >= 0 && cents !== 0) tallies.undatedAmounts = true;
      continue;
    }
    const m = month - firstMonth;
    if (coverage[m] === 0) coverage[m] = 1;
    if (bit < 0) {
      countIneligible(tallies, bit, lastAssociation ?? null, r, cents);
      continue;
    }
    if (cents !== cents) {
      coverage[m] = 2;
      (isErrorCell(amount ?? null) ? tallies.errorCells : tallies.amountUnreadable).add(r, amount);
      continue;
    }
    if (flagAt >= 0 && isFlagged(row[flagAt] ?? null)) {
      tallies.flagged.add(r, "", cents);
      continue;
    }
    const id = idAt >= 0 ? (row[idAt] ?? null) : null;
    if (id !== lastId || !tenantById) {
      const name = nameAt >= 0 ? (row[nameAt] ?? null) : null;
      if (id !== lastId || name !== lastName) {
        lastId = id;
        lastName = name;
        tenant = tenantOf(id, name);
        tenantById = tenant !== grid.nobody && grid.tenants[tenant]!.id !== null;
      }
      if (!tenantById)
        (tenant === grid.nobody ? tallies.nobody : tallies.byName).add(r, name, cents);
    }
    if (serviceAt >= 0) {
      const cell = row[serviceAt] ?? null;
      if (cell !== lastService) {
        lastService = cell;
        service = serviceOf(cell);
      }
      if (service < 0) tallies.noService.add(r, cell, cents);
    }
    const slot = tenant * monthCount + m;
    grid.cents[slot]! += cents;
    grid.associations[slot]! |= 1 << bit;
    if (grid.firstRow[slot] === 0) {
      grid.firstRow[slot] = top + r + 1;
      grid.firstPlace[slot] = placeIndex;
    }
    if (service >= 0) {
      const serviceSlot = service * monthCount + m;
      grid.serviceCents[serviceSlot]! += cents;
      if (grid.serviceFirstRow[serviceSlot] === 0) grid.serviceFirstRow[serviceSlot] = top + r + 1;
    }
    total[m]! += cents;
    if (segmentAt >= 0) noteSegment(grid, tenant, month, row[segmentAt] ?? null);
    rowTenant[r] = tenant;
  }
  return { tallies, rowTenant };
}

/** The rows of months that a tenant has under two or more associations; none in most ranges. */
export function contestedRows(
  grid: UsageGrid,
  { range, header, months }: UsageRange,
  rowTenant: Int32Array,
  tally: RowTally,
  eligible: readonly string[]
): ContestedRow[] {
  const associationAt = header.column.get("association");
  if (associationAt === undefined) return [];
  const serviceAt = header.column.get("service");
  const keys = [header.column.get("subscription") ?? -1, ...header.details].filter(
    (index) => index >= 0
  );
  const associationOf = associationReader(eligible);
  const serviceOf = serviceReader(grid, newTallies());
  const mark = proveDecimalMark(columnCells(range.grid, header.column.get("acr")!));
  const rows: ContestedRow[] = [];
  for (let r = header.row + 1; r < rowTenant.length; r++) {
    const tenant = rowTenant[r]!;
    if (tenant < 0) continue;
    const monthIndex = months[r]! - grid.firstMonth;
    const set = grid.associations[tenant * grid.monthCount + monthIndex]!;
    if ((set & (set - 1)) === 0) continue;
    const row = range.grid[r]!;
    rows.push({
      tenant,
      monthIndex,
      service: serviceAt === undefined ? -1 : serviceOf(row[serviceAt] ?? null),
      association: associationOf(row[associationAt] ?? null),
      cents: readCents(row[header.column.get("acr")!] ?? null, mark),
      key: keys.map((index) => String(row[index] ?? "").toLowerCase()).join("|"),
      tally,
      row: r,
    });
  }
  return rows;
}

const zeroGuid = "00000000-0000-0000-0000-000000000000";
const ineligibleBit = -1;
const unknownBit = -2;
const blankBit = -3;

function newTallies(): UsageTallies {
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
  };
}

/** The bit of an eligible association; −1 for one that does not count, −2 for a text not known, −3 for none. */
function associationReader(eligible: readonly string[]): (cell: Cell) => number {
  const read = new Map<Cell, number>();
  return (cell) => {
    let bit = read.get(cell);
    if (bit === undefined) {
      const text = typeof cell === "string" && !isErrorCell(cell) ? cell.trim() : "";
      const association = associationByText(text);
      bit = text === "" ? blankBit : association ? eligible.indexOf(association.id) : unknownBit;
      read.set(cell, bit);
    }
    return bit;
  };
}

function countIneligible(
  tallies: UsageTallies,
  bit: number,
  cell: Cell,
  row: number,
  cents: number
): void {
  const known = cents === cents ? cents : 0;
  if (bit === ineligibleBit) {
    const { name } = associationByText(String(cell))!;
    let tally = tallies.ineligible.get(name);
    if (!tally) tallies.ineligible.set(name, (tally = new RowTally()));
    tally.add(row, cell, known);
  } else
    (bit === unknownBit ? tallies.associationUnknown : tallies.associationBlank).add(
      row,
      cell,
      known
    );
}

/** A tenant by its id, else by its name; the rows of nobody where both are missing. */
function tenantReader(grid: UsageGrid, tallies: UsageTallies): (id: Cell, name: Cell) => number {
  return (idCell, nameCell) => {
    const id = textOf(idCell, tallies);
    const name = textOf(nameCell, tallies);
    if (id !== null && id !== zeroGuid) return grid.tenant(id.toLowerCase(), id, name);
    return name === null ? grid.nobody : grid.tenant(`name:${name.toLowerCase()}`, null, name);
  };
}

function serviceReader(grid: UsageGrid, tallies: UsageTallies): (cell: Cell) => number {
  const read = new Map<Cell, number>();
  return (cell) => {
    let service = read.get(cell);
    if (service === undefined) {
      const name = textOf(cell, tallies);
      service = name === null ? -1 : grid.service(name);
      read.set(cell, service);
    }
    return service;
  };
}

/** A cell as a name or id; blank, 0 (a blank inside function arguments) and error cells are none. */
function textOf(cell: Cell, tallies: UsageTallies): string | null {
  if (cell === null || cell === 0 || typeof cell === "boolean") return null;
  const text = String(cell).trim();
  if (text === "" || isErrorCell(text)) {
    if (text !== "") tallies.errorCells.example ||= text;
    return null;
  }
  return text;
}

function isFlagged(cell: Cell): boolean {
  return (
    cell === 1 || cell === true || (typeof cell === "string" && /^(1|true|yes)$/i.test(cell.trim()))
  );
}

function noteSegment(grid: UsageGrid, index: number, month: number, cell: Cell): void {
  const tenant = grid.tenants[index]!;
  if (
    month < tenant.segmentMonth ||
    cell === tenant.segment ||
    typeof cell !== "string" ||
    cell.trim() === ""
  )
    return;
  // Two segments in one month: the choice must not depend on the order of rows.
  if (month > tenant.segmentMonth || tenant.segment === null || cell < tenant.segment)
    tenant.segment = cell;
  tenant.segmentMonth = month;
}

function* columnCells(grid: EvidenceRange["grid"], index: number): Iterable<Cell> {
  for (const row of grid) yield row[index] ?? null;
}
