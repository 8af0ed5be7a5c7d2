import type { Cell, Grid } from "../../src/evidence/grid";
import { monthCount, monthText } from "./calendar";
import { at } from "./wave";

interface AzureCustomer {
  readonly segment: "SMB" | "Enterprise";
  readonly association: string;
  /** Level-2 services, with the month from which each is used. */
  readonly services: readonly (readonly [service: string, from: number])[];
  /** Around how many US dollars a month it swings. */
  readonly size: number;
}

const associations = ["CSP Tier 1", "Partner admin link", "CSP Tier 2", "Partner of record (DPOR)"];
const services = [
  ["Virtual Machines", 0],
  ["Key Vault", 0],
  ["Storage", 20],
  ["Sentinel", 26],
  ["Azure App Service", 38],
  ["Azure Firewall", 40],
  ["SQL Database", 50],
  ["Microsoft Defender for Cloud", 58],
] as const;

/** Customers of all sizes: some swing over the threshold of a customer add, some far above it, some below. */
const customers = Array.from({ length: 22 }, (_, index): AzureCustomer => ({
  segment: index % 5 === 4 ? "Enterprise" : "SMB",
  association: associations[index % associations.length]!,
  services: [services[index % 2]!, services[(index * 3 + 2) % services.length]!],
  size: [480, 950, 1_050, 90, 5_200, 45][index % 6]!,
}));

export function azureUsage(): Grid {
  return [
    [
      "Month",
      "CustomerTenantId",
      "CustomerSegment",
      "ServiceLevel2",
      "PartnerAttributionType",
      "ACR_USD",
    ],
    ...Array.from({ length: monthCount }, (_, month) =>
      customers.flatMap((customer, index) => customerRows(customer, index, month))
    ).flat(),
  ];
}

function customerRows(customer: AzureCustomer, index: number, month: number): Cell[][] {
  const { size, segment, association } = customer;
  const wave = {
    start: size,
    slope: size / 200,
    swing: size / 3,
    period: 17 + (index % 13),
    phase: index * 7,
  };
  const used = customer.services.filter(([, from]) => month >= from);
  const cents = Math.round(at(wave, month) * 100);
  return used.map(([service], place) => [
    monthText(month),
    `azure-${index + 1}`,
    segment,
    service,
    association,
    (place === 0 ? cents - Math.floor(cents / 3) * (used.length - 1) : Math.floor(cents / 3)) / 100,
  ]);
}
