import type { Sentence } from "../words/say";
import { isoOfDay } from "./calendar";
import type { ColumnRole, Month } from "./evidence";
import type { Finding, Severity } from "./finding";
import type { Place } from "./grid";
import type { RowTally } from "./tally";
import type { UsageRange } from "./usageMonths";
import type { UsageTallies } from "./usageTallies";

/** What is to be said about the rows of one usage range, worst first. */
export function usageFindings(
  { range, header, monthOrder, misread }: UsageRange,
  tallies: UsageTallies,
  bySubscription: boolean,
  joined: number
): Finding[] {
  const { place } = range;
  const findings: Finding[] = [];
  const add = (
    severity: Severity,
    message: Sentence,
    mend: Sentence | undefined,
    tally?: RowTally,
    role?: ColumnRole
  ) => {
    const index = role === undefined ? undefined : header.column.get(role);
    const column =
      index === undefined ? undefined : { header: header.columns[index]!.header, index };
    findings.push({
      severity,
      message,
      ...(mend && { mend }),
      where: tally ? tally.where(place, column) : { place },
    });
  };
  const rows = ({ count, example, cents }: RowTally) => ({
    count,
    value: example,
    amount: { cents },
  });

  const { monthUnreadable, amountUnreadable, errorCells } = tallies;
  if (monthUnreadable.count > 0) {
    const ambiguous = monthOrder.order === "unknown" && monthOrder.ambiguous > 0;
    add(
      "error",
      misread
        ? {
            id: "evidence.monthsMisread",
            values: { ...rows(monthUnreadable), misread, value: shownDay(monthUnreadable.example) },
          }
        : {
            id: ambiguous ? "evidence.monthAmbiguous" : "evidence.monthUnreadable",
            values: rows(monthUnreadable),
          },
      { id: misread ? "evidence.monthsMisreadMend" : "evidence.monthMend" },
      monthUnreadable,
      "month"
    );
  }
  if (amountUnreadable.count > 0) {
    add(
      "error",
      { id: "evidence.amountUnreadable", values: rows(amountUnreadable) },
      { id: "evidence.amountMend" },
      amountUnreadable,
      "acr"
    );
  }
  if (errorCells.count > 0) {
    add(
      "error",
      { id: "evidence.errorCells", values: rows(errorCells) },
      { id: "evidence.errorCellsMend" },
      errorCells,
      "acr"
    );
  }
  if (!header.column.has("association")) {
    add(
      "warning",
      { id: "evidence.noAssociationColumn" },
      { id: "evidence.noAssociationColumnMend" }
    );
  }
  if (!header.column.has("service")) {
    add("warning", { id: "evidence.noServiceColumn" }, { id: "evidence.noServiceColumnMend" });
  }
  for (const [name, tally] of tallies.ineligible) {
    add(
      "warning",
      { id: "evidence.ineligible", values: { ...rows(tally), association: name } },
      { id: "evidence.ineligibleMend" },
      tally,
      "association"
    );
  }
  if (tallies.associationUnknown.count > 0) {
    add(
      "warning",
      { id: "evidence.associationUnknown", values: rows(tallies.associationUnknown) },
      { id: "evidence.associationMend" },
      tallies.associationUnknown,
      "association"
    );
  }
  if (tallies.associationBlank.count > 0) {
    add(
      "warning",
      { id: "evidence.associationBlank", values: rows(tallies.associationBlank) },
      { id: "evidence.associationMend" },
      tallies.associationBlank,
      "association"
    );
  }
  if (tallies.byName.count > 0) {
    add(
      "warning",
      { id: "evidence.byName", values: { ...rows(tallies.byName), joined } },
      { id: "evidence.byNameMend" },
      tallies.byName,
      header.column.has("tenantId") ? "tenantId" : "customerName"
    );
  }
  if (tallies.nobody.count > 0) {
    add(
      "warning",
      { id: "evidence.nobody", values: rows(tallies.nobody) },
      { id: "evidence.byNameMend" },
      tallies.nobody,
      "tenantId"
    );
  }
  for (const header_ of header.repeated) {
    add(
      "warning",
      { id: "evidence.repeatedHeader", values: { header: header_ } },
      { id: "evidence.repeatedHeaderMend" }
    );
  }
  if (tallies.duplicates.count > 0) {
    add(
      "note",
      {
        id: bySubscription ? "evidence.duplicates" : "evidence.duplicatesByAmount",
        values: rows(tallies.duplicates),
      },
      undefined,
      tallies.duplicates,
      "association"
    );
  }
  if (tallies.flagged.count > 0) {
    add(
      "note",
      { id: "evidence.flagged", values: rows(tallies.flagged) },
      undefined,
      tallies.flagged,
      "duplicateFlag"
    );
  }
  if (tallies.totals.count > 0) {
    add(
      "note",
      { id: "evidence.totalsRows", values: rows(tallies.totals) },
      undefined,
      tallies.totals
    );
  }
  if (tallies.noService.count > 0) {
    add(
      "note",
      { id: "evidence.noService", values: rows(tallies.noService) },
      undefined,
      tallies.noService,
      "service"
    );
  }
  if (monthOrder.order !== "unknown") {
    add(
      "note",
      {
        id: "evidence.monthOrder",
        values: { order: monthOrder.order, basis: monthOrder.basis ?? "" },
      },
      undefined
    );
  }
  return findings;
}

/** A date as the sheet's reader knows it, from the serial in the cell. */
function shownDay(example: string): string {
  const serial = Number(example);
  return serial > 0 ? isoOfDay(serial) : example;
}

/** What is to be said about months that another range shows too. */
export function overlapFindings(
  place: Place,
  of: Place,
  same: readonly Month[],
  shared: readonly Month[]
): Finding[] {
  const finding = (id: "evidence.sameRange" | "evidence.sharedMonths", months: readonly Month[]) =>
    months.length === 0
      ? []
      : [
          {
            severity: "warning",
            message: { id, values: { other: of.label, months: { months } } },
            mend: { id: "evidence.sameRangeMend" },
            where: { place },
          } satisfies Finding,
        ];
  return [...finding("evidence.sameRange", same), ...finding("evidence.sharedMonths", shared)];
}
