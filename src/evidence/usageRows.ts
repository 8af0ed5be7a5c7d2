import type { ColumnRole, Month } from "./evidence";
import { isErrorCell, type Cell } from "./grid";
import { isBlankRow, repeatsHeader } from "./header";
import { microsOf, readMicros } from "./money";
import { ListedIndex } from "./listedIndex";
import { sheetRow, spanOf, type MonthlyRange } from "./monthlyRange";
import { blank, repeatedMonth } from "./months";
import { noteSegment } from "./tenantRegister";
import { isTotalsRow } from "./totalsRow";
import { several, type UsageGrid } from "./usageGrid";
import {
  anyAssociation,
  attributionReader,
  newService,
  partnerReader,
  serviceReader,
  tenantReader,
} from "./usageReaders";
import { newTallies, type UsageTallies } from "./usageTallies";

/** More than there are associations, so that a partner id and an association make one number. */
const associationsAtMost = 16;

/** So few that their cells are still at hand when the rows are added after their months were read. */
const rowsAtOnce = 256;

export interface FoldedRows {
  readonly tallies: UsageTallies;
  /** For each grid row the tenant it was counted for, from 1 on; 0 for a row that was not counted. */
  readonly rowTenant: Int32Array;
  /** The rows of services that a designation lists, whatever their association. */
  readonly listed: ListedIndex;
}

/**
 * Adds one range to the grid: eligible associations only. The hot path: one pass, no allocation per row, and
 * a cell is looked up only when it differs from the one above.
 */
export function foldRows(
  grid: UsageGrid,
  monthly: MonthlyRange,
  placeIndex: number,
  eligible: readonly string[]
): FoldedRows {
  const { range, header, months, decimalMark } = monthly;
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
  const tallies = newTallies();
  const rowTenant = new Int32Array(rows.length);
  const tenantOf = tenantReader(grid);
  const services = serviceReader(grid);
  const listed = new ListedIndex(services.names);
  const attributionOf = attributionReader(eligible, tallies);
  const partnerOf = partnerReader();

  // Blanks are read as empty texts, so that texts are compared with texts: of mixed kinds it costs a call.
  let lastId: Cell = "";
  let lastName: Cell = "";
  let tenant = grid.nobody | 0;
  let tenantById = false;
  let serviceCode = 0;
  let service = -1;
  let isListed = false;
  let lastAssociation: Cell = "";
  let attribution = associationAt < 0 ? anyAssociation : attributionOf("");
  let lastPartner: Cell = "";
  let attributedTo = 1;
  let lastSlot = -1;
  let lastAttributedTo = 0;
  let counted = 0;
  let covered: readonly Month[] | null = null;

  for (let from = header.row + 1; from < rows.length; from += rowsAtOnce) {
    const to = Math.min(from + rowsAtOnce, rows.length);
    monthly.readTo(to);
    if (monthly.covered !== covered) {
      covered = monthly.covered;
      const shown = spanOf([monthly]);
      if (shown) grid.widen(shown);
    }
    listed.makeRoom(rowsAtOnce);
    const { firstMonth, monthCount, coverage } = grid;
    // The arrays are held here for speed and taken again whenever the grid may have grown.
    let { micros: sums, attribution: attributed, firstRow, firstPlace } = grid;
    let { serviceMicros, serviceFirstRow, serviceFirstPlace } = grid;
    for (let r = from; r < to; r++) {
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
      if (serviceAt >= 0) {
        const code = services.codeOf(row[serviceAt] ?? "") | 0;
        if (code !== serviceCode) {
          serviceCode = code;
          service = services.index[serviceCode]! | 0;
          isListed = services.listed[serviceCode]!;
        }
        if (isListed) listed.add(r, serviceCode);
      }
      const amount = row[acrAt];
      // The plus and the zeros below say what a call gives: a number that needs no box.
      const micros =
        typeof amount === "number"
          ? microsOf(amount)
          : +readMicros(amount ?? null, typeof amount === "string" ? decimalMark(acrAt) : null);
      if (associationAt >= 0) {
        const association = row[associationAt] ?? "";
        const partnerId = partnerAt < 0 ? "" : (row[partnerAt] ?? "");
        if (association !== lastAssociation || partnerId !== lastPartner) {
          lastAssociation = association;
          lastPartner = partnerId;
          attribution = attributionOf(association);
          const partner = partnerAt < 0 ? 0 : partnerOf(partnerId);
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
        (isErrorCell(amount ?? null) ? tallies.errorCells : tallies.amountUnreadable).add(
          r,
          amount
        );
        continue;
      }
      if (flagAt >= 0 && isFlagged(row[flagAt] ?? null)) {
        tallies.flagged.add(r, "", micros);
        continue;
      }
      const id = idAt < 0 ? "" : (row[idAt] ?? "");
      const name = nameAt < 0 ? "" : (row[nameAt] ?? "");
      if (id !== lastId || name !== lastName) {
        lastId = id;
        lastName = name;
        tenant = tenantOf(id, name) | 0;
        tenantById = grid.tenants[tenant]!.id !== null;
        ({ micros: sums, attribution: attributed, firstRow, firstPlace } = grid);
      }
      if (!tenantById)
        (tenant === grid.nobody ? tallies.nobody : tallies.byName).add(r, name, micros);
      if (service < 0 && serviceAt >= 0) {
        if (service === newService) {
          service = services.enter(serviceCode) | 0;
          ({ serviceMicros, serviceFirstRow, serviceFirstPlace } = grid);
        } else tallies.noService.add(r, row[serviceAt], micros);
      }
      const slot = tenant * monthCount + m;
      sums[slot]! += micros;
      if (slot !== lastSlot || attributedTo !== lastAttributedTo) {
        lastSlot = slot;
        lastAttributedTo = attributedTo;
        const before = attributed[slot]!;
        if (before === 0) {
          attributed[slot] = attributedTo;
          firstRow[slot] = sheetRow(monthly, r);
          firstPlace[slot] = placeIndex;
        } else if (before !== attributedTo) attributed[slot] = several;
      }
      if (service >= 0) {
        const serviceSlot = service * monthCount + m;
        serviceMicros[serviceSlot]! += micros;
        if (serviceFirstRow[serviceSlot] === 0) {
          serviceFirstRow[serviceSlot] = sheetRow(monthly, r);
          serviceFirstPlace[serviceSlot] = placeIndex;
        }
      }
      if (segmentAt >= 0) noteSegment(grid.tenants[tenant]!, month, row[segmentAt] ?? null);
      rowTenant[r] = tenant + 1;
    }
  }
  tallies.rows = counted;
  return { tallies, rowTenant, listed };
}

function isFlagged(cell: Cell): boolean {
  return (
    cell === 1 || cell === true || (typeof cell === "string" && /^(1|true|yes)$/i.test(cell.trim()))
  );
}
