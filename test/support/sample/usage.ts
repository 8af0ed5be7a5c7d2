import type { Cell, Grid } from "../../../src/evidence/grid";
import { customers, type Customer } from "./customers";
import { ineligibleRows } from "./ineligibleRows";
import { monthlyCents } from "./monthlyCents";
import { monthCount, monthSerial, monthText } from "./months";
import { flagOrder, partner, type Association } from "./partner";
import { random, split, type Random } from "./random";
import { currentServices, formerServices, unknownService, type Service } from "./services";

/** One line of the ledger. */
export interface UsageRow {
  readonly month: number;
  readonly subscription: string;
  readonly service: Pick<Service, "level1" | "level2">;
  readonly customer: string;
  /** Null where the export left it blank. */
  readonly tenantId: string | null;
  readonly segment: string;
  readonly market: string;
  readonly association: Association;
  readonly duplicate: 0 | 1;
  readonly cents: number;
}

/** Columns as a user picks them in the downloads hub, in the export's own order. */
export const usageHeader = [
  "SubscriptionId",
  "Month",
  "ServiceLevel1",
  "ServiceLevel2",
  "CustomerName",
  "CustomerTenantId",
  "CustomerSegment",
  "CustomerMarket",
  "MPNID",
  "PartnerName",
  "PartnerAttributionType",
  "IsACRDuplicateAtPGALevel",
  "ACR_USD",
] as const;

/** The usage export as cells: "file" as the CSV has it (all text), "sheet" as Excel holds it. */
export function usageGrid(as: "file" | "sheet", rows: readonly UsageRow[] = usageRows()): Grid {
  return [[...usageHeader], ...rows.map((row) => cells(row, as === "file"))];
}

/** Every row of the ledger, month by month, customers in alphabetical order. */
export function usageRows(): readonly UsageRow[] {
  const rows = [...customers().flatMap(customerRows), ...ineligibleRows()];
  return rows.sort((a, b) => a.month - b.month || compare(a.customer, b.customer));
}

function cells(row: UsageRow, asText: boolean): Cell[] {
  return [
    row.subscription,
    asText ? monthText(row.month) : monthSerial(row.month),
    row.service.level1,
    row.service.level2,
    row.customer,
    row.tenantId,
    row.segment,
    row.market,
    partner.mpnId,
    partner.name,
    row.association,
    asText ? String(row.duplicate) : row.duplicate,
    asText ? (row.cents / 100).toFixed(2) : row.cents / 100,
  ];
}

function customerRows(customer: Customer): UsageRow[] {
  const chance = random(`customer ${customer.name}`);
  const tenantId = chance.guid();
  const lines = ledgerLines(customer, chance);
  return monthlyCents(customer).flatMap(([month, cents]) => {
    const live = lines.filter(({ service }) => month <= (service.until ?? monthCount));
    const amounts = split(
      cents,
      live.map(({ weight }) => weight * chance.between(0.92, 1.08))
    );
    return live.flatMap(({ service, subscription, doubled }, i) => {
      const { name, segment, market, association, also } = customer;
      const named = !(name === "Margie's Travel" && month === 14);
      const row = (by: Association, duplicate: 0 | 1): UsageRow => ({
        month,
        subscription,
        service,
        customer: name,
        tenantId: named ? tenantId : null,
        segment,
        market,
        association: by,
        duplicate,
        cents: amounts[i]!,
      });
      if (!also || !doubled || month < also.from) return [row(association, 0)];
      const first = flagOrder.indexOf(association) < flagOrder.indexOf(also.association);
      return [row(association, first ? 0 : 1), row(also.association, first ? 1 : 0)];
    });
  });
}

interface LedgerLine {
  readonly service: Service;
  readonly subscription: string;
  readonly weight: number;
  /** Whether the second association sees it too. */
  readonly doubled: boolean;
}

/** Which services a customer uses and on which of its one or two subscriptions; a service is on one only. */
function ledgerLines(customer: Customer, chance: Random): LedgerLine[] {
  const subscriptions = [chance.guid(), chance.guid()];
  const [machines, ...rest] = currentServices;
  const start = chance.whole(0, rest.length - 1);
  const services = [machines!];
  while (services.length < customer.services) {
    services.push(rest[(start + services.length) % rest.length]!);
  }
  if (
    customer.services >= 3 &&
    customer.known[0]![0] === 0 &&
    customer.name !== "Margie's Travel"
  ) {
    services.push(chance.pick(formerServices));
  }
  if (customer.name === "Fabrikam Residences") services.push(unknownService);
  return services.map((service, i) => ({
    service,
    subscription: subscriptions[i > 2 ? 1 : 0]!,
    weight: chance.between(i === 0 ? 4 : 1, i === 0 ? 6 : 3),
    doubled: i < (customer.also?.services ?? 0),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
