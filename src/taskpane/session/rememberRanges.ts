import { parseAddress, type RangeAddress } from "../../evidence/address";
import type { HeldRange, Workbook } from "../../workbook/workbook";
import { choicesKey, type RangeChoice } from "./choices";
import type { FoundRange } from "./findRanges";
import type { Store } from "./store";

/**
 * Keeps chosen ranges as they were found: under the names that their sheets and tables have now, and held on
 * to by the workbook, so that they are found again whatever they are called by then.
 */
export async function rememberRanges(workbook: Workbook, { state, update }: Store): Promise<void> {
  const { choices, ranges: found } = state();
  const chosen = choices.ranges;
  if (!chosen || !found) return;
  const keyed = found.map(withKey);
  let ranges: readonly FoundRange[] = keyed;
  if (keyed.some(({ choice }, index) => choice !== found[index]!.choice)) {
    const held = await workbook.hold(keyed.flatMap(heldRange)).then(
      () => true,
      // A workbook that may not be changed: its names have to do.
      () => false
    );
    if (!held) ranges = found;
  }
  const known = ranges.every(({ choice }) => chosen.includes(choice));
  if (known || state().choices.ranges !== chosen || state().ranges !== found) return;
  const kept = { ...state().choices, ranges: ranges.map(({ choice }) => choice) };
  update({ choices: kept, ranges });
  await workbook.keepSetting(choicesKey, kept).catch(() => undefined);
}

function withKey(range: FoundRange): FoundRange {
  const { choice, address } = range;
  // Never one that was used before: an undone step of the user could bring its name back.
  const key = () => Math.random().toString(36).slice(2, 12);
  return choice.key === undefined && address
    ? { ...range, choice: { ...choice, key: key() } }
    : range;
}

function heldRange({ choice, address }: FoundRange): HeldRange | [] {
  if (choice.key === undefined || !address) return [];
  return { key: choice.key, address: extentOf(choice, address) };
}

/** A sheet as a whole, and cells as typed: there may be more in them tomorrow. */
function extentOf(choice: RangeChoice, address: RangeAddress): RangeAddress {
  if (choice.kind === "table") return address;
  if (choice.kind === "cells") return parseAddress(choice.address) ?? address;
  return { sheet: address.sheet, top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
}
