import type { WorkloadEvidence, WorkloadLine } from "../../../evidence/evidence";
import { monthIndex } from "../../coverage";
import type { PartEntity } from "../../partsTrace";
import type { SourceRow } from "../../proof";
import type { ComparedMonths } from "./comparedMonths";
import { nameOf } from "./entity";
import type { Pair } from "./pairs";
import type { Subject } from "./verdict";

/** Whom the line of a pair is about. */
export function subjectIn(
  evidence: WorkloadEvidence,
  months: ComparedMonths,
  amountUnit: PartEntity["amountUnit"]
): (pair: Pair) => Subject {
  const source = sourceIn(evidence, months);
  return ({ tenant, workloadName, lines }) => ({
    name: nameOf(tenant),
    tenantId: tenant.id,
    workload: workloadName,
    amountUnit,
    source: source(lines),
  });
}

/** The first row of lines in the months compared now, else in those a year before; null where there is none. */
export function sourceIn(evidence: WorkloadEvidence, { current, baseline }: ComparedMonths) {
  const cited = [...current, ...baseline]
    .map((month) => monthIndex(evidence, month))
    .filter((index) => index >= 0);
  return (lines: readonly WorkloadLine[]): SourceRow | null => {
    for (const index of cited) {
      let first: WorkloadLine | null = null;
      for (const line of lines) {
        if (line.firstRow[index] === 0) continue;
        if (!first || comesBefore(line, first, index)) first = line;
      }
      if (first) return { place: evidence.places[first.place]!, row: first.firstRow[index]! };
    }
    return null;
  };
}

function comesBefore(a: WorkloadLine, b: WorkloadLine, index: number): boolean {
  return a.place < b.place || (a.place === b.place && a.firstRow[index]! < b.firstRow[index]!);
}
