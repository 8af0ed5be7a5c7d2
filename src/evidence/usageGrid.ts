import type { Month, Tenant } from "./evidence";
import { centsAboveZero, centsOfSum, type Micros } from "./money";
import type { OpenTenant, TenantRegister } from "./tenantRegister";

/** A tenant's month that has rows under more than one attribution. */
export const several = 65535;

/**
 * The accumulator of the fold: micros by tenant × month and service × month. A class because it grows
 * while millions of rows are added to it.
 */
export class UsageGrid implements TenantRegister {
  readonly tenants: OpenTenant[] = [];
  readonly services: string[] = [];
  readonly coverage: Uint8Array;
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
  private readonly tenantByKey = new Map<string, number>();
  /** Each name a tenant with an id bears; null for a name of several. */
  private readonly tenantByName = new Map<string, number | null>();
  private readonly joinedTo = new Map<number, number>();
  private readonly serviceByName = new Map<string, number>();

  constructor(
    readonly firstMonth: Month,
    readonly monthCount: number
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

  /** The tenant's index; `key` is unique per tenant. */
  tenant(key: string, id: string | null, name: string | null): number {
    const known = this.tenantByKey.get(key);
    if (known !== undefined) return known;
    const index = this.tenants.length;
    this.tenantByKey.set(key, index);
    this.tenants.push({ key, id, name, segment: null, segmentMonth: -1 });
    const needed = (index + 1) * this.monthCount;
    if (needed > this.micros.length) {
      this.micros = grown(this.micros, new Float64Array(needed * 2));
      this.firstRow = grown(this.firstRow, new Uint32Array(needed * 2));
      this.firstPlace = grown(this.firstPlace, new Uint8Array(needed * 2));
      this.attribution = grown(this.attribution, new Uint16Array(needed * 2));
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
      this.serviceMicros = grown(this.serviceMicros, new Float64Array(needed * 2));
      this.serviceFirstRow = grown(this.serviceFirstRow, new Uint32Array(needed * 2));
      this.serviceFirstPlace = grown(this.serviceFirstPlace, new Uint8Array(needed * 2));
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

  /** The tenants with their rows of cents, without rows of nobody and without those that joined another. */
  finished(): {
    tenants: Tenant[];
    cents: Float64Array;
    firstRow: Uint32Array;
    firstPlace: Uint8Array;
  } {
    const kept = this.tenants.flatMap(({ key }, index) => (key === "" ? [] : [index]));
    const size = kept.length * this.monthCount;
    const cents = new Float64Array(size);
    const firstRow = new Uint32Array(size);
    const firstPlace = new Uint8Array(size);
    kept.forEach((from, to) => {
      const start = from * this.monthCount;
      for (let month = 0, at = to * this.monthCount; month < this.monthCount; month++, at++) {
        cents[at] = centsOfSum(this.micros[start + month]!);
        firstRow[at] = this.firstRow[start + month]!;
        firstPlace[at] = this.firstPlace[start + month]!;
      }
    });
    return {
      tenants: kept.map((index) => {
        const { key, id, name, segment } = this.tenants[index]!;
        return { key, id, name, segment };
      }),
      cents,
      firstRow,
      firstPlace,
    };
  }

  /** Cents per month over everything, with the rows of nobody. */
  totalCents(): Float64Array {
    const total = new Float64Array(this.monthCount);
    this.tenants.forEach(({ key, id, name }, tenant) => {
      if (key === "" && (id !== null || name !== null)) return;
      const start = tenant * this.monthCount;
      for (let month = 0; month < this.monthCount; month++)
        total[month]! += this.micros[start + month]!;
    });
    return total.map(centsOfSum);
  }

  serviceCents(): Float64Array {
    return this.serviceMicros.map(centsAboveZero);
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

function grown<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
