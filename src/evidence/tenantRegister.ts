import type { Month } from "./evidence";
import type { Cell } from "./grid";
import { nameOf } from "./names";

/** Where customers are entered as rows name them. */
export interface TenantRegister {
  readonly tenants: readonly OpenTenant[];
  /** Index of the rows that name neither tenant nor customer. */
  readonly nobody: number;
  /** The index of the tenant of a key; −1 where there is none yet. */
  indexOf(key: string): number;
  /** The tenant's index; `key` is unique per tenant. */
  tenant(key: string, id: string | null, name: string | null): number;
  /** Notes a name that a tenant with an id bears: the first is shown, any of them joins rows without an id. */
  nameTenant(index: number, name: string): void;
}

/** A tenant while rows are still added to it. */
export interface OpenTenant {
  id: string | null;
  name: string | null;
  key: string;
  segment: string | null;
  segmentMonth: Month;
}

/** A tenant's segment is that of its latest month; of two in one month the first by name, whatever the order of rows. */
export function noteSegment(tenant: OpenTenant, month: Month, cell: Cell): void {
  if (month < tenant.segmentMonth) return;
  if (cell !== tenant.segment) {
    const segment = nameOf(cell);
    if (segment === null) return;
    if (month > tenant.segmentMonth || tenant.segment === null || segment < tenant.segment)
      tenant.segment = segment;
  }
  tenant.segmentMonth = month;
}
