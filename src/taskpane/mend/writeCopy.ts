import type { EvidenceRange } from "../../evidence/grid";
import type { Mend } from "../../evidence/mend/mend";
import { choiceText, sameChoice, type RangeChoice } from "../session/choices";
import type { FoundRange } from "../session/findRanges";
import type { Session } from "../session/session";

/**
 * Writes the mended copy of a range to a sheet of its own and takes it as evidence in place of the range.
 * Rejects with a WorkbookError where the workbook does not let it; nothing is changed then.
 */
export async function writeCopy(
  session: Session,
  original: RangeChoice,
  source: EvidenceRange,
  mends: readonly Mend[]
): Promise<void> {
  const { mendedName } = await import("../../report/mended/mendedName");
  const { mendedSheet } = await import("../../report/mended/mendedSheet");
  const { workbook } = session;
  const found = session.state().ranges ?? [];
  const named = original.kind === "table" ? original.name : source.place.sheet!;
  // The copies of other ranges keep their sheets; this range's own copy is written over.
  const name = mendedName(
    named,
    found.flatMap(({ choice }) => (choice.mendedFrom ? choiceText(choice) : []))
  );
  await workbook.write([mendedSheet({ name, source, mends, writtenAt: new Date() })]);
  const copy: RangeChoice = {
    kind: "sheet",
    name,
    ...(original.mapping && { mapping: original.mapping }),
    mendedFrom: original,
  };
  const ranges = found.map(({ choice }) => (sameChoice(choice, original) ? copy : choice));
  session.chooseRanges(ranges, name);
}

/** The ranges with the original in place of its mended copy. */
export function originalAgain(
  found: readonly FoundRange[],
  copy: RangeChoice
): readonly RangeChoice[] {
  return found.map(({ choice }) => (sameChoice(choice, copy) ? copy.mendedFrom! : choice));
}
