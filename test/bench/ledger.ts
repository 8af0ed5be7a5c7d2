import { dayOf, monthOf } from "../../src/evidence/calendar";
import type { Cell } from "../../src/evidence/grid";

export const ledgerHeader = [
  "CustomerTenantId",
  "Month",
  "ServiceLevel2",
  "ACR_USD",
  "PartnerAttributionType",
  "Currency",
];

const months = Array.from({ length: 24 }, (_, index) => dayOf(monthOf(2024, 11) + index, 1));
const associations = [
  "Partner admin link",
  "Partner of record (DPOR)",
  "CSP Tier 1",
  "CSP Tier 2",
  "Transacting partner of record",
];
const services = Array.from(
  { length: 60 },
  (_, index) => `Azure Service ${String(index).padStart(2, "0")}`
);

/**
 * A made-up ledger of 24 months as JSON, so that each run can have fresh cells as a host would hand them
 * over: customers of lognormal size, one association each, one amount in two hundred blank.
 */
export function ledgerJson(rowCount: number, order: "grouped" | "shuffled"): string {
  const random = seeded(7);
  const rows: Cell[][] = [];
  while (rows.length < rowCount) {
    const tenant = guid(random);
    const size = Math.exp(random() * 6 + 3.2);
    const from = random() < 0.6 ? 0 : Math.floor(random() * 24);
    const association = associations[Math.floor(random() * associations.length)]!;
    const used = Array.from(
      { length: 1 + Math.floor(random() * 12) },
      () => services[Math.floor(random() * random() * 60)]!
    );
    for (const month of months.slice(from)) {
      for (const service of used) {
        const amount = Math.round((size / used.length) * (0.6 + 0.8 * random()) * 100) / 100;
        rows.push([tenant, month, service, random() < 0.005 ? null : amount, association, "USD"]);
      }
    }
  }
  rows.length = rowCount;
  if (order === "shuffled") shuffle(rows, random);
  return JSON.stringify([ledgerHeader, ...rows]);
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function guid(random: () => number): string {
  const quad = () =>
    Math.floor(random() * 65536)
      .toString(16)
      .padStart(4, "0");
  return `${quad()}${quad()}-${quad()}-${quad()}-${quad()}-${quad()}${quad()}${quad()}`;
}

function shuffle(rows: Cell[][], random: () => number): void {
  for (let index = rows.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [rows[index], rows[other]] = [rows[other]!, rows[index]!];
  }
}
