import { figuresOf } from "../figures";
import type { Rulebook } from "../rulebook";

/** Workloads that no rule counts: a row that names one would be recognised for nothing. */
export function unusedFaults({ designations, workloads }: Rulebook): readonly string[] {
  const used = new Set<string>();
  for (const designation of designations)
    for (const { values } of figuresOf(designation))
      for (const { value } of values) collectTexts(value, used);
  return workloads
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => `workload ${id} is used by no rule`);
}

/** Workloads stand in lists of their own, in rate cards, in groups of associations and in track rules. */
function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) collectTexts(each, into);
}
