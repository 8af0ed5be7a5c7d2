import type { Month, Tenant } from "./evidence";
import { centsAboveZero, centsOfSum, type Micros } from "./money";
import { spanOf, type MonthSpan } from "./monthlyRange";
import { grown, relaid, type MonthRows } from "./monthRows";
import type { OpenTenant, TenantRegister } from "./tenantRegister";
import { TextNumbers } from "./textNumbers";

/** A tenant's month that has rows under more than one attribution. */
export const several = 65535;

/**
 * The accumulator of the fold: micros by tenant × month and service × month. A class because it grows
 * while millions of rows are added to it, in customers and in months.
 */
export class UsageGrid implements TenantRegister {
  readonly tenants: OpenTenant[] = [];
  readonly services: string[] = [];
  coverage: Uint8Array;
  /** Rows that name neither tenant nor customer: they count for totals and services. */
  readonly nobody: number;
  micros: Float64Array;
  firstRow: Uint32Array;
  firstPlace: Uint8Array;
  /** What a tenant's month was attributed under: 0 nothing yet, an attribution, or `several`. */
  attribution: Uint16Array;
  serviceMicros: Float64Array;
  serviceFirstRow: Uint32Array;
  serviceFirstPlace: Uint8Array;
  private readonly tenantByKey = new TextNumbers();
  /** Each name a tenant with an id bears; null for a name of several. */
  private readonly tenantByName = new Map<string, number | null>();
  private readonly joinedTo = new Map<number, number>();
  private readonly serviceByName = new Map<string, number>();

  /** The months there is room for; a fold that does not know them yet begins with none. */
  constructor(
    public firstMonth: Month = 0,
    public monthCount = 0
  ) {
    const slots = 256 * monthCount;
    this.coverage = new Uint8Array(monthCount);
    this.micros = new Float64Array(slots);
    this.firstRow = new Uint32Array(slots);
    this.firstPlace = new Uint8Array(slots);
    this.attribution = new Uint16Array(slots);
    this.serviceMicros = new Float64Array(64 * monthCount);
    this.serviceFirstRow = new Uint32Array(64 * monthCount);
    this.serviceFirstPlace = new Uint8Array(64 * monthCount);
    this.nobody = this.tenant("", null, null);
  }

  /** Makes room for months; true where there was none. */
  widenTo(months: readonly Month[]): boolean {
    const { monthCount } = this;
    const span = spanOf([{ covered: months }]);
    if (span) this.widen(span);
    return this.monthCount !== monthCount;
  }

  /** Whole years, because an export sorted by month shows one after the other. */
  private widen({ firstMonth, monthCount }: MonthSpan): void {
    const before: MonthSpan = { firstMonth: this.firstMonth, monthCount: this.monthCount };
    const end = before.firstMonth + before.monthCount;
    if (firstMonth >= before.firstMonth && firstMonth + monthCount <= end) return;
    const none = before.monthCount === 0;
    const first = firstOfYear(none ? firstMonth : Math.min(firstMonth, before.firstMonth));
    const last = none ? firstMonth + monthCount : Math.max(firstMonth + monthCount, end);
    this.firstMonth = first;
    this.monthCount = firstOfYear(last + 11) - first;
    const tenants = upTo(this.tenants.length);
    const services = upTo(this.services.length);
    const ofTenants = <T extends MonthRows>(rows: T) =>
      relaid(rows, before, this, tenants, Math.max(256, 2 * tenants.length));
    const ofServices = <T extends MonthRows>(rows: T) =>
      relaid(rows, before, this, services, Math.max(64, 2 * services.length));
    this.coverage = relaid(this.coverage, before, this, [0]);
    this.micros = ofTenants(this.micros);
    this.firstRow = ofTenants(this.firstRow);
    this.firstPlace = ofTenants(this.firstPlace);
    this.attribution = ofTenants(this.attribution);
    this.serviceMicros = ofServices(this.serviceMicros);
    this.serviceFirstRow = ofServices(this.serviceFirstRow);
    this.serviceFirstPlace = ofServices(this.serviceFirstPlace);
  }

  indexOf(key: string): number {
    return this.tenantByKey.get(key);
  }

  /** The tenant's index; `key` is unique per tenant. */
  tenant(key: string, id: string | null, name: string | null): number {
    const known = this.tenantByKey.get(key);
    if (known >= 0) return known;
    const index = this.tenants.length;
    this.tenantByKey.set(key, index);
    this.tenants.push({ key, id, name, segment: null, segmentMonth: -1 });
    const needed = (index + 1) * this.monthCount;
    if (needed > this.micros.length) {
      this.micros = grown(this.micros, needed * 2);
      this.firstRow = grown(this.firstRow, needed * 2);
      this.firstPlace = grown(this.firstPlace, needed * 2);
      this.attribution = grown(this.attribution, needed * 2);
    }
    return index;
  }

