import type { MessageId, Sentence } from "../words/say";
import type { ColumnRole } from "./evidence";
import type { Finding, Severity } from "./finding";
import type { Place } from "./grid";
import type { Header } from "./header";
import type { RowTally } from "./tally";

interface About {
  /** Speaks of the same values as the message. */
  readonly mend?: MessageId;
  /** The column it speaks of. */
  readonly role?: ColumnRole;
  readonly values?: Sentence["values"];
}

/** Collects the findings of one range; where they stand is filled in. */
export interface RangeFindings {
  readonly found: Finding[];
  /** About the range or one of its columns. */
  about(severity: Severity, id: MessageId, about?: About): void;
  /** About tallied rows, none of them none said. The message may speak of count, value and amount. */
  rows(severity: Severity, id: MessageId, tally: RowTally, about?: About): void;
}

export function rangeFindings(place: Place, header: Header): RangeFindings {
  const found: Finding[] = [];
  const columnOf = (role: ColumnRole | undefined) => {
    const index = role && header.column.get(role);
    return index === undefined ? undefined : { header: header.columns[index]!.header, index };
  };
  return {
    found,
    about: (severity, id, { mend, values } = {}) => {
      found.push({
        severity,
        message: { id, ...(values && { values }) },
        ...(mend && { mend: { id: mend, ...(values && { values }) } }),
        where: { place },
      });
    },
    rows: (severity, id, tally, { mend, role, values } = {}) => {
      if (tally.count === 0) return;
      const { count, example, cents } = tally;
      found.push({
        severity,
        message: { id, values: { count, value: example, amount: { cents }, ...values } },
        ...(mend && { mend: { id: mend, ...(values && { values }) } }),
        where: tally.where(place, columnOf(role)),
      });
    },
  };
}

/** Headers that stand over more than one column. */
export function sayRepeatedHeaders(findings: RangeFindings, { repeated }: Header): void {
  for (const header of repeated) {
    findings.about("warning", "evidence.repeatedHeader", {
      mend: "evidence.repeatedHeaderMend",
      values: { header },
    });
  }
}
