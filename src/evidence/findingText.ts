import { say, words } from "../words/say";
import type { Finding, FindingPlace } from "./finding";

/** "Azure usage!A1:N18413, column ACR_USD, rows 12, 15 and 3 more". */
export function whereText({
  place,
  column,
  rows = [],
  rowCount = rows.length,
}: FindingPlace): string {
  if (rows.length === 0) {
    return column === undefined
      ? place.label
      : words("evidence.whereColumn", { place: place.label, column });
  }
  const shown = rows.slice(0, 3).join(", ");
  const more = rowCount - Math.min(rows.length, 3);
  const values = {
    place: place.label,
    column: column ?? "",
    count: rowCount,
    rows: more > 0 ? words("evidence.moreRows", { rows: shown, more }) : shown,
  };
  return words(column === undefined ? "evidence.whereRows" : "evidence.whereColumnRows", values);
}

/** The whole finding in one line: where, what, how to mend it. */
export function findingText({ message, mend, where }: Finding): string {
  const what = say(message);
  const located = where ? words("evidence.at", { where: whereText(where), message: what }) : what;
  return mend ? `${located}. ${say(mend)}` : `${located}.`;
}
