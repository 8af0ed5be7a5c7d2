import { dayOfIso } from "../../src/evidence/calendar";
import {
  atAdatum,
  atBellows,
  ledger,
  ledgerProves,
  monthsWritten,
  usageRow,
  withColumn,
  withRows,
} from "./azureLedger";
import { exported, found, type OddExport } from "./oddExport";

const date = (iso: string) => dayOfIso(iso)!;
const monthOf = (index: number) =>
  `${2025 + Math.floor((index + 8) / 12)}-${String(((index + 8) % 12) + 1).padStart(2, "0")}`;
const fourteen = Array.from({ length: 14 }, (_, index) => monthOf(index));
const misread = (...rows: number[]) => [found("monthsMisread", ...rows)];
const all = [2, 3, 4, 5, 6, 7, 8, 9];
const nothing = { adds: "unknown", growth: "unknown" } as const;

/** Month columns: which months are there, and how they were written and re-read. */
export const months: readonly OddExport[] = [
  {
    name: "The system query's six months: nothing of a year ago",
    given: [exported(fourteen.slice(-6).map((month) => usageRow(month, atAdatum, 20000)))],
    finds: [found("engine.findingMonthsMissing"), found("engine.findingIfNothingBefore")],
    proves: { ...nothing, services: 2 },
  },
  {
    name: "Thirteen months: September of last year is missing, October is there",
    given: [exported(ledger.slice(1))],
    finds: [found("engine.findingMonthsMissing")],
    proves: { ...ledgerProves, adds: "unknown" },
  },
  {
    name: "Fourteen months with March missing in between",
    given: [
      exported(
        fourteen.filter((m) => m !== "2026-03").map((month) => usageRow(month, atAdatum, 20000))
      ),
    ],
    finds: [found("engine.findingMonthsMissing")],
    proves: { services: 2 },
  },
  {
    name: "Last year's October has a row of amount 0 only: shown, but no base for growth",
    given: [exported(ledger.map((row, i) => (i === 1 ? { ...row, ACR_USD: 0 } : row)))],
    proves: { adds: 30, growth: "unknown", services: 6 },
  },
  {
    name: "The current month begun: November holds three weeks",
    given: [
      withRows(
        usageRow("Nov-2025", atAdatum, 20000),
        usageRow("Nov-2026", atAdatum, 14000),
        usageRow("Nov-2026", atBellows, 1050)
      ),
    ],
    finds: [found("engine.findingLaterThanToday")],
    proves: { adds: 10, growth: 0, services: 6 },
    atMost: { adds: 20 },
  },
  {
    name: "Pulled on 3 November: October not refreshed yet, a tenth of September",
    given: [withColumn("ACR_USD", [20000, 20000, 20000, 2000, 1500, 150, 1500, 150])],
    finds: [found("lastMonthPartial")],
    proves: { adds: 0, growth: 0, services: 6 },
    atMost: { adds: 20 },
  },
  {
    name: "Sep-25 re-read by Excel as 25 September of this year",
    given: [
      monthsWritten(date("2026-09-25"), date("2026-10-25"), date("2026-09-26"), date("2026-10-26")),
    ],
    finds: misread(...all),
    refused: "monthsMisread",
  },
  {
    name: "Dec-18 re-read as 18 December of this year, a ledger of 2018 alone",
    given: [
      exported([
        usageRow(date("2026-12-18"), atAdatum, 5),
        usageRow(date("2026-11-18"), atAdatum, 5),
      ]),
    ],
    finds: misread(2, 3),
    refused: "monthsMisread",
  },
  {
    name: "01/09/2025 re-read by a month-first Excel as 9 January",
    given: [
      monthsWritten(date("2025-01-09"), date("2025-01-10"), date("2026-01-09"), date("2026-01-10")),
    ],
    finds: misread(...all),
    refused: "monthsMisread",
  },
  {
    name: "Months as day-first texts, always the first",
    given: [monthsWritten("01/09/2025", "01/10/2025", "01/09/2026", "01/10/2026")],
    finds: [found("monthOrder")],
    proves: ledgerProves,
  },
  {
    name: "Months as month-first texts, always the first",
    given: [monthsWritten("9/1/2025", "10/1/2025", "9/1/2026", "10/1/2026")],
    finds: [found("monthOrder")],
    proves: ledgerProves,
  },
  {
    name: "Days that can be read either way",
    given: [monthsWritten("09/05/2025", "10/06/2025", "09/05/2026", "10/06/2026")],
    finds: [found("monthAmbiguous", ...all)],
    refused: "monthAmbiguous",
  },
  {
    name: "One day of the column is over 12 and proves the order of the others",
    given: [monthsWritten("05/09/2025", "25/10/2025", "05/09/2026", "06/10/2026")],
    finds: [found("monthOrder")],
    proves: ledgerProves,
  },
  {
    name: "Day-first and month-first texts in one column: neither is believed",
    given: [monthsWritten("05/09/2025", "25/10/2025", "09/25/2026", "06/10/2026")],
    finds: [{ id: "monthAmbiguous" }],
    proves: { ...nothing, services: 6 },
    asOf: "2026-11-01",
  },
];
