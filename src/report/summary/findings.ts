import type { Finding, Severity } from "../../evidence/finding";
import { say, words } from "../../words/say";
import { body, colors, heading, quiet } from "../looks";
import { cutText } from "../plainText";
import type { SheetDraft } from "../sheetDraft";
import type { Summary } from "./summary";

const shown = 3;

/** The three worst findings; the rest stand on the rules sheet. */
export function writeFindings(draft: SheetDraft, { scorecard }: Summary): void {
  const findings = worstFirst(scorecard.findings);
  draft.at("B29", { value: words("report.findings"), style: heading });
  draft.look("B29:I29", { borderBottom: colors.grey });
  if (findings.length > shown) {
    draft.at("I29", {
      value: words("report.findingsMore", { count: findings.length }),
      style: { ...quiet, align: "right" },
    });
  }
  if (findings.length === 0) draft.at("B30", { value: words("report.noFindings"), style: body });
  findings.slice(0, shown).forEach(({ severity, message, where }, index) => {
    const row = 30 + index;
    draft.look(`B${row}:I${row}`, { borderBottom: colors.hairline });
    draft.at(`B${row}`, {
      value: severityText(severity),
      style: { ...body, size: 10, color: severityColors[severity] },
    });
    const place = where ? shortWhere(where) : "";
    draft.at(`C${row}`, {
      value: cutText(say(message), messageFits),
      style: { ...body, size: 10 },
    });
    if (place) draft.at(`I${row}`, { value: place, style: { ...quiet, align: "right" } });
  });
}

export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const weight = ({ severity }: Finding) => order.indexOf(severity);
  return [...findings].sort((a, b) => weight(a) - weight(b));
}

export function severityText(severity: Severity): string {
  return `${severityGlyphs[severity]} ${words(`report.severity.${severity}`)}`;
}

const order: readonly Severity[] = ["error", "warning", "note"];
const severityGlyphs = { error: "✖", warning: "▲", note: "i" } as const;
export const severityColors = {
  error: colors.blocked,
  warning: colors.short,
  note: colors.grey,
} as const;

/** Characters that fit before the place, and into its cell. */
const messageFits = 74;
const placeFits = 31;

/** The sheet and the first row; the whole place stands on the rules sheet. */
function shortWhere({
  place,
  rows = [],
  rowCount = rows.length,
}: NonNullable<Finding["where"]>): string {
  const name = place.sheet ?? place.label;
  const [row] = rows;
  if (row === undefined) return cutText(name, placeFits);
  const values = { place: cutText(name, placeFits - 14), row, count: rowCount };
  return words("report.whereFirst", values);
}
