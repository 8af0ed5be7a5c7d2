import type { ColumnRole } from "../evidence";
import { exportHeader } from "../exportHeader";
import { headerKey, repeatsHeader } from "../header";
import { changeOfCells, type DraftMend, type MendSource } from "./mendSource";

/**
 * Names that some export has of its own beside the first one of its role. They say what is in the column: a
 * ServiceName is no ServiceLevel2, and the workloads of one report stand under another name than in the next.
 */
const ownNames: ReadonlySet<string> = new Set(
  [
    ["Month", "Date", "MonthKey", "FiscalMonthName"],
    ["ACR_USD", "TotalACR", "AzureConsumedRevenueUSD"],
    ["ServiceLevel2", "ServiceName", "MeterCategory", "Workload", "Workloads", "WorkloadName"],
    ["PartnerAttributionType", "AssociationType", "PartnerAssociationType"],
    ["CustomerTenantName", "CustomerId", "Currency", "BillingCurrency", "PricingCurrency"],
    ["MCID", "Email", "CorpEmail", "AADUserId", "Individual name", "Certification name"],
    ["Certification type", "Completion date", "Expiry date", "Net revenue (USD)"],
  ].flatMap((names) => names.map(headerKey))
);

/** Gives read columns the header that the export itself has, where a person or a tool wrote another. */
export function headerNames(source: MendSource): DraftMend | null {
  const { range, header } = source;
  // What a person said of columns goes by the headers as they are.
  if (range.mapping) return null;
  const headerRows = range.grid.flatMap((row, index) =>
    index === header.row || (index > header.row && repeatsHeader(row, header)) ? [index] : []
  );
  const taken = new Set(header.columns.map((column) => headerKey(column.header)));
  const cells = [...header.column].flatMap(([role, column]) => {
    const written = String(range.grid[header.row]![column]);
    const name = nameFor(source, role, written);
    const other = headerKey(name) !== headerKey(written);
    if (name === written || (other && taken.has(headerKey(name)))) return [];
    // A header once more among the data must stay one.
    return headerRows.map((row) => ({
      row,
      column,
      before: range.grid[row]![column]!,
      after: name,
    }));
  });
  return changeOfCells(source, { kind: "headers", cells, clears: [] }, () => ({
    id: "evidence.mend.headers",
    values: { count: cells.filter(({ row }) => row === header.row).length },
  }));
}

function nameFor({ header: { kind } }: MendSource, role: ColumnRole, written: string): string {
  const name = exportHeader(kind, role);
  // Exports differ in capitals among themselves: CustomerTenantID stands in some.
  if (name.toLowerCase() === written.toLowerCase()) return written;
  if (headerKey(name) === headerKey(written)) return name;
  // Flags differ by what they compare: one is not another.
  return role === "duplicateFlag" || ownNames.has(headerKey(written)) ? written : name;
}
