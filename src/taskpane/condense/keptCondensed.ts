import type { CondensedSheet } from "../../report/condensed/condensedSheet";
import type { Workbook } from "../../workbook/workbook";

/** What a workbook keeps of the ledger that was condensed in it. */
export interface KeptCondensed {
  readonly sheet: string;
  /** When, as its sheet says it. */
  readonly time: string;
  /** Labels of the ranges it was condensed from. */
  readonly sources: readonly string[];
  /** Tells usage that has changed since. */
  readonly check: string;
}

const condensedKey = "partner.condensed";

/** Null where nothing was condensed, or its sheet is no longer there. */
export async function keptCondensed(workbook: Workbook): Promise<KeptCondensed | null> {
  const kept = await workbook.setting(condensedKey);
  if (!isKept(kept)) return null;
  return (await workbook.ownSheets()).includes(kept.sheet) ? kept : null;
}

/** Keeps what was written; a workbook that keeps nothing is no reason to fail. */
export async function keepCondensed(
  workbook: Workbook,
  { spec, time, sources, check }: CondensedSheet
): Promise<KeptCondensed> {
  const kept: KeptCondensed = { sheet: spec.name, time, sources, check };
  await workbook.keepSetting(condensedKey, kept).catch(() => undefined);
  return kept;
}

function isKept(value: unknown): value is KeptCondensed {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, time, check, sources } = value as Readonly<Record<string, unknown>>;
  return [sheet, time, check].every((each) => typeof each === "string") && Array.isArray(sources);
}
