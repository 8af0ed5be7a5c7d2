import type { MemorySheet } from "../support/memoryWorkbook";
import { businessUsageGrid, revenueGrid } from "../support/sample/businessApplications";
import { cporGrid, microsoft365Grid } from "../support/sample/microsoft365";
import { allLearners } from "../support/sample/morePeople";
import { securityUsage } from "../support/sample/securityUsage";
import { trainingsGrid } from "../support/sample/trainings";
import { usageGrid } from "../support/sample/usage";
import { scoredPane } from "./openPane";

/** Every export that the six designations are scored from, as pasted in; not in the order the pane lists them. */
export const sixExports: readonly MemorySheet[] = [
  { name: "Azure usage", grid: usageGrid("sheet", securityUsage()) },
  { name: "Trainings", grid: trainingsGrid("sheet", allLearners()) },
  { name: "Microsoft 365 usage", grid: microsoft365Grid() },
  { name: "CPOR usage", grid: cporGrid() },
  { name: "BizApps revenue", grid: revenueGrid() },
  { name: "BizApps usage", grid: businessUsageGrid() },
];

/** The pane over all six exports, one designation chosen. */
export function paneOf(
  designation: string,
  sheets: readonly MemorySheet[] = sixExports,
  more: Readonly<Record<string, unknown>> = {}
) {
  return scoredPane(sheets, { "partner.choices": { designation, ...more } });
}
