import type { ColumnRole, Month } from "./evidence";
import { isErrorCell, type Cell } from "./grid";
import { ListedIndex } from "./listedIndex";
import { microsOf, readMicros, type Micros } from "./money";
import { serialSlots, sheetRow, type MonthlyRange, type MonthsUnread } from "./monthlyRange";
import { repeatedMonth } from "./months";
import { strayRow } from "./strayRow";
import { noteSegment } from "./tenantRegister";
import { markOf, monthSlots, TwinRows } from "./twinRows";
import { several, type UsageGrid } from "./usageGrid";
import {
  associationReader,
  endingSlot,
  everyAssociation,
  newService,
  partnerReader,
  ServiceCodes,
  tenantReader,
  type AssociationCodes,
  type Attribution,
} from "./usageReaders";
import { newTallies, type UsageTallies } from "./usageTallies";

/** More than there are associations, so that a partner id and an association make one number. */
const associationsAtMost = 16;

export interface FoldedRows {
  readonly tallies: UsageTallies;
  /** The rows of services that a designation lists, whatever their association. */
  readonly listed: ListedIndex;
  /** Whether the rows of a month all seem to stand there twice. */
  readonly twins: TwinRows;
  markOf(row: readonly Cell[], tenant: number, micros: Micros): number;
}

/** Adds one range to the grid, eligible associations only. */
export function foldRows(
  grid: UsageGrid,
  monthly: MonthlyRange,
  placeIndex: number,
  eligible: readonly string[]
): FoldedRows {
  const fold = new RowFold(grid, monthly, placeIndex, eligible);
  fold.readTo(monthly.range.grid.length);
  return fold;
}

/**
 * The rows of one range on their way into the grid. The hot path: one loop over the rows, so that their cells
 * are fetched together; nothing is allocated per row, and a text is looked up only when it differs from the
 * one above or from the last with its ending. A class because rows arrive in pieces.
 */
export class RowFold implements FoldedRows {
  readonly tallies = newTallies();
  readonly listed: ListedIndex;
  readonly twins = new TwinRows();
  private readonly services: ServiceCodes;
  private readonly associations: AssociationCodes;
  private readonly partnerOf = partnerReader();
  private readonly tenantOf;
  /** The first row that was not added yet. */
  next: number;
  private lastId: Cell = "";
  private lastName: Cell = "";
  private tenant: number;
  private tenantById = false;
  private lastAssociation: Cell = "";
  private lastPartner: Cell = "";
  private attribution: Attribution;
  private attributedTo: number;

  constructor(
    private readonly grid: UsageGrid,
    private readonly monthly: MonthlyRange,
    private readonly placeIndex: number,
    eligible: readonly string[]
  ) {
    const { header } = monthly;
    this.services = new ServiceCodes(grid);
    this.listed = new ListedIndex(this.services.names);
    this.associations = header.column.has("association")
      ? associationReader(eligible, this.tallies)
      : everyAssociation;
    this.tenantOf = tenantReader(grid);
    this.next = header.row + 1;
    this.tenant = grid.nobody;
    this.attribution = this.associations.attributions[this.associations.codeOf("")]!;
    this.attributedTo = this.attributedBy("", "");
  }

  /** Adds the rows before `end` that were not added yet. */
  readTo(end: number): void {
    while (this.next < end) this.addRows(end);
  }

