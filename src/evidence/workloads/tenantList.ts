import type { Tenant } from "../evidence";
import type { OpenTenant, TenantRegister } from "../tenantRegister";
import { TextNumbers } from "../textNumbers";

/** The customers of workload ranges. A class because it grows while rows are read. */
export class TenantList implements TenantRegister {
  readonly tenants: OpenTenant[] = [];
  readonly nobody = 0;
  private readonly byKey = new TextNumbers();
  /** Each name a tenant with an id bears; null for a name of several. */
  private readonly byName = new Map<string, number | null>();

  constructor() {
    this.tenant("", null, null);
  }

  indexOf(key: string): number {
    return this.byKey.get(key);
  }

  tenant(key: string, id: string | null, name: string | null): number {
    let index = this.byKey.get(key);
    if (index < 0) {
      this.byKey.set(key, (index = this.tenants.length));
      this.tenants.push({ key, id, name, segment: null, segmentMonth: -1 });
    }
    return index;
  }

  nameTenant(index: number, name: string): void {
    this.tenants[index]!.name ??= name;
    const key = name.toLowerCase();
    const bearer = this.byName.get(key);
    this.byName.set(key, bearer === undefined || bearer === index ? index : null);
  }

  /** For each tenant the one its rows count for: a customer without an id joins the one that bears its name. */
  homes(): { homeOf: readonly number[]; joined: number } {
    let joined = 0;
    const homeOf = this.tenants.map(({ id, name }, index) => {
      const bearer = id === null && name !== null ? this.byName.get(name.toLowerCase()) : undefined;
      if (bearer === undefined || bearer === null) return index;
      joined++;
      return bearer;
    });
    return { homeOf, joined };
  }

  finished(index: number): Tenant {
    const { key, id, name, segment } = this.tenants[index]!;
    return { key, id, name, segment };
  }
}
