import type { WorkloadEvidence } from "../evidence";
import type { MonthContents } from "../repeatedMonths";

/** What a range shows of a month: its customers, and all its amounts. */
export function lineContents({ lines, tenants }: WorkloadEvidence): MonthContents {
  return (month) => {
    const customers = new Set<string>();
    const amounts: string[] = [];
    for (const { tenant, workload, name, association, amount } of lines) {
      const value = amount[month]!;
      if (value !== value || value === 0) continue;
      const { key } = tenants[tenant]!;
      customers.add(key);
      amounts.push([key, workload ?? name.toLowerCase(), association, value].join("|"));
    }
    return { customers, all: amounts.sort().join("\n") };
  };
}
