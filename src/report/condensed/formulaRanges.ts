import type { RangeAddress } from "../../evidence/address";
import { isTooLargeForFormula } from "../../evidence/condensed/formulaLimit";
import type { Evidence, RangeKind } from "../../evidence/evidence";
import { withPauses } from "../../evidence/steps";
import { scoredRanges } from "../scoredRanges";
import { condensedSheetSteps, type CondensedSheet } from "./condensedSheet";

interface FoundRange {
  readonly kind: RangeKind | null;
  readonly address: RangeAddress;
}

/** What formulas about a score are handed. */
export interface FormulaRanges<T> {
  /** In the order of the functions' arguments. */
  readonly ranges: readonly RangeAddress[];
  /** The ranges among them that are handed over as they stand. */
  readonly direct: readonly T[];
  /** The sheet to be written with the formulas: the table on it stands for the Azure usage; null where it needs none. */
  readonly condensed: CondensedSheet | null;
}

/** The ranges that formulas about a designation take; Azure usage that is too large for them is condensed. */
export async function formulaRanges<T extends FoundRange>(
  designation: string,
  found: readonly T[],
  evidence: Evidence,
  madeAt: Date
): Promise<FormulaRanges<T>> {
  const scored = scoredRanges(designation, found, ({ kind }) => kind);
  const ofUsage = scored.filter(showsUsage);
  const { usage } = evidence;
  if (!usage || !ofUsage.some(({ address }) => isTooLargeForFormula(address)))
    return { ranges: scored.map(({ address }) => address), direct: scored, condensed: null };
  const condensed = (await condensedEvidence(evidence, madeAt))!;
  const direct = scored.filter((range) => !showsUsage(range));
  const table = { sheet: condensed.spec.name, ...condensed.table };
  return { ranges: [table, ...direct.map(({ address }) => address)], direct, condensed };
}

/** Evidence's Azure usage as a sheet, with pauses so that nothing freezes; null where it shows none. */
export async function condensedEvidence(
  { usage, findings, ranges }: Evidence,
  madeAt: Date
): Promise<CondensedSheet | null> {
  if (!usage) return null;
  const rows = ranges.filter(showsUsage).reduce((sum, range) => sum + range.rows, 0);
  return withPauses(condensedSheetSteps({ usage, findings, rows, madeAt }), nextPaint);
}

/** Whether a range is one of those that Azure usage is read from. */
export function showsUsage({ kind }: { readonly kind: RangeKind | null }): boolean {
  return kind !== null && usageKinds.includes(kind);
}

const usageKinds: readonly RangeKind[] = [
  "usage",
  "condensedUsage",
  "customers",
  "cspUsage",
  "costManagement",
];

function nextPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
