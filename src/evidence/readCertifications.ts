import {
  certificationByActivity,
  certificationByName,
  nearestCertification,
} from "../rulebook/catalogue";
import { mayBeSwapped, proveDateOrder, type ProvenOrder } from "./dateOrder";
import { readDay } from "./days";
import type { Certificate, CertificationEvidence, ColumnRole } from "./evidence";
import type { Finding, Severity } from "./finding";
import type { Cell, EvidenceRange } from "./grid";
import { isBlankRow, repeatsHeader, type Header } from "./header";
import { readMonth } from "./months";
import { nameOf } from "./names";
import { gatherPeople, type Identity, type People } from "./people";
import { RowTally } from "./tally";
import type { Sentence } from "../words/say";

export interface ReadCertifications {
  readonly certifications: CertificationEvidence;
  readonly findings: readonly Finding[];
  /** Per range, in order. */
  readonly ranges: readonly { readonly rows: number; readonly people: number }[];
}

/** Reads certification ranges: who holds what, since when and until when. */
export function readCertifications(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[]
): ReadCertifications {
  const gathered = gatherPeople();
  const certificates: Certificate[] = [];
  const findings: Finding[] = [];
  const ranges = sources.map(({ range, header }) => {
    const before = certificates.length;
    const read = readRange(range, header, gathered);
    certificates.push(...read.certificates);
    findings.push(...read.findings);
    return { rows: read.rows, own: certificates.slice(before) };
  });
  const { people, indexOf } = gathered.joined();
  const home = (certificate: Certificate) => indexOf[certificate.person]!;
  return {
    certifications: {
      people,
      certificates: certificates.map((each) => ({ ...each, person: home(each) })),
    },
    findings,
    ranges: ranges.map(({ rows, own }) => ({ rows, people: new Set(own.map(home)).size })),
  };
}

function readRange(
  { grid, place }: EvidenceRange,
  header: Header,
  gathered: People
): { certificates: Certificate[]; findings: Finding[]; rows: number } {
  const at = (role: ColumnRole) => header.column.get(role);
  const cell = (row: readonly Cell[], role: ColumnRole): Cell => {
    const index = at(role);
    return index === undefined ? null : (row[index] ?? null);
  };
  const tallies = {
    unknown: new Map<string, RowTally>(),
    noPerson: new RowTally(),
    noTitle: new RowTally(),
    expiryUnreadable: new RowTally(),
    earnedUnreadable: new RowTally(),
    notCertification: new RowTally(),
    notActive: new RowTally(),
  };
  const monthAt = (row: number) => readMonth(cell(grid[row + header.row + 1]!, "month"), "unknown");
  const order = (role: ColumnRole): ProvenOrder =>
    proveDateOrder(
      grid.slice(header.row + 1).map((row) => cell(row, role)),
      role === "completed" ? monthAt : undefined
    );
  const earnedOrder = order("completed");
  const ownOrder = order("expires");
  // One export writes all its dates the same way.
  const expiryOrder =
    ownOrder.order === "unknown"
      ? { ...ownOrder, order: earnedOrder.order, basis: earnedOrder.basis }
      : ownOrder;

  const columnOf = (role: ColumnRole) => grid.slice(header.row + 1).map((row) => cell(row, role));
  const earnedSwapped = mayBeSwapped(columnOf("completed"), earnedOrder);
  const expirySwapped = mayBeSwapped(columnOf("expires"), expiryOrder);

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
      let tally = tallies.unknown.get(title);
      if (!tally) tallies.unknown.set(title, (tally = new RowTally()));
      tally.add(r, title);
    }
    const earned = readDay(cell(row, "completed"), earnedOrder.order, earnedSwapped);
    const expires = readDay(cell(row, "expires"), expiryOrder.order, expirySwapped);
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

  const findings: Finding[] = [];
  const add = (
    severity: Severity,
    message: Sentence,
    mend: Sentence | undefined,
    tally: RowTally | null,
    role?: ColumnRole
  ) => {
    const index = role === undefined ? undefined : at(role);
    const column =
      index === undefined ? undefined : { header: header.columns[index]!.header, index };
    findings.push({
      severity,
      message,
      ...(mend && { mend }),
      where: tally ? tally.where(place, column) : { place },
    });
  };
  const values = ({ count, example }: RowTally) => ({ count, value: example });
  const dateMend: Sentence = { id: "evidence.dateMend" };
  if (tallies.expiryUnreadable.count > 0) {
    add(
      "error",
      { id: "evidence.expiryUnreadable", values: values(tallies.expiryUnreadable) },
      dateMend,
      tallies.expiryUnreadable,
      "expires"
    );
  }
  if (tallies.earnedUnreadable.count > 0) {
    add(
      "error",
      { id: "evidence.earnedUnreadable", values: values(tallies.earnedUnreadable) },
      dateMend,
      tallies.earnedUnreadable,
      "completed"
    );
  }
  for (const [role, proven, swapped] of [
    ["expires", expiryOrder, expirySwapped],
    ["completed", earnedOrder, earnedSwapped],
  ] as const) {
    if (swapped) {
      add(
        "warning",
        { id: role === "expires" ? "evidence.expirySwapped" : "evidence.earnedSwapped" },
        dateMend,
        null,
        role
      );
    }
    if (proven.order === "unknown" && proven.ambiguous > 0) {
      add(
        "warning",
        {
          id: role === "expires" ? "evidence.expiryAmbiguous" : "evidence.earnedAmbiguous",
          values: { count: proven.ambiguous, value: proven.example! },
        },
        dateMend,
        null,
        role
      );
    }
  }
  if (tallies.noPerson.count > 0) {
    add(
      "error",
      { id: "evidence.noPerson", values: values(tallies.noPerson) },
      { id: "evidence.noPersonMend" },
      tallies.noPerson
    );
  }
  if (tallies.noTitle.count > 0) {
    add(
      "error",
      { id: "evidence.noTitle", values: values(tallies.noTitle) },
      { id: "evidence.noTitleMend" },
      tallies.noTitle,
      "certification"
    );
  }
  if (tallies.notActive.count > 0) {
    add(
      "warning",
      { id: "evidence.notActive", values: values(tallies.notActive) },
      { id: "evidence.notActiveMend" },
      tallies.notActive,
      "status"
    );
  }
  if (tallies.notCertification.count > 0) {
    add(
      "note",
      { id: "evidence.otherTrainings", values: values(tallies.notCertification) },
      undefined,
      tallies.notCertification,
      "trainingType"
    );
  }
  for (const [title, tally] of tallies.unknown) {
    const nearest = nearestCertification(title);
    add(
      nearest ? "warning" : "note",
      nearest
        ? {
            id: "evidence.certificationMisspelt",
            values: { count: tally.count, value: title, nearest: nearest.name },
          }
        : { id: "evidence.certificationUnknown", values: { count: tally.count, value: title } },
      nearest ? { id: "evidence.certificationMisspeltMend" } : undefined,
      tally,
      "certification"
    );
  }
  if (at("expires") === undefined) {
    add("warning", { id: "evidence.noExpiryColumn" }, { id: "evidence.noExpiryColumnMend" }, null);
  }
  for (const repeated of header.repeated) {
    add(
      "warning",
      { id: "evidence.repeatedHeader", values: { header: repeated } },
      { id: "evidence.repeatedHeaderMend" },
      null
    );
  }
  if (expiryOrder.basis) {
    add(
      "note",
      { id: "evidence.dateOrder", values: { order: expiryOrder.order, basis: expiryOrder.basis } },
      undefined,
      null,
      "expires"
    );
  }
  return { certificates, findings, rows };
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
