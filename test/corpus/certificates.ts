import {
  administratorsOnly,
  certificate,
  smbSteps,
  trainings,
  trainingsColumn,
  trainingsProve,
  trainingsWith,
  trainingsWithout,
  onePerson,
} from "./certificateRows";
import { exported, found, lacking, type OddExport } from "./oddExport";

const sound = { proves: trainingsProve, atMost: smbSteps };
const administrator = "Azure Administrator Associate";
const titles = (first: string, second: string) => [trainingsColumn("TrainingTitle", first, second)];
const intermediate = "infrastructure-azure intermediate-certifications";

/** What is certified: titles, kinds, states. */
export const certificates: readonly OddExport[] = [
  {
    name: "Titles with the program's prefix, in capitals",
    given: titles(
      "Microsoft Certified: AZURE ADMINISTRATOR ASSOCIATE",
      "Microsoft Certified:  Azure Network Engineer Associate"
    ),
    ...sound,
  },
  { name: "Titles as exam codes", given: titles("AZ-104", "AZ-700"), ...sound },
  {
    name: "Titles nobody lists",
    given: titles(administrator, "Certified basket weaver"),
    finds: [{ id: "certificationUnknown", count: 2 }],
    ...administratorsOnly,
  },
  {
    name: "A misspelt title is not guessed, but suggested",
    given: titles(administrator, "Azure Netwrok Engineer Associate"),
    finds: [{ id: "certificationMisspelt", count: 2 }],
    ...administratorsOnly,
  },
  {
    name: "Expired last month",
    given: [trainingsColumn("ExpirationDate", "31/10/2026")],
    asOf: "2026-11-01",
    finds: [found("expired", 2, 3, 4, 5)],
    proves: {},
  },
  {
    name: "The last valid day is the day scored",
    given: [trainingsColumn("ExpirationDate", "25/12/2026")],
    asOf: "2026-12-25",
    ...sound,
  },
  {
    name: "Retired since: Azure Stack Hub Operator",
    given: titles(administrator, "Azure Stack Hub Operator Associate"),
    finds: [found("retired", 3, 5)],
    ...administratorsOnly,
  },
  {
    name: "Inactive, as after a person left",
    given: [trainingsColumn("ActivationStatus", "Active", "Active", "Inactive")],
    finds: [found("notActive", 4)],
    proves: { [intermediate]: 0 },
    atMost: { ...smbSteps, [intermediate]: 12 },
  },
  {
    name: "Exams and learning paths beside certifications",
    given: [
      trainingsColumn("TrainingType", "Certification", "Exam", "Certification", "Learning path"),
    ],
    finds: [found("otherTrainings", 3, 5)],
    ...administratorsOnly,
  },
  {
    name: "Kinds of certification where the training type stands",
    given: [trainingsColumn("TrainingType", "Role-based", "Expert")],
    ...sound,
  },
  {
    name: "Activity ids and no titles",
    given: [
      trainingsWith((_, i) => ({ TrainingTitle: null, TrainingActivityId: i % 2 ? 3051 : "3051" })),
    ],
    ...administratorsOnly,
  },
  {
    name: "Titles blank, and no activity ids",
    given: [trainingsColumn("TrainingTitle", administrator, null)],
    finds: [found("noTitle", 3, 5)],
    ...administratorsOnly,
  },
  {
    name: "Error cells for titles",
    given: [trainingsColumn("TrainingTitle", administrator, "#N/A")],
    finds: [found("noTitle", 3, 5)],
    ...administratorsOnly,
  },
  {
    name: "No titles and no activity ids at all",
    given: [trainingsWithout("TrainingTitle")],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
  {
    name: "Earned after the day scored",
    given: [trainingsColumn("TrainingCompletionDate", "23/11/2026")],
    proves: {},
  },
  {
    name: "Pasted twice: each person counts once",
    given: [exported([...trainings, ...trainings])],
    ...sound,
  },
  {
    name: "Six months of trainings instead of the lifetime: older ones that still count are missing",
    given: [trainingsColumn("TrainingCompletionDate", "25/10/2026")],
    finds: [found("trainingsWindow")],
    ...sound,
  },
  {
    name: "One certification for each person is no gate of two",
    given: [
      exported([certificate(1, administrator), certificate(2, "Azure Network Engineer Associate")]),
    ],
    proves: {},
    atMost: { ...smbSteps, [intermediate]: 8 },
  },
];

/** Who is certified. */
export const people: readonly OddExport[] = [
  {
    name: "One person under two ids with one e-mail and one name",
    given: [
      trainingsWith((_, index) => ({
        MCPID: 7470001 + index,
        CorpEmail: "ana@contoso.example",
        IndividualFirstName: "Ana",
        IndividualLastName: "Ruiz",
      })),
    ],
    finds: [found("onePersonTwoIds", 2, 3, 4, 5)],
    ...onePerson,
    atMost: { ...smbSteps },
  },
  {
    name: "Two people of one name, told apart by their ids",
    given: [trainingsWith(() => ({ IndividualFirstName: "Ana", IndividualLastName: "Ruiz" }))],
    finds: [found("twoPeopleOneName", 2, 4)],
    ...sound,
  },
  {
    name: "Two people of one name and nothing else: one is counted",
    given: [
      trainingsWithout("MCPID", "CorpEmail").map((row, i) =>
        i === 0
          ? row
          : row.map((cell) => (cell === "Bruno" ? "Ana" : cell === "Costa" ? "Ruiz" : cell))
      ),
    ],
    ...onePerson,
  },
  {
    name: "Ids in scientific notation: the e-mails tell the people apart",
    given: [trainingsWith(() => ({ MCPID: "7.47E+06" }))],
    finds: [found("scientificIds", 2, 3, 4, 5)],
    ...sound,
  },
  {
    name: "Ids in scientific notation and nothing else: nobody is counted for them",
    given: [
      exported(
        lacking(trainings, "CorpEmail", "IndividualFirstName", "IndividualLastName").map(
          (row, i) => ({ ...row, MCPID: i % 2 ? "7,47E+06" : 7.47e15 })
        )
      ),
    ],
    finds: [{ id: "noPerson", count: 4 }],
    refused: "noPerson",
  },
  {
    name: "A role that may not see names: AADUserId alone",
    given: [
      exported(
        trainings.map((row) => ({
          TrainingTitle: row["TrainingTitle"]!,
          TrainingType: "Certification",
          AADUserId: `a${String(row["MCPID"])}`,
          ExpirationDate: "25/12/2026",
        }))
      ),
    ],
    ...sound,
  },
  {
    name: "Ids in some rows, e-mail in the others",
    given: [trainingsColumn("MCPID", 7470001, null, 7470002, 0)],
    ...sound,
  },
  {
    name: "Names and ids blank",
    given: [
      trainingsWith((_, i) =>
        i < 2
          ? {}
          : { MCPID: null, CorpEmail: "", IndividualFirstName: 0, IndividualLastName: "N/A" }
      ),
    ],
    finds: [found("noPerson", 4, 5)],
    ...onePerson,
  },
  {
    name: "No column that names people",
    given: [trainingsWithout("MCPID", "CorpEmail", "IndividualFirstName", "IndividualLastName")],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
];
