import { keptCustomers } from "./keptCustomers";
import type { Service } from "./services";
import { usageRows, type UsageRow } from "./usage";

/** What some customers who stay run instead: services that Security lists. Sums stay what they are. */
const instead: Readonly<Record<string, Pick<Service, "level1" | "level2">>> = {
  "Azure Monitor": { level1: "Security", level2: "Sentinel" },
  "Virtual Network": { level1: "Networking", level2: "Azure Firewall" },
};

/** The Azure usage with security services in it: every metric of Infrastructure (Azure) scores as without. */
export function securityUsage(): readonly UsageRow[] {
  const kept = new Set(keptCustomers([]).map(({ name }) => name));
  return usageRows().map((row) => {
    const service = instead[row.service.level2];
    return service && kept.has(row.customer) ? { ...row, service } : row;
  });
}
