import type { RangeKind } from "../columnRole";

/** The table that a large ledger is condensed into. */
export const condensedTableName = "PartnerEvidence";

/** Whether a sheet holds a condensed table: evidence, though this add-in wrote it. A host may have added a number to its name. */
export function holdsCondensed({
  tables,
}: {
  readonly tables: readonly { readonly name: string }[];
}): boolean {
  return tables.some(({ name }) => /^PartnerEvidence(_\d+)?$/i.test(name));
}

/** Whether among ranges there is one that a condensed table would only repeat. */
export function showUsage(kinds: readonly (RangeKind | null)[]): boolean {
  return (["usage", "cspUsage", "costManagement"] as const).some((kind) => kinds.includes(kind));
}
