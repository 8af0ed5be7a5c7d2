import type { Cell, Grid } from "../../../src/evidence/grid";
import { certifications } from "./certifications";
import { dayFirstText, monthSerialOf, serial, shortMonthText } from "./months";
import { partner } from "./partner";
import { learners, type Learner } from "./people";
import { random, type Random } from "./random";

/** The header of a real export of the executive report viewer. */
export const trainingsHeader = [
  "TrainingActivityId",
  "TrainingTitle",
  "TrainingType",
  "IndividualFirstName",
  "IndividualLastName",
  "Email",
  "CorpEmail",
  "TrainingCompletionDate",
  "Month",
  "IcMCP",
  "MCPID",
  "MPNId",
  "PartnerName",
  "PartnerCityLocation",
  "PartnerCountryLocation",
  "ExpirationDate",
  "ActivationStatus",
] as const;

interface TrainingRow {
  readonly activityId: string;
  readonly title: string;
  readonly type: "Certification" | "Exam";
  readonly learner: Learner;
  /** Milliseconds since 1970, UTC. */
  readonly completed: number;
  readonly expires: number | null;
}

/** The trainings export as cells: "file" as the CSV has it (all text), "sheet" as Excel holds it. */
export function trainingsGrid(as: "file" | "sheet", people: readonly Learner[] = learners): Grid {
  const rows = people.flatMap(learnerRows).sort((a, b) => a.completed - b.completed);
  return [[...trainingsHeader], ...rows.map((row) => cells(row, as === "file"))];
}

function cells(row: TrainingRow, asText: boolean): Cell[] {
  const { mcpId, firstName, lastName } = row.learner;
  const date = (time: number) => (asText ? dayFirstText(time) : serial(time));
  return [
    row.activityId,
    row.title,
    row.type,
    firstName,
    lastName,
    lastName && `${plain(firstName!)}.${plain(lastName)}@outlook.example`,
    // Some never gave their company's address.
    lastName && Number(mcpId) % 3
      ? `${plain(firstName!)[0]}${plain(lastName)}@contoso.example`
      : null,
    date(row.completed),
    asText ? shortMonthText(row.completed) : monthSerialOf(row.completed),
    asText ? "1" : 1,
    mcpId,
    partner.mpnId,
    partner.name,
    partner.city,
    partner.country,
    row.expires === null ? null : date(row.expires),
    "Active",
  ];
}

function learnerRows(learner: Learner): TrainingRow[] {
  const chance = random(`learner ${learner.mcpId}`);
  return learner.holds.flatMap(([id, earned, expires]) => {
    const { activityId, title, exams } = certifications[id];
    const completed = at(earned, chance);
    const certificate: TrainingRow = {
      activityId,
      title,
      type: "Certification",
      learner,
      completed,
      expires: expires === null ? null : at(expires, chance),
    };
    const passed = exams.map(([examId, examTitle], i): TrainingRow => {
      const daysBefore = (exams.length - 1 - i) * chance.whole(20, 60);
      return {
        activityId: examId,
        title: examTitle,
        type: "Exam",
        learner,
        completed: completed - daysBefore * 86_400_000,
        expires: null,
      };
    });
    return [...passed, certificate];
  });
}

function at(day: string, chance: Random): number {
  const minutes = chance.whole(8 * 60, 23 * 60 + 50);
  return Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}