  /** Notes a name that a tenant with an id bears: the first is shown, any of them joins rows without an id. */
  nameTenant(index: number, name: string): void {
    this.tenants[index]!.name ??= name;
    const key = name.toLowerCase();
    const bearer = this.tenantByName.get(key);
    this.tenantByName.set(key, bearer === undefined || bearer === index ? index : null);
  }

  /** The service's index, whatever its case. */
  service(name: string): number {
    const key = name.toLowerCase();
    const known = this.serviceByName.get(key);
    if (known !== undefined) return known;
    const index = this.services.length;
    this.serviceByName.set(key, index);
    this.services.push(name);
    const needed = (index + 1) * this.monthCount;
    if (needed > this.serviceMicros.length) {
      this.serviceMicros = grown(this.serviceMicros, needed * 2);
      this.serviceFirstRow = grown(this.serviceFirstRow, needed * 2);
      this.serviceFirstPlace = grown(this.serviceFirstPlace, needed * 2);
    }
    return index;
  }

  /** Whether any tenant has a month under two or more attributions. */
  isContested(): boolean {
    return this.attribution.subarray(0, this.tenants.length * this.monthCount).includes(several);
  }

  /** Notes what a tenant's month is attributed under. */
  attribute(slot: number, attribution: number): void {
    const before = this.attribution[slot]!;
    if (before !== attribution) this.attribution[slot] = before === 0 ? attribution : several;
  }

  /** Takes an amount out again, for a row found to be a duplicate. */
  subtract(tenant: number, service: number, monthIndex: number, micros: Micros): void {
    this.micros[tenant * this.monthCount + monthIndex]! -= micros;
    if (service >= 0) this.serviceMicros[service * this.monthCount + monthIndex]! -= micros;
  }

  /**
   * A customer without an id joins the one tenant that bears its name, so that an export which lost some
   * ids does not make two customers of one. Returns how many joined.
   */
  joinNamesToTenants(): number {
    this.tenants.forEach(({ id, name }, index) => {
      const target =
        id === null && name !== null ? this.tenantByName.get(name.toLowerCase()) : null;
      if (target === undefined || target === null) return;
      this.merge(index, target);
      this.joinedTo.set(index, target);
    });
    return this.joinedTo.size;
  }

  /** The tenant that rows of this one count for. */
  homeOf(tenant: number): number {
    return this.joinedTo.get(tenant) ?? tenant;
  }

  /** What was counted in the months of a span, without rows of nobody and without tenants that joined another. */
  finished(span: MonthSpan) {
    const tenants: Tenant[] = [];
    const kept: number[] = [];
    for (let index = 0; index < this.tenants.length; index++) {
      const { key, id, name, segment } = this.tenants[index]!;
      if (key === "") continue;
      kept.push(index);
      tenants.push({ key, id, name, segment });
    }
    const services = upTo(this.services.length);
    const cut = <T extends MonthRows>(all: T, rows: readonly number[]): T =>
      relaid(all, this, span, rows);
    return {
      coverage: cut(this.coverage, [0]),
      tenants,
      cents: inPlace(cut(this.micros, kept), centsOfSum),
      firstRow: cut(this.firstRow, kept),
      firstPlace: cut(this.firstPlace, kept),
      services: this.services,
      serviceCents: inPlace(cut(this.serviceMicros, services), centsAboveZero),
      serviceFirstRow: cut(this.serviceFirstRow, services),
      serviceFirstPlace: cut(this.serviceFirstPlace, services),
      totalCents: inPlace(cut(this.totalMicros(), [0]), centsOfSum),
    };
  }

  /** Per month over everything, with the rows of nobody. */
  totalMicros(): Float64Array {
    const { tenants, micros, monthCount } = this;
    const total = new Float64Array(monthCount);
    for (let tenant = 0; tenant < tenants.length; tenant++) {
      if (tenant !== this.nobody && tenants[tenant]!.key === "") continue;
      const start = tenant * monthCount;
      for (let month = 0; month < monthCount; month++) total[month]! += micros[start + month]!;
    }
    return total;
  }

  private merge(from: number, into: number): void {
    for (let month = 0; month < this.monthCount; month++) {
      const a = from * this.monthCount + month;
      const b = into * this.monthCount + month;
      this.micros[b]! += this.micros[a]!;
      if (this.attribution[a] !== 0) this.attribute(b, this.attribution[a]!);
      if (this.firstRow[b] === 0) {
        this.firstRow[b] = this.firstRow[a]!;
        this.firstPlace[b] = this.firstPlace[a]!;
      }
    }
    const source = this.tenants[from]!;
    const target = this.tenants[into]!;
    if (source.segmentMonth > target.segmentMonth) target.segment = source.segment;
    source.key = "";
  }
}

function firstOfYear(month: Month): Month {
  return Math.floor(month / 12) * 12;
}

function inPlace(numbers: Float64Array, change: (number: number) => number): Float64Array {
  for (let index = 0; index < numbers.length; index++) numbers[index] = change(numbers[index]!);
  return numbers;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
