import type { Month } from "./evidence";
import type { UsageGrid } from "./usageGrid";

/** What a range shows of months that a range before it shows too. */
export interface RepeatedMonths {
  readonly range: number;
  readonly of: number;
  /** The same customers and services with the same sums: the same export, handed over twice. */
  readonly same: readonly Month[];
  /** The same customers with other sums: parts of one month, or two states of it. Nothing says which. */
  readonly shared: readonly Month[];
}

/**
 * Compares the months of ranges, each folded by itself. Exports downloaded every month overlap, and what two
 * of them show must not be added up.
 */
export function repeatedMonths(grids: readonly UsageGrid[]): readonly RepeatedMonths[] {
  const shown = grids.map((grid) =>
    Array.from({ length: grid.monthCount }, (_, month) => contents(grid, month))
  );
  const found: RepeatedMonths[] = [];
  for (let range = 1; range < grids.length; range++) {
    const told = new Set<number>();
    for (let of = 0; of < range; of++) {
      const same: Month[] = [];
      const shared: Month[] = [];
      shown[range]!.forEach((own, index) => {
        const other = shown[of]![index]!;
        if (told.has(index) || own.customers.size === 0) return;
        const month = grids[range]!.firstMonth + index;
        if (own.all === other.all) {
          same.push(month);
          told.add(index);
        } else if ([...own.customers].some((customer) => other.customers.has(customer)))
          shared.push(month);
      });
      if (same.length + shared.length > 0) found.push({ range, of, same, shared });
    }
  }
  return found;
}

/** The customers with ACR in a month, and all its sums as one text. */
function contents(grid: UsageGrid, month: number): { customers: Set<string>; all: string } {
  const sums: string[] = [];
  const customers = new Set<string>();
  grid.tenants.forEach(({ key }, tenant) => {
    const micros = grid.micros[tenant * grid.monthCount + month]!;
    if (micros === 0) return;
    customers.add(key);
    sums.push(`${key}=${micros}`);
  });
  grid.services.forEach((service, index) => {
    const micros = grid.serviceMicros[index * grid.monthCount + month]!;
    if (micros !== 0) sums.push(`${service.toLowerCase()}:${micros}`);
  });
  return { customers, all: sums.sort().join("|") };
}
