import "../words/report";
import { words } from "../words/say";
import { customersSheet } from "./details/customersSheet";
import { emptiedSheet } from "./details/emptiedSheet";
import { linesSheet, metricsOfLines } from "./details/linesSheet";
import { peopleSheet } from "./details/peopleSheet";
import { rulesSheet } from "./details/rulesSheet";
import { hasServices, servicesSheet } from "./details/servicesSheet";
import type { SheetSpec } from "./sheet";
import { summaryOf } from "./summary/summary";
import { summarySheet } from "./summary/summarySheet";
import type { SummaryInput } from "./summaryInput";

export type { SummaryInput } from "./summaryInput";

/**
 * The score summary and its detail sheets, summary first; a sheet that has nothing to say of a designation is
 * left out, or says so where it was written before. Same input, same sheets. Never throws.
 */
export function summarySheets(input: SummaryInput): readonly SheetSpec[] {
  const summary = summaryOf(input);
  const sheets = [
    summarySheet(summary),
    customersSheet(summary),
    peopleSheet(summary),
    ...(metricsOfLines(summary).length > 0 ? [linesSheet(summary)] : []),
    ...(hasServices(summary) ? [servicesSheet(summary)] : []),
    rulesSheet(summary),
  ];
  const emptied = [words("report.sheet.lines"), words("report.sheet.services")].filter(
    (name) => input.writtenBefore?.includes(name) && !sheets.some((sheet) => sheet.name === name)
  );
  return [...sheets, ...emptied.map((name) => emptiedSheet(name, summary))];
}
