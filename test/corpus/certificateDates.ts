import { dayOfIso } from "../../src/evidence/calendar";
import {
  smbSteps,
  trainingsColumn,
  trainingsProve,
  trainingsWith,
  trainingsWithout,
} from "./certificateRows";
import { found, type OddExport } from "./oddExport";

const sound = { proves: trainingsProve, atMost: smbSteps };
const date = (iso: string) => dayOfIso(iso)!;
const expiring = (...cells: readonly (string | number | boolean | null)[]) => [
  trainingsColumn("ExpirationDate", ...cells),
];
const undated = (cells: readonly (string | null)[], expires: readonly (string | number)[]) => [
  trainingsWith((_, index) => ({
    Month: null,
    TrainingCompletionDate: cells[index % cells.length]!,
    ExpirationDate: expires[index % expires.length]!,
  })),
];

/** How dates of certifications were written and re-read. */
export const certificateDates: readonly OddExport[] = [
  {
    name: "Dates of days up to 12: the Month column proves day first",
    given: [
      trainingsWith(() => ({
        TrainingCompletionDate: "05/12/2025 10:00",
        Month: "Dec-25",
        ExpirationDate: "05/12/2026 10:00",
      })),
    ],
    finds: [found("dateOrder")],
    ...sound,
  },
  {
    name: "Dates of days up to 12: the Month column proves month first",
    given: [
      trainingsWith(() => ({
        TrainingCompletionDate: "12/05/2025",
        Month: "Dec-2025",
        ExpirationDate: "12/05/2026",
      })),
    ],
    finds: [found("dateOrder")],
    ...sound,
  },
  {
    name: "Dates that can be read either way and nothing proves one: the earlier day counts, which is past",
    given: undated(["05/10/2025"], ["12/01/2026"]),
    finds: [found("expiryAmbiguous"), found("earnedAmbiguous")],
    proves: {},
  },
  {
    name: "Day-first dates opened by a month-first Excel: some became dates with day and month exchanged",
    given: undated(["25/12/2025"], ["25/12/2026", date("2026-12-01")]),
    finds: [found("expirySwapped")],
    proves: { "infrastructure-azure intermediate-certifications": 0 },
    atMost: { ...smbSteps, "infrastructure-azure intermediate-certifications": 4 },
  },
  {
    name: "Dec-18 in the Month column re-read as 18 December of this year: it proves nothing of the order",
    given: [
      trainingsWith(() => ({
        TrainingCompletionDate: "05/10/2025",
        Month: date("2026-10-25"),
        ExpirationDate: "12/01/2026",
      })),
    ],
    finds: [found("expiryAmbiguous")],
    proves: {},
  },
  { name: "ISO dates with a time zone", given: expiring("2026-12-25T23:07:00Z"), ...sound },
  {
    name: "Dates as the Solutions Partner page shows them",
    given: expiring("25 Dec 2026", "Dec 25, 2026"),
    ...sound,
  },
  {
    name: "Dates in Spanish and German",
    given: expiring("25 de diciembre de 2026", "25. Dezember 2026"),
    ...sound,
  },
  { name: "Excel dates with a time of day", given: expiring(date("2026-12-25") + 0.96), ...sound },
  { name: "31 December 9999: never expires", given: expiring("31/12/9999", 2958465), ...sound },
  { name: "Blank expiries: certifications without an end", given: expiring(null, 0), ...sound },
  {
    name: "An expiry that can't be read doesn't count",
    given: expiring("25/12/2026", "soon"),
    finds: [found("expiryUnreadable", 3, 5)],
    proves: {},
    atMost: { ...smbSteps, "infrastructure-azure intermediate-certifications": 4 },
  },
  {
    name: "Error cells for expiries",
    given: expiring("#VALUE!"),
    finds: [{ id: "expiryUnreadable", count: 4 }],
    proves: {},
  },
  {
    name: "A day there isn't: 31 February",
    given: expiring("31/02/2027"),
    finds: [{ id: "expiryUnreadable", count: 4 }],
    proves: {},
  },
  {
    name: "Years of four thousand and numbers of Excel's next century",
    given: expiring(99999999, true),
    finds: [{ id: "expiryUnreadable", count: 4 }],
    proves: {},
  },
  {
    name: "A completion date that can't be read doesn't count",
    given: [trainingsColumn("TrainingCompletionDate", "long ago")],
    finds: [{ id: "earnedUnreadable", count: 4 }],
    proves: {},
  },
  {
    name: "No expiry column, as before June 2021: nothing is taken for expired, and it is said",
    given: [trainingsWithout("ExpirationDate")],
    finds: [found("noExpiryColumn")],
    ...sound,
  },
];
