import type { Finding } from "../../evidence/finding";
import { findingText } from "../../evidence/findingText";
import { words } from "../../words/say";
import { body, colors, quiet } from "../looks";
import type { SheetDraft } from "../sheetDraft";
import { severityColors, severityText, worstFirst } from "../summary/findings";

/** A header is looked for in the first twenty rows, and the table's is to be found by whoever takes the whole sheet. */
const mostFindings = 8;
const firstRow = 6;

/** Writes what was found in the ledger, worst first; returns the first row that is free. */
export function writeFound(
  draft: SheetDraft,
  findings: readonly Finding[],
  sources: readonly string[]
): number {
  const found = worstFirst(
    findings.filter(({ where }) => !where || sources.includes(where.place.label))
  );
  draft.put(firstRow, 1, {
    value: words(found.length > 0 ? "report.condensed.found" : "report.condensed.foundNone"),
    style: { bold: true, color: colors.ink },
  });
  const shown = found.slice(0, mostFindings);
  shown.forEach((finding, index) => {
    const row = firstRow + 1 + index;
    const color = severityColors[finding.severity];
    draft.put(row, 1, { value: severityText(finding.severity), style: { ...body, color } });
    draft.put(row, 2, { value: findingText(finding), style: body });
  });
  const below = firstRow + 1 + shown.length;
  if (found.length === shown.length) return below;
  draft.put(below, 2, {
    value: words("report.condensed.foundMore", { count: found.length - shown.length }),
    style: quiet,
  });
  return below + 1;
}
