import { nearestCertifications } from "../rulebook/nearestCertifications";
import type { ReadCertificates } from "./certificates";
import type { Finding } from "./finding";
import type { Place } from "./grid";
import type { Header } from "./header";
import { rangeFindings, sayRepeatedHeaders } from "./rangeFindings";

/** What is to be said about the rows of one certification range, worst first. */
export function certificationFindings(
  place: Place,
  header: Header,
  { tallies, dates }: ReadCertificates
): Finding[] {
  const findings = rangeFindings(place, header);
  const { about, rows, found } = findings;
  const mend = "evidence.dateMend";
  rows("error", "evidence.expiryUnreadable", tallies.expiryUnreadable, { mend, role: "expires" });
  rows("error", "evidence.earnedUnreadable", tallies.earnedUnreadable, { mend, role: "completed" });
  for (const [column, swapped, ambiguous] of [
    [dates.expires, "evidence.expirySwapped", "evidence.expiryAmbiguous"],
    [dates.earned, "evidence.earnedSwapped", "evidence.earnedAmbiguous"],
  ] as const) {
    const { proven } = column;
    if (column.swapped) about("warning", swapped, { mend });
    if (proven.order === "unknown" && proven.ambiguous > 0) {
      about("warning", ambiguous, {
        mend,
        values: { count: proven.ambiguous, value: proven.example! },
      });
    }
  }
  rows("error", "evidence.noPerson", tallies.noPerson, { mend: "evidence.noPersonMend" });
  rows("error", "evidence.noTitle", tallies.noTitle, {
    mend: "evidence.noTitleMend",
    role: "certification",
  });
  rows("warning", "evidence.notActive", tallies.notActive, {
    mend: "evidence.notActiveMend",
    role: "status",
  });
  rows("note", "evidence.otherTrainings", tallies.notCertification, { role: "trainingType" });
  rows("warning", "evidence.notLinked", tallies.notLinked, {
    mend: "evidence.notLinkedMend",
    role: "mcpId",
  });
  for (const [title, tally] of tallies.unknown) {
    const nearest = nearestCertifications(title, 3).map(({ name }) => name);
    if (nearest.length > 0) {
      rows("warning", "evidence.certificationMisspelt", tally, {
        mend: "evidence.certificationMisspeltMend",
        role: "certification",
        values: { choices: nearest.length, nearest: { list: nearest } },
      });
    } else rows("note", "evidence.certificationUnknown", tally, { role: "certification" });
  }
  rows("note", "evidence.certificationsUnknown", tallies.unknownMore, {
    role: "certification",
    values: { titles: tallies.moreTitles.size },
  });
  for (const { name, tally } of tallies.renamed.values())
    rows("note", "evidence.certificationRenamed", tally, {
      role: "certification",
      values: { name },
    });
  if (!header.column.has("expires")) {
    about("warning", "evidence.noExpiryColumn", { mend: "evidence.noExpiryColumnMend" });
  }
  sayRepeatedHeaders(findings, header);
  const { order, basis } = dates.expires.proven;
  if (basis) about("note", "evidence.dateOrder", { values: { order, basis } });
  return found;
}
