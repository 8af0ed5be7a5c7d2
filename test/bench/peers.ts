import { escape, op, table } from "arquero";
import type { Cell } from "../../src/evidence/grid";
import { duckdb } from "./duckdb";

/** Another program that folds the same rows: by customer and month and by service and month, eligible associations only. */
export interface Peer {
  readonly name: string;
  /** The ACR of everything, in dollars. */
  fold(grid: readonly (readonly Cell[])[]): number | Promise<number>;
}

/** The associations of the made-up ledger that count. */
export const eligible = [
  "Partner admin link",
  "Partner of record (DPOR)",
  "CSP Tier 1",
  "CSP Tier 2",
];

export async function peers(): Promise<Peer[]> {
  const installed = await duckdb();
  if (!installed) console.log("DuckDB has no binary for this platform and is left out.");
  return installed ? [arquero, installed] : [arquero];
}

const arquero: Peer = {
  name: "Arquero",
  fold: (grid) => {
    const column = (index: number) => grid.slice(1).map((row) => row[index] ?? null);
    const counts = new Set<Cell>(eligible);
    const rows = table({
      tenant: column(0),
      month: column(1),
      service: column(2),
      acr: column(3),
      association: column(4),
    }).filter(escape(({ association }: { association: Cell }) => counts.has(association)));
    const byTenant = rows.groupby("tenant", "month").rollup({ acr: op.sum("acr") });
    rows.groupby("service", "month").rollup({ acr: op.sum("acr") });
    return (byTenant.array("acr") as number[]).reduce((sum, acr) => sum + acr, 0);
  },
};
