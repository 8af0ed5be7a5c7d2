import { certificationByActivity, certificationByName, isFormerName } from "../rulebook/catalogue";
import { certificateDates, type CertificateDates } from "./certificateDates";
import { readDay } from "./days";
import type { Certificate, ColumnRole } from "./evidence";
import type { Cell, EvidenceRange } from "./grid";
import { isBlankRow, repeatsHeader, type Header } from "./header";
import { lostItsDigits, nameOf } from "./names";
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
  /** By the title as the sheet has it, so many of them as anybody reads. */
  readonly unknown: ReadonlyMap<string, RowTally>;
  /** The rows of all further titles, and how many titles that are. */
  readonly unknownMore: RowTally;
  readonly moreTitles: ReadonlySet<string>;
  /** By the title, where a certification bore that name before. */
  readonly renamed: ReadonlyMap<string, { readonly name: string; readonly tally: RowTally }>;
  readonly noPerson: RowTally;
  /** The row names its person, and not by MCPID. */
  readonly notLinked: RowTally;
  readonly noTitle: RowTally;
  readonly expiryUnreadable: RowTally;
  readonly earnedUnreadable: RowTally;
  readonly notCertification: RowTally;
  readonly notActive: RowTally;
}

/** Titles that are not known are told one by one up to here: each is held against all names there are. */
const titlesTold = 20;

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
  const renamed = new Map<string, { name: string; tally: RowTally }>();
  const moreTitles = new Set<string>();
  const tallies: CertificateTallies = {
    unknown,
    unknownMore: new RowTally(),
    moreTitles,
    renamed,
    notLinked: new RowTally(),
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
    else if (!certification) {
      let tally = unknown.get(title);
      if (!tally && unknown.size < titlesTold) unknown.set(title, (tally = new RowTally()));
      if (!tally) moreTitles.add(title);
      (tally ?? tallies.unknownMore).add(r, title);
    } else if (isFormerName(title)) {
      let known = renamed.get(title);
      if (!known) renamed.set(title, (known = { name: certification.name, tally: new RowTally() }));
      known.tally.add(r, title);
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

/** What a row says about who it is of. An MCPID that lost its digits is of nobody: several would look like one. */
export function identityIn(row: readonly Cell[], { column }: Header): Identity {
  const cellOf = (role: ColumnRole) => row[column.get(role) ?? -1] ?? null;
  const text = (role: ColumnRole) => plainText(cellOf(role));
  return {
    mcpId: lostItsDigits(cellOf("mcpId")) ? "" : text("mcpId"),
    email: text("email"),
    name: [text("firstName"), text("lastName")].filter(Boolean).join(" ") || text("fullName"),
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
