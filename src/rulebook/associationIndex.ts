import { rulebook } from "./rulebook";
import type { Association } from "./schema";

const bySpelling = new Map<string, Association>();

for (const association of rulebook.associations) {
  for (const spelling of [association.id, association.name, ...association.spellings]) {
    bySpelling.set(plainSpelling(spelling), association);
  }
}

/** The association an export's text means, whatever its case, spaces and hyphens; null when it is none known. */
export function associationByText(text: string): Association | null {
  return bySpelling.get(plainSpelling(text)) ?? null;
}

function plainSpelling(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
