import type { ColumnRole } from "./evidence";
import type { Finding } from "./finding";
import { sayMonthOrder, sayMonths } from "./monthFindings";
import { rangeFindings, sayRepeatedHeaders, type RangeFindings } from "./rangeFindings";
import type { MonthlyRange } from "./monthlyRange";
import { headerKey } from "./headerKey";
import { isSubscriptionLevel, type Header } from "./readHeader";
import type { UsageTallies } from "./usageTallies";

/** What is to be said about the rows of one usage range, worst first. */
export function usageFindings(
  range: MonthlyRange,
  tallies: UsageTallies,
  bySubscription: boolean,
  joined: number
): Finding[] {
  const { header } = range;
  const findings = rangeFindings(range.range.place, header);
  const { about, rows, found } = findings;
  const isUsage = header.kind === "usage";
  sayMonths(findings, range, tallies.monthUnreadable);
  rows("error", "evidence.amountUnreadable", tallies.amountUnreadable, {
    mend: "evidence.amountMend",
    role: "acr",
  });
  rows("error", "evidence.errorCells", tallies.errorCells, {
    mend: "evidence.errorCellsMend",
    role: "acr",
  });
  if (!header.column.has("association")) {
    about("warning", "evidence.noAssociationColumn", { mend: "evidence.noAssociationColumnMend" });
  }
  if (isUsage && !header.column.has("service")) {
    about("warning", "evidence.noServiceColumn", { mend: "evidence.noServiceColumnMend" });
  }
  sayOtherColumns(about, header);
  for (const [association, tally] of tallies.ineligible) {
    // A Customers export shows every product: only its Azure rows have ACR.
    if (!isUsage && tally.cents === 0) continue;
    rows("warning", "evidence.ineligible", tally, {
      mend: "evidence.ineligibleMend",
      role: "association",
      values: { association },
    });
  }
  const association = { mend: "evidence.associationMend", role: "association" } as const;
  rows("warning", "evidence.associationUnknown", tallies.associationUnknown, association);
  rows("warning", "evidence.associationBlank", tallies.associationBlank, association);
  rows("warning", "evidence.byName", tallies.byName, {
    mend: "evidence.byNameMend",
    role: header.column.has("tenantId") ? "tenantId" : "customerName",
    values: { joined },
  });
  rows("warning", "evidence.nobody", tallies.nobody, {
    mend: "evidence.byNameMend",
    role: "tenantId",
  });
  sayRepeatedHeaders(findings, header);
  rows(
    "note",
    bySubscription ? "evidence.duplicates" : "evidence.duplicatesByAmount",
    tallies.duplicates,
    {
      role: "association",
    }
  );
  rows("note", "evidence.flagged", tallies.flagged, { role: "duplicateFlag" });
  rows("note", "evidence.totalsRows", tallies.totals);
  rows("note", "evidence.noService", tallies.noService, { role: "service" });
  sayMonthOrder(findings, range);
  return found;
}

/** Columns that stand for another than the scorer would like to read, and one it must not read. */
function sayOtherColumns(about: RangeFindings["about"], header: Header): void {
  const headerOf = (role: ColumnRole) => {
    const index = header.column.get(role);
    return index === undefined ? null : header.columns[index]!.header;
  };
  const service = headerOf("service");
  if (service !== null && /^(servicename|metercategory)$/.test(headerKey(service))) {
    about("warning", "evidence.serviceNames", {
      mend: "evidence.noServiceColumnMend",
      values: { column: service },
    });
  }
  const beside = header.columns.find(({ header: text }) => isSubscriptionLevel(text));
  const read = headerOf("acr");
  if (beside && read !== null) {
    about("note", "evidence.subscriptionLevelBeside", {
      values: { column: beside.header, read },
    });
  }
}
