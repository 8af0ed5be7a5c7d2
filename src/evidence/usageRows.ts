import { columnCells } from "./contestedRows";
import type { ColumnRole } from "./evidence";
import { isErrorCell, type Cell } from "./grid";
import { isBlankRow, repeatsHeader } from "./header";
import { microsOf, proveDecimalMark, readMicros, type DecimalMark } from "./money";
import { blank, repeatedMonth } from "./months";
import { nameOf } from "./names";
import { several, type UsageGrid } from "./usageGrid";
import type { UsageRange } from "./usageMonths";
import {
  anyAssociation,
  attributionReader,
  partnerReader,
  serviceReader,
  tenantReader,
} from "./usageReaders";
import { newTallies, type UsageTallies } from "./usageTallies";

/** More than there are associations, so that a partner id and an association make one number. */
const associationsAtMost = 16;

/**
 * Adds one range to the grid: eligible associations only. Returns the tallies and, for each grid row, the
 * tenant it was counted for (−1 for a row that was not counted). The hot path: one pass, no allocation per
 * row, and a cell is looked up only when it differs from the one above.
 */
export function foldRows(
  grid: UsageGrid,
  { range, header, months }: UsageRange,
  placeIndex: number,
  eligible: readonly string[]
): { tallies: UsageTallies; rowTenant: Int32Array } {
  const rows = range.grid;
  const column = (role: ColumnRole) => header.column.get(role) ?? -1;
  const acrAt = column("acr");
  const idAt = column("tenantId");
  const nameAt = column("customerName");
  const serviceAt = column("service");
  const associationAt = column("association");
  const segmentAt = column("segment");
  const flagAt = associationAt < 0 ? column("duplicateFlag") : -1;
  const partnerAt = associationAt < 0 ? -1 : header.partner;
  const { firstMonth, monthCount, coverage } = grid;
  // The arrays are held here for speed and taken again whenever the grid may have grown.
  let { micros: sums, attribution: attributed, firstRow, firstPlace } = grid;
  let { serviceMicros, serviceFirstRow, serviceFirstPlace } = grid;
  const firstSheetRow = range.place.top + 1;
  const tallies = newTallies();
  const rowTenant = new Int32Array(rows.length).fill(-1);
  const tenantOf = tenantReader(grid);
  const serviceOf = serviceReader(grid);
  const attributionOf = attributionReader(eligible, tallies);
  const partnerOf = partnerReader();
  let mark: DecimalMark | undefined;
  const textMark = () =>
    mark === undefined ? (mark = proveDecimalMark(columnCells(rows, acrAt))) : mark;

  let lastId: Cell | undefined;
  let lastName: Cell | undefined;
  let tenant = grid.nobody;
  let tenantById = false;
  let lastService: Cell | undefined;
  let service = -1;
  let lastAssociation: Cell | undefined;
  let attribution = anyAssociation;
  let lastPartner: Cell | undefined;
  let partner = 0;
  let attributedTo = 1;
  let lastSlot = -1;
  let lastAttributedTo = 0;
  let counted = 0;

  for (let r = header.row + 1; r < rows.length; r++) {
    const row = rows[r]!;
    const month = months[r]!;
    if (month < 0) {
      if ((month === blank && isBlankRow(row)) || repeatsHeader(row, header)) continue;
      if (month !== repeatedMonth && isTotalsRow(row)) {
        tallies.totals.add(r);
        continue;
      }
    }
    counted++;
    if (month === repeatedMonth) continue;
    const amount = row[acrAt];
    const micros =
      typeof amount === "number"
        ? microsOf(amount)
        : typeof amount === "string"
          ? readMicros(amount, textMark())
          : readMicros(amount ?? null, null);
    if (associationAt >= 0) {
      const association = row[associationAt] ?? null;
      const partnerId = partnerAt < 0 ? null : (row[partnerAt] ?? null);
      if (association !== lastAssociation || partnerId !== lastPartner) {
        lastAssociation = association;
        lastPartner = partnerId;
        attribution = attributionOf(association);
        partner = partnerAt < 0 ? 0 : partnerOf(partnerId);
        attributedTo =
          1 + ((partner * associationsAtMost + attribution.association) % (several - 1));
      }
    }
    const { leftOut, doubtful } = attribution;
    if (month < 0) {
      tallies.monthUnreadable.add(r, row[column("month")]);
      if ((leftOut === null || doubtful) && micros !== 0) tallies.undatedAmounts = true;
      continue;
    }
    const m = month - firstMonth;
    if (coverage[m] === 0) coverage[m] = 1;
    if (leftOut !== null) {
      leftOut.add(r, lastAssociation, micros === micros ? micros : 0);
      // A year ago, leaving out what may count would flatter the comparison.
      if (doubtful && micros !== 0) coverage[m] = 2;
      continue;
    }
    if (micros !== micros) {
      coverage[m] = 2;
      (isErrorCell(amount ?? null) ? tallies.errorCells : tallies.amountUnreadable).add(r, amount);
      continue;
    }
    if (flagAt >= 0 && isFlagged(row[flagAt] ?? null)) {
      tallies.flagged.add(r, "", micros);
      continue;
    }
    const id = idAt >= 0 ? (row[idAt] ?? null) : null;
    const name = nameAt >= 0 ? (row[nameAt] ?? null) : null;
    if (id !== lastId || name !== lastName) {
      lastId = id;
      lastName = name;
      tenant = tenantOf(id, name);
      tenantById = grid.tenants[tenant]!.id !== null;
      ({ micros: sums, attribution: attributed, firstRow, firstPlace } = grid);
    }
    if (!tenantById)
      (tenant === grid.nobody ? tallies.nobody : tallies.byName).add(r, name, micros);
    if (serviceAt >= 0) {
      const cell = row[serviceAt] ?? null;
      if (cell !== lastService) {
        lastService = cell;
        service = serviceOf(cell);
        ({ serviceMicros, serviceFirstRow, serviceFirstPlace } = grid);
      }
      if (service < 0) tallies.noService.add(r, cell, micros);
    }
    const slot = tenant * monthCount + m;
    sums[slot]! += micros;
    if (slot !== lastSlot || attributedTo !== lastAttributedTo) {
      lastSlot = slot;
      lastAttributedTo = attributedTo;
      const before = attributed[slot]!;
      if (before !== attributedTo) attributed[slot] = before === 0 ? attributedTo : several;
      if (firstRow[slot] === 0) {
        firstRow[slot] = firstSheetRow + r;
        firstPlace[slot] = placeIndex;
      }
    }
    if (service >= 0) {
      const serviceSlot = service * monthCount + m;
      serviceMicros[serviceSlot]! += micros;
      if (serviceFirstRow[serviceSlot] === 0) {
        serviceFirstRow[serviceSlot] = firstSheetRow + r;
        serviceFirstPlace[serviceSlot] = placeIndex;
      }
    }
    if (segmentAt >= 0) noteSegment(grid, tenant, month, row[segmentAt] ?? null);
    rowTenant[r] = tenant;
  }
  tallies.rows = counted;
  return { tallies, rowTenant };
}

function isFlagged(cell: Cell): boolean {
  return (
    cell === 1 || cell === true || (typeof cell === "string" && /^(1|true|yes)$/i.test(cell.trim()))
  );
}

/** A row without a month that says it is a total: the totals row of a table, or a subtotal by customer. */
function isTotalsRow(row: readonly Cell[]): boolean {
  return row.some(
    (cell) =>
      typeof cell === "string" &&
      /^(grand |sub)?total(s|es)?( general)?$|\stotal$|^(suma|summe|gesamt(ergebnis)?)$/i.test(
        cell.trim()
      )
  );
}

/** A tenant's segment is that of its latest month; of two in one month the first by name, whatever the order of rows. */
function noteSegment(grid: UsageGrid, index: number, month: number, cell: Cell): void {
  const tenant = grid.tenants[index]!;
  if (month < tenant.segmentMonth) return;
  if (cell !== tenant.segment) {
    const segment = nameOf(cell);
    if (segment === null) return;
    if (month > tenant.segmentMonth || tenant.segment === null || segment < tenant.segment)
      tenant.segment = segment;
  }
  tenant.segmentMonth = month;
}
