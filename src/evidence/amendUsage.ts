import { countedTenants } from "./countedTenants";
import { eligibleAssociations } from "./eligibleAssociations";
import type { Month, UsageEvidence } from "./evidence";
import type { OpenUsage } from "./foldUsage";
import type { Cell } from "./grid";
import { centsAboveZero, centsOfSum, readMicros, type Micros } from "./money";
import { sheetRow, overlap, type MonthlyRange } from "./monthlyRange";
import { serviceUsage, withRow, type ListedRows } from "./serviceUsage";
import { several } from "./usageGrid";
import { ServiceCodes } from "./usageReaders";

/** A row of a usage range before and after it changed. */
export interface ChangedRow {
  /** Row of the grid. */
  readonly row: number;
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

/** Folded usage that takes changed amounts over without folding again. Exact: the sums are integers. */
export class AmendableUsage {
  private listed: readonly ListedRows[];
  private readonly total: Float64Array;
  /** The tenant's index in the evidence, by that in the grid. */
  private readonly shownAs: Int32Array;
  /** Whether a row may decide whether others count: of two ranges, pasted twice, or totals. */
  private readonly decides: boolean;
  private readonly tenants = new Map<MonthlyRange, ReturnType<typeof countedTenants>>();

  constructor(
    private usage: UsageEvidence,
    private readonly open: OpenUsage
  ) {
    this.listed = open.listed;
    this.total = open.grid.totalMicros();
    this.decides = open.rowsDecide || overlap(open.ranges);
    let shown = 0;
    this.shownAs = Int32Array.from(open.grid.tenants, ({ key }) => (key === "" ? -1 : shown++));
  }

  /**
   * The usage after rows of one range changed; null when something else than amounts changed, or when the
   * amount of a row decides more than its sums: of duplicates, or of rows that a finding tells of. Then
   * the usage is to be folded anew.
   */
  amend(range: MonthlyRange, changes: readonly ChangedRow[]): UsageEvidence | null {
    const amounts: Amended[] = [];
    for (const change of changes) {
      if (sameBut(range, change, [])) continue;
      const amended = this.amendedBy(range, change);
      if (!amended) return null;
      amounts.push(amended);
    }
    const { grid, folded, ranges } = this.open;
    const { twins } = folded[ranges.indexOf(range)]!;
    for (const { month, mark } of amounts) twins.change(month, mark);
    if (amounts.some(({ month }) => twins.mayStandTwice(month))) return null;
    const { firstMonth, monthCount } = this.usage;
    const cents = this.usage.cents.slice();
    const serviceCents = this.usage.serviceCents.slice();
    const totalCents = this.usage.totalCents.slice();
    for (const { tenant, service, month, micros } of amounts) {
      grid.subtract(tenant, service, month - grid.firstMonth, -micros);
      this.total[month - grid.firstMonth]! += micros;
      const at = month - firstMonth;
      const sum = grid.micros[tenant * grid.monthCount + month - grid.firstMonth]!;
      cents[this.shownAs[tenant]! * monthCount + at] = centsOfSum(sum);
      totalCents[at] = centsOfSum(this.total[month - grid.firstMonth]!);
      if (service < 0) continue;
      const ofService = grid.serviceMicros[service * grid.monthCount + month - grid.firstMonth]!;
      serviceCents[service * monthCount + at] = centsAboveZero(ofService);
    }
    this.usage = { ...this.usage, cents, serviceCents, totalCents };
    this.renewServices(range, changes);
    return this.usage;
  }

  private amendedBy(range: MonthlyRange, change: ChangedRow): Amended | null {
    const { grid } = this.open;
    const { header, months } = range;
    const { row, before, after } = change;
    const acrAt = header.column.get("acr")!;
    const serviceAt = header.column.get("service");
    if (this.decides || !sameBut(range, change, [acrAt])) return null;
    const month = months[row]!;
    const tenant = this.tenantOf(range)(before, month);
    if (tenant < 0) return null;
    const slot = tenant * grid.monthCount + month - grid.firstMonth;
    const micros = numberOf(after[acrAt]) - numberOf(before[acrAt]);
    const service =
      serviceAt === undefined ? null : new ServiceCodes(grid).indexOf(before[serviceAt] ?? null);
    const told = grid.tenants[tenant]!.id === null || service === -1;
    const contested = header.column.has("association") && grid.attribution[slot] === several;
    if (told || contested || !exact(micros, grid.micros[slot]!)) return null;
    const fold = this.open.folded[this.open.ranges.indexOf(range)]!;
    const mark =
      fold.markOf(before, tenant, numberOf(before[acrAt])) ^
      fold.markOf(after, tenant, numberOf(after[acrAt]));
    return { tenant, service: service ?? -1, month, micros, mark };
  }

  private tenantOf(range: MonthlyRange): ReturnType<typeof countedTenants> {
    let tenantOf = this.tenants.get(range);
    if (!tenantOf)
      this.tenants.set(
        range,
        (tenantOf = countedTenants(this.open.grid, range, eligibleAssociations))
      );
    return tenantOf;
  }

  /** The rows of listed services are folded under other associations, when somebody asks. */
  private renewServices(range: MonthlyRange, changes: readonly ChangedRow[]): void {
    if (!this.usage.hasServices) return;
    const index = this.open.ranges.indexOf(range);
    const listed = this.listed.map((rows, at) =>
      at === index
        ? changes.reduce((all, { row, after }) => withRow(all, sheetRow(range, row), after), rows)
        : rows
    );
    if (listed.every((rows, at) => rows === this.listed[at])) return;
    this.listed = listed;
    this.usage = { ...this.usage, ofServices: serviceUsage(listed, this.usage) };
  }
}

interface Amended {
  readonly tenant: number;
  /** −1 without a column of services. */
  readonly service: number;
  readonly month: Month;
  /** What is added. */
  readonly micros: Micros;
  /** By which the row is noted among those of its month, before and after. */
  readonly mark: number;
}

/** Whether a row is the same in every column that is read, but for some. */
function sameBut({ header }: MonthlyRange, change: ChangedRow, but: readonly number[]): boolean {
  return header.columns.every(
    ({ index, readAs }) =>
      readAs === null ||
      but.includes(index) ||
      (change.before[index] ?? null) === (change.after[index] ?? null)
  );
}

/** Texts may prove the decimal mark of others. */
function numberOf(cell: Cell | undefined): Micros {
  return typeof cell === "string" ? NaN : readMicros(cell ?? null, null);
}

function exact(...micros: readonly Micros[]): boolean {
  return micros.every((each) => Math.abs(each) < Number.MAX_SAFE_INTEGER / 4);
}
