import { oct26 } from "./months";
import { partner } from "./partner";
import { random, split } from "./random";
import { currentServices } from "./services";
import type { UsageRow } from "./usage";

/** Usage that reaches the partner by no eligible association: its own, and deal registrations. */
export function ineligibleRows(): readonly UsageRow[] {
  return [...ownUsage(), ...dealRegistrations()];
}

function ownUsage(): UsageRow[] {
  const chance = random("own usage");
  const subscription = chance.guid();
  const services = [0, 3, 7].map((i) => currentServices[i]!);
  return Array.from({ length: oct26 + 1 }, (_, month) => {
    const cents = Math.round(chance.between(230_000, 265_000));
    const amounts = split(cents, [5, 3, 1]);
    return services.map((service, i) => ({
      ...shared,
      month,
      subscription,
      service,
      customer: partner.name,
      tenantId: partner.tenantId,
      segment: "SMC - Corporate",
      market: partner.country,
      association: "Partner as end-customer" as const,
      cents: amounts[i]!,
    }));
  }).flat();
}

/** Fourteen rows, $12,410.00. Trey Research has nothing else since July 2026. */
function dealRegistrations(): UsageRow[] {
  const trey = [160_900, 161_420, 162_075, 163_310].flatMap((cents, i) =>
    split(cents, [3, 2]).map((part) => deal("Trey Research", "United Kingdom", 20 + i, part))
  );
  const messenger = [98_000, 98_500, 99_000, 99_250, 99_500, 99_045].map((cents, i) =>
    deal("Consolidated Messenger", "Spain", 18 + i, cents)
  );
  return [...trey, ...messenger];
}

function deal(customer: string, market: string, month: number, cents: number): UsageRow {
  return {
    ...shared,
    month,
    subscription: "00000000-0000-0000-0000-000000000000",
    service: { level1: "UNKNOWN", level2: "UNKNOWN" },
    customer,
    tenantId: random(`customer ${customer}`).guid(),
    segment: "Enterprise",
    market,
    association: "Deal registration",
    cents,
  };
}

const shared = { duplicate: 0 } as const;