  /** Adds rows until `end`, or until the grid was widened for a month and its arrays must be taken anew. */
  private addRows(end: number): void {
    const { grid, monthly, tallies, listed, services, placeIndex } = this;
    const { header } = monthly;
    const rows = monthly.range.grid;
    const at = (role: ColumnRole) => header.column.get(role) ?? -1;
    const acrAt = at("acr");
    const idAt = at("tenantId");
    const nameAt = at("customerName");
    const monthAt = at("month");
    const serviceAt = at("service");
    const associationAt = at("association");
    const partnerAt = associationAt < 0 ? -1 : header.partner;
    const segmentAt = at("segment");
    const flagAt = associationAt < 0 ? at("duplicateFlag") : -1;
    const currencyAt = at("currency");
    const { unread } = monthly;
    unread?.makeRoom(end);
    const { months } = monthly;
    const { serials, serialMonths } = unread ?? noSerials;
    const { endings, endingCodes, index: serviceIndex, listed: isListed } = services;
    const { signature, rows: rowsOf } = this.twins;
    if (unread === null) grid.widenTo(monthly.covered);
    const { firstMonth, monthCount, coverage } = grid;
    // The arrays are held here for speed and taken again whenever the grid may have grown.
    let { micros: sums, attribution: attributed, firstRow, firstPlace } = grid;
    let { serviceMicros, serviceFirstRow, serviceFirstPlace } = grid;
    let { lastId, lastName, tenant, tenantById } = this;
    let { lastAssociation, lastPartner, attribution, attributedTo } = this;
    let currency = unread?.lastCurrency ?? "";
    let counted = 0;
    let r = this.next;
    for (; r < end; r++) {
      const row = rows[r]!;
      let month: Month;
      if (unread === null) month = months[r]!;
      else {
        const cell = row[monthAt] ?? null;
        if (typeof cell === "number" && serials[cell & (serialSlots - 1)] === cell)
          month = serialMonths[cell & (serialSlots - 1)]!;
        else {
          month = unread.learn(cell);
          if (month >= 0 && grid.widenTo([month])) break;
        }
        months[r] = month;
        if (currencyAt >= 0) {
          const text = row[currencyAt] ?? "";
          if (text !== currency) unread.noteCurrency((currency = text), r);
        }
      }
      if (month < 0 && this.isStray(row, month, r)) continue;
      counted++;
      if (month === repeatedMonth) continue;
      let code = 0;
      if (serviceAt >= 0) {
        const text = row[serviceAt] ?? "";
        if (typeof text === "string" && text.length > 1) {
          const slot = endingSlot(text);
          if (endings[slot] !== text) services.learn(text, slot);
          code = endingCodes[slot]!;
        } else code = services.codeOf(text);
        if (isListed[code] === 1) listed.add(r, code);
      }
      const amount = row[acrAt];
      // The plus says what a call gives: a number that needs no box.
      const micros = typeof amount === "number" ? microsOf(amount) : +this.microsOther(amount);
      if (associationAt >= 0) {
        const association = row[associationAt] ?? "";
        const partnerId = partnerAt < 0 ? "" : (row[partnerAt] ?? "");
        if (association !== lastAssociation || partnerId !== lastPartner) {
          lastAssociation = association;
          lastPartner = partnerId;
          attributedTo = this.attributedBy(association, partnerId) | 0;
          attribution = this.attribution;
        }
      }
      const { leftOut, doubtful } = attribution;
      if (month < 0) {
        tallies.monthUnreadable.add(r, row[monthAt]);
        if ((leftOut === null || doubtful) && micros !== 0) tallies.undatedAmounts = true;
        continue;
      }
      const m = month - firstMonth;
      if (coverage[m] === 0) coverage[m] = 1;
      if (leftOut !== null) {
        if (doubtful && this.isStray(row, month, r)) {
          counted--;
          continue;
        }
        leftOut.add(r, lastAssociation, micros === micros ? micros : 0);
        // A year ago, leaving out what may count would flatter the comparison.
        if (doubtful && micros !== 0) coverage[m] = 2;
        continue;
      }
      if (micros !== micros) {
        coverage[m] = 2;
        const unreadable = isErrorCell(amount ?? null) ? "errorCells" : "amountUnreadable";
        tallies[unreadable].add(r, amount);
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
        tenant = this.tenantOf(id, name) | 0;
        tenantById = grid.tenants[tenant]!.id !== null;
        ({ micros: sums, attribution: attributed, firstRow, firstPlace } = grid);
      }
      // Only who names no customer or no service can be a total, so that few rows are looked at.
      if (
        (tenant === grid.nobody || (serviceAt >= 0 && code === 0)) &&
        this.isStray(row, month, r)
      ) {
        counted--;
        continue;
      }
      if (!tenantById)
        (tenant === grid.nobody ? tallies.nobody : tallies.byName).add(r, name, micros);
      const slot = tenant * monthCount + m;
      sums[slot]! += micros;
      const before = attributed[slot]!;
      if (before !== attributedTo) {
        if (before === 0) {
          attributed[slot] = attributedTo;
          firstRow[slot] = sheetRow(monthly, r);
          firstPlace[slot] = placeIndex;
        } else attributed[slot] = several;
      }
      if (serviceAt >= 0) {
        let service = serviceIndex[code]!;
        if (service === newService) {
          service = services.enter(code) | 0;
          ({ serviceMicros, serviceFirstRow, serviceFirstPlace } = grid);
        }
        if (service < 0) tallies.noService.add(r, row[serviceAt], micros);
        else {
          const serviceSlot = service * monthCount + m;
          serviceMicros[serviceSlot]! += micros;
          if (serviceFirstRow[serviceSlot] === 0) {
            serviceFirstRow[serviceSlot] = sheetRow(monthly, r);
            serviceFirstPlace[serviceSlot] = placeIndex;
          }
        }
      }
      if (segmentAt >= 0) noteSegment(grid.tenants[tenant]!, month, row[segmentAt] ?? null);
      const monthSlot = month & (monthSlots - 1);
      signature[monthSlot]! ^= markOf(tenant, code, attributedTo, micros);
      rowsOf[monthSlot]!++;
    }
    unread?.readSoFar(r, currency);
    tallies.rows += counted;
    this.next = r;
    this.lastId = lastId;
    this.lastName = lastName;
    this.tenant = tenant;
    this.tenantById = tenantById;
    this.lastAssociation = lastAssociation;
    this.lastPartner = lastPartner;
    this.attribution = attribution;
    this.attributedTo = attributedTo;
  }

