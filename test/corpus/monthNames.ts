import { dayOfIso } from "../../src/evidence/calendar";
import {
  atAdatum,
  ledgerProves,
  monthsWritten,
  usageRow,
  withColumn,
  withRows,
} from "./azureLedger";
import { found, type OddExport } from "./oddExport";

const date = (iso: string) => dayOfIso(iso)!;
const read = (name: string, ...written: Parameters<typeof monthsWritten>): OddExport => ({
  name,
  given: [monthsWritten(...written)],
  proves: ledgerProves,
});

/** Month columns that are read whatever the language, and months that are not. */
export const monthNames: readonly OddExport[] = [
  read("Spanish month names, as es-ES Excel shows them", "sep-25", "oct-25", "sept-26", "oct-26"),
  read(
    "Spanish months in full, with de",
    "septiembre de 2025",
    "octubre de 2025",
    "septiembre de 2026",
    "octubre de 2026"
  ),
  read("Portuguese month names", "set/2025", "out/2025", "set/2026", "out/2026"),
  read("German month names", "Sep 25", "Okt 25", "September 2026", "Oktober 2026"),
  read(
    "French month names, with their dots",
    "sept.-25",
    "oct.-25",
    "septembre 2026",
    "octobre 2026"
  ),
  read(
    "Capitals, as the programmatic export has them",
    "SEP-2025",
    "OCT-2025",
    "SEP-2026",
    "OCT-2026"
  ),
  read("Numbers without a mark", 202509, 202510, "202609", "202610"),
  read(
    "Moments with a time zone",
    "2025-09-01T00:00:00Z",
    "2025-10-01T00:00:00Z",
    "2026-09-01T00:00:00Z",
    "2026-10-01T00:00:00Z"
  ),
  read(
    "Excel dates beside texts that es-ES Excel left alone",
    date("2025-09-01"),
    "Oct-25",
    date("2026-09-01"),
    "Oct-2026"
  ),
  read("Year and month with dots and slashes", "2025.09", "2025/10", "09/2026", "10.2026"),
  {
    name: "A month in a language that is not known: its amount may be of any month",
    given: [withRows(usageRow("paź-26", atAdatum, 9000))],
    finds: [found("monthUnreadable", 10)],
    proves: { adds: "unknown", growth: "unknown", services: 6 },
  },
  {
    name: "A year mistyped as 2206",
    given: [withRows(usageRow("Oct-2206", atAdatum, 9000))],
    finds: [found("monthUnreadable", 10)],
    proves: { adds: "unknown", growth: "unknown", services: 6 },
  },
  {
    name: "Days counted from 1904, four years early: the ledger ends in 2022",
    given: [
      monthsWritten(date("2021-08-31"), date("2021-09-30"), date("2022-08-31"), date("2022-09-30")),
    ],
    finds: [found("lastMonthOld")],
    refused: "engine.beforeRules",
  },
  {
    name: "Error cells where the month belongs",
    given: [
      withColumn("Month", [
        "Sep-2025",
        "#REF!",
        "Sep-2026",
        "Oct-2026",
        "Sep-2026",
        "Oct-2026",
        "Sep-2026",
        "Oct-2026",
      ]),
    ],
    finds: [found("monthUnreadable", 3)],
    proves: { adds: "unknown", growth: "unknown", services: 6 },
  },
  {
    name: "Blank months of some rows, as where merged cells were split",
    given: [
      withColumn("Month", [
        "Sep-2025",
        "Oct-2025",
        "Sep-2026",
        "Oct-2026",
        null,
        null,
        null,
        "Oct-2026",
      ]),
    ],
    finds: [found("monthUnreadable", 6, 7, 8)],
    proves: { adds: "unknown", growth: "unknown", services: 4 },
  },
];
