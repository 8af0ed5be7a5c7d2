import "../../src/functions/detailsIncluded";
import "../../src/functions/customFunctionsShim";
import type { Cell } from "../../src/evidence/grid";
import { compare, score } from "../../src/functions/functions";
import { businessUsageGrid, revenueGrid } from "../support/sample/businessApplications";
import { microsoft365Grid } from "../support/sample/microsoft365";
import { ledgerJson } from "./ledger";

/** How many times the cost of one SCORE a COMPARE over the same rows may have: the rows are folded once. */
const limit = 3;
const usageRows = 100_000;
const certificationRows = 500;
const rounds = 15;

/**
 * COMPARE of all designations over 100,000 usage rows, 500 certification rows and small ranges of the other
 * kinds, as a ratio to one SCORE over the same usage and certifications in the same run: medians of interleaved
 * runs on fresh cells. True when within the limit.
 */
export function benchCompare(): boolean {
  const usage = withSecurity(ledgerJson(usageRows, "grouped"));
  const certifications = JSON.stringify(certificates());
  const others = [microsoft365Grid(), revenueGrid(), businessUsageGrid()].map((grid) =>
    JSON.stringify(grid)
  );
  const one: number[] = [];
  const all: number[] = [];
  for (let round = -10; round < rounds; round++) {
    const [used, held] = [cells(usage), cells(certifications)];
    const scored = timed(() => score(used, held));
    const [usedAgain, heldAgain] = [cells(usage), cells(certifications)];
    const [m365, revenue, consumption] = others.map(cells);
    const compared = timed(() =>
      compare(usedAgain, heldAgain, null, null, m365, revenue, consumption)
    );
    if (round < 0) continue;
    one.push(scored);
    all.push(compared);
  }
  const ratio = median(all) / median(one);
  console.log(
    `\nCOMPARE over ${usageRows.toLocaleString("en-US")} usage and ${certificationRows} certification rows: ` +
      `${ratio.toFixed(2)}× one SCORE (limit ${limit}×; ${median(all).toFixed(1)} ms, ${median(one).toFixed(1)} ms)`
  );
  return ratio <= limit;
}

/** Some of the ledger's services are those that Security lists, so that it has rows to look at. */
function withSecurity(json: string): string {
  return json
    .replaceAll('"Azure Service 03"', '"Key Vault"')
    .replaceAll('"Azure Service 11"', '"Sentinel"');
}

function certificates(): Cell[][] {
  const titles = [
    "Azure Administrator Associate",
    "Azure Solutions Architect Expert",
    "Azure Network Engineer Associate",
    "Azure Security Engineer Associate",
    "Security Operations Analyst Associate",
    "Identity and Access Administrator Associate",
    "Power BI Data Analyst Associate",
    "Microsoft 365 Administrator Expert",
  ];
  return [
    ["MCPID", "TrainingTitle", "TrainingType", "TrainingCompletionDate", "ExpirationDate"],
    ...Array.from({ length: certificationRows }, (_, row): Cell[] => [
      `person-${row % 170}`,
      titles[(row * 7) % titles.length]!,
      "Certification",
      45_000 + row,
      46_000 + row * 3,
    ]),
  ];
}

function cells(json: string): Cell[][] {
  return JSON.parse(json) as Cell[][];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
