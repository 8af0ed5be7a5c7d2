import type { Cents, Month, Tenant } from "./evidence";

interface OpenTenant {
  id: string | null;
  name: string | null;
  key: string;
  segment: string | null;
  segmentMonth: Month;
}

/**
 * The accumulator of the fold: cents by tenant × month and service × month. A class because it grows
 * while millions of rows are added to it.
 */
export class UsageGrid {
  readonly tenants: OpenTenant[] = [];
  readonly services: string[] = [];
  readonly coverage: Uint8Array;
  readonly total: Float64Array;
  /** Rows that name neither tenant nor customer: they count for totals and services. */
  readonly nobody: number;
  cents: Float64Array;
  firstRow: Uint32Array;
  firstPlace: Uint8Array;
  /** Bit set of the associations a tenant's month was attributed under. */
  associations: Uint8Array;
  serviceCents: Float64Array;
  serviceFirstRow: Uint32Array;
  private readonly tenantByKey = new Map<string, number>();
  private readonly serviceByName = new Map<string, number>();

  constructor(
    readonly firstMonth: Month,
    readonly monthCount: number
  ) {
    const slots = 256 * monthCount;
    this.coverage = new Uint8Array(monthCount);
    this.total = new Float64Array(monthCount);
    this.cents = new Float64Array(slots);
    this.firstRow = new Uint32Array(slots);
    this.firstPlace = new Uint8Array(slots);
    this.associations = new Uint8Array(slots);
    this.serviceCents = new Float64Array(64 * monthCount);
    this.serviceFirstRow = new Uint32Array(64 * monthCount);
    this.nobody = this.tenant("", null, null);
  }

  /** The tenant's index; `key` is unique per tenant. */
  tenant(key: string, id: string | null, name: string | null): number {
    const known = this.tenantByKey.get(key);
    if (known !== undefined) {
      const tenant = this.tenants[known]!;
      tenant.name ??= name;
      return known;
    }
    const index = this.tenants.length;
    this.tenantByKey.set(key, index);
    this.tenants.push({ key, id, name, segment: null, segmentMonth: -1 });
    const needed = (index + 1) * this.monthCount;
    if (needed > this.cents.length) {
      this.cents = grown(this.cents, new Float64Array(needed * 2));
      this.firstRow = grown(this.firstRow, new Uint32Array(needed * 2));
      this.firstPlace = grown(this.firstPlace, new Uint8Array(needed * 2));
      this.associations = grown(this.associations, new Uint8Array(needed * 2));
    }
    return index;
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
    if (needed > this.serviceCents.length) {
      this.serviceCents = grown(this.serviceCents, new Float64Array(needed * 2));
      this.serviceFirstRow = grown(this.serviceFirstRow, new Uint32Array(needed * 2));
    }
    return index;
  }

  /** Takes an amount out again, for a row found to be a duplicate. */
  subtract(tenant: number, service: number, monthIndex: number, cents: Cents): void {
    this.cents[tenant * this.monthCount + monthIndex]! -= cents;
    if (service >= 0) this.serviceCents[service * this.monthCount + monthIndex]! -= cents;
    this.total[monthIndex]! -= cents;
  }

  /**
   * A customer without an id joins the one tenant that bears its name, so that an export which lost some
   * ids does not make two customers of one. Returns how many joined.
   */
  joinNamesToTenants(): number {
    const byName = new Map<string, number | null>();
    this.tenants.forEach(({ id, name }, index) => {
      if (id === null || name === null) return;
      const key = name.toLowerCase();
      byName.set(key, byName.has(key) ? null : index);
    });
    let joined = 0;
    this.tenants.forEach(({ id, name }, index) => {
      const target = id === null && name !== null ? byName.get(name.toLowerCase()) : undefined;
      if (target === undefined || target === null) return;
      this.merge(index, target);
      joined++;
    });
    return joined;
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
      const end = start + this.monthCount;
      cents.set(this.cents.subarray(start, end), to * this.monthCount);
      firstRow.set(this.firstRow.subarray(start, end), to * this.monthCount);
      firstPlace.set(this.firstPlace.subarray(start, end), to * this.monthCount);
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

  private merge(from: number, into: number): void {
    for (let month = 0; month < this.monthCount; month++) {
      const a = from * this.monthCount + month;
      const b = into * this.monthCount + month;
      this.cents[b]! += this.cents[a]!;
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

function grown<T extends Float64Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
