import type { Evidence } from "../../src/evidence/evidence";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { azureUsage } from "./azureUsage";
import { businessRevenue, businessUsage } from "./business";
import { certificates } from "./certificates";
import { microsoft365Usage } from "./microsoft365";

/** A made-up partner with six years of every kind of evidence, so that no metric stands still. */
export function partnerEvidence(): Evidence {
  const grids: readonly Grid[] = [
    azureUsage(),
    microsoft365Usage(),
    businessRevenue(),
    businessUsage(),
    certificates(),
  ];
  return readEvidence(
    grids.map((grid, index) => ({ grid, place: { label: `range ${index + 1}`, top: 0, left: 0 } }))
  );
}