  /** What a counted row is noted by among the rows of its month. */
  markOf(row: readonly Cell[], tenant: number, micros: Micros): number {
    const cell = (role: ColumnRole) => row[this.monthly.header.column.get(role) ?? -1] ?? "";
    const partnerId = row[this.monthly.header.partner] ?? "";
    const attributedTo = this.attributedBy(cell("association"), partnerId);
    return markOf(tenant, this.services.codeOf(cell("service")), attributedTo, micros);
  }

  private microsOther(amount: Cell | undefined): Micros {
    const { header, decimalMark } = this.monthly;
    const texts = typeof amount === "string";
    return readMicros(amount ?? null, texts ? decimalMark(header.column.get("acr")!) : null);
  }

  /** What a row is attributed to, as a number from 1 on; notes the attribution. */
  private attributedBy(association: Cell, partnerId: Cell): number {
    const { codeOf, attributions } = this.associations;
    this.attribution = attributions[codeOf(association)]!;
    const partner = this.monthly.header.partner < 0 ? 0 : this.partnerOf(partnerId);
    return 1 + ((partner * associationsAtMost + this.attribution.association) % (several - 1));
  }

  /** Blank, a header once more, or a total. */
  private isStray(row: readonly Cell[], month: Month, r: number): boolean {
    const stray = strayRow(row, month, this.monthly.header);
    if (stray === "total") this.tallies.totals.add(r);
    return stray !== null;
  }
}

const noSerials: Pick<MonthsUnread, "serials" | "serialMonths"> = {
  serials: new Float64Array(serialSlots),
  serialMonths: new Int16Array(serialSlots),
};

function isFlagged(cell: Cell): boolean {
  return (
    cell === 1 || cell === true || (typeof cell === "string" && /^(1|true|yes)$/i.test(cell.trim()))
  );
}
