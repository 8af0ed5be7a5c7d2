import { certificationByActivity, certificationByName } from "../rulebook/catalogue";
import { certificateDates, type CertificateDates } from "./certificateDates";
import { readDay } from "./days";
import type { Certificate, ColumnRole } from "./evidence";
import type { Cell, EvidenceRange } from "./grid";
import { isBlankRow, repeatsHeader, type Header } from "./header";
import { nameOf } from "./names";
import type { Identity, People } from "./people";
import { RowTally } from "./tally";

/** The certificates of one range, and what was noticed about its rows. */
export interface ReadCertificates {
  readonly certificates: readonly Certificate[];
  readonly rows: number;
  readonly dates: CertificateDates;
  readonly tallies: CertificateTallies;
}

export interface CertificateTallies {
  /** By the title as the sheet has it. */
  readonly unknown: ReadonlyMap<string, RowTally>;
  readonly noPerson: RowTally;
  readonly noTitle: RowTally;
  readonly expiryUnreadable: RowTally;
  readonly earnedUnreadable: RowTally;
  readonly notCertification: RowTally;
  readonly notActive: RowTally;
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
  const unknown = new Map<string, RowTally>();
  const tallies: CertificateTallies = {
    unknown,
    noPerson: new RowTally(),
    noTitle: new RowTally(),
    expiryUnreadable: new RowTally(),
    earnedUnreadable: new RowTally(),
    notCertification: new RowTally(),
    notActive: new RowTally(),
  };
  const certificates: Certificate[] = [];
  let rows = 0;
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    if (isBlankRow(row) || repeatsHeader(row, header)) continue;
    rows++;
    const person = gathered.add(identityIn(row, cell));
    if (person === null) {
      tallies.noPerson.add(r);
      continue;
    }
    const title = plainText(cell(row, "certification"));
    const activity = Number(cell(row, "activityId") ?? NaN);
    const certification = certificationByName(title) ?? certificationByActivity(activity);
    const notCertification = isOtherTraining(plainText(cell(row, "trainingType")));
    if (title === "" && !certification) {
      tallies.noTitle.add(r);
      continue;
    }
    if (notCertification) tallies.notCertification.add(r, title);
    else if (!certification) {
      let tally = unknown.get(title);
      if (!tally) unknown.set(title, (tally = new RowTally()));
      tally.add(r, title);
    }
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

function identityIn(
  row: readonly Cell[],
  cell: (row: readonly Cell[], role: ColumnRole) => Cell
): Identity {
  const first = plainText(cell(row, "firstName"));
  const last = plainText(cell(row, "lastName"));
  return {
    mcpId: plainText(cell(row, "mcpId")),
    email: plainText(cell(row, "email")),
    name: [first, last].filter(Boolean).join(" ") || plainText(cell(row, "fullName")),
  };
}

/** The cell as text; what names nothing is empty. */
function plainText(cell: Cell): string {
  return nameOf(cell) ?? "";
}

/**
 * Exams, assessments and learning paths stand in the same export; only certifications earn points. Other
 * words in such a column ("Expert", "Role-based") are kinds of certification.
 */
function isOtherTraining(type: string): boolean {
  return (
    !/certif|zertif/i.test(type) &&
    /exam|assess|learn|course|module|training|path|lab|skill|badge|event|evalua|aprendiz|curso|módulo|ruta|prüfung|kurs/i.test(
      type
    )
  );
}

function isInactive(status: string): boolean {
  return (
    status !== "" &&
    !/^(active|valid|current|activ[oa]|aktiv|actif|ativ[oa]|válid[oa]|vigente|gültig|valide)$/i.test(
      status
    )
  );
}
