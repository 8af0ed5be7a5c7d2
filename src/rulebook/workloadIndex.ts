import { rulebook } from "./rulebook";
import type { Workload } from "./schema";

const bySpelling = new Map<string, Workload>();

for (const workload of rulebook.workloads) {
  for (const spelling of [workload.id, workload.name, ...workload.spellings])
    bySpelling.set(`${workload.family}:${plainSpelling(spelling)}`, workload);
}

/**
 * The workload of one family that a text means, whatever its case, spaces and punctuation, and with or
 * without a remark in brackets ("(P2 only)"); null when it is none known.
 */
export function workloadByText(text: string, family: Workload["family"]): Workload | null {
  const known = (spelling: string) => bySpelling.get(`${family}:${plainSpelling(spelling)}`);
  return known(text) ?? known(text.replace(/\s*[([][^)\]]*[)\]]\s*/g, " ")) ?? null;
}

function plainSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
