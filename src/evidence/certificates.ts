import { certificationByActivity, certificationByName } from "../rulebook/catalogue";
import { certificateDates, type CertificateDates } from "./certificateDates";
import { OpenTallies, type CertificateTallies } from "./certificateTallies";
import { readDay } from "./days";
import type { Certificate, ColumnRole } from "./evidence";
import type { Cell, EvidenceRange } from "./grid";
import { isBlankRow, repeatsHeader, type Header } from "./header";
import { identityIn, plainText } from "./identity";
import type { People } from "./people";
import { isInactive, isOtherTraining } from "./trainingWords";

/** The certificates of one range, and what was noticed about its rows. */
export interface ReadCertificates {
  readonly certificates: readonly Certificate[];
  readonly rows: number;
  readonly dates: CertificateDates;
  readonly tallies: CertificateTallies;
}

/** Reads the rows of one range; people are gathered over all ranges. */
export function readCertificates(
  { grid, place }: EvidenceRange,
  header: Header,
  gathered: People
): ReadCertificates {
  const cell = (row: readonly Cell[], role: ColumnRole): Cell => {
    const index = header.column.get(role);
    return index === undefined ? null : (row[index] ?? null);
  };
  const dates = certificateDates((role) =>
    grid.slice(header.row + 1).map((row) => cell(row, role))
  );
  const tallies = new OpenTallies();
  const certificates: Certificate[] = [];
  let rows = 0;
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    if (isBlankRow(row) || repeatsHeader(row, header)) continue;
    rows++;
    const identity = identityIn(row, header);
    const person = gathered.add(identity);
    if (person === null) {
      tallies.noPerson.add(r);
      continue;
    }
    if (header.column.has("mcpId") && plainText(cell(row, "mcpId")) === "")
      tallies.notLinked.add(r);
    const title = plainText(cell(row, "certification"));
    const activity = Number(cell(row, "activityId") ?? NaN);
    const certification = certificationByName(title) ?? certificationByActivity(activity);
    const notCertification = isOtherTraining(plainText(cell(row, "trainingType")));
    if (title === "" && !certification) {
      tallies.noTitle.add(r);
      continue;
    }
    if (notCertification) tallies.notCertification.add(r, title);
    else tallies.addTitle(title, certification?.name ?? null, r);
    const earned = readDay(cell(row, "completed"), dates.earned.proven.order, dates.earned.swapped);
    const expires = readDay(
      cell(row, "expires"),
      dates.expires.proven.order,
      dates.expires.swapped
    );
    const status = plainText(cell(row, "status"));
    if (certification && !notCertification && isInactive(status)) tallies.notActive.add(r, status);
    if (earned === "unreadable") tallies.earnedUnreadable.add(r, cell(row, "completed"));
    if (expires === "unreadable") tallies.expiryUnreadable.add(r, cell(row, "expires"));
    certificates.push({
      person,
      certification: certification?.id ?? null,
      title: title || certification!.name,
      earned: typeof earned === "string" ? null : earned.latest,
      expires: typeof expires === "string" ? null : expires.earliest,
      unusable: notCertification
        ? "notCertification"
        : isInactive(status)
          ? "notActive"
          : expires === "unreadable"
            ? "expiryUnreadable"
            : earned === "unreadable"
              ? "earnedUnreadable"
              : null,
      row: place.top + r + 1,
      place,
    });
  }
  return { certificates, rows, dates, tallies };
}
