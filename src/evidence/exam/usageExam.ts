import type { ColumnRole, Month } from "../evidence";
import type { Finding } from "../finding";
import type { Cell, EvidenceRange } from "../grid";
import type { Header } from "../header";
import { readMonths } from "../monthColumn";
import { isGuid, isZeroGuid } from "../names";
import { rangeFindings } from "../rangeFindings";
import { RowTally } from "../tally";
import { countedRows, isMarked } from "./countedRows";
import { repeatedRows } from "./repeatedRows";
import { sayScientificIds } from "./scientificIds";
import { subscriptionTotals } from "./subscriptionTotals";

/**
 * Looks at the cells of one usage range for what a score does not need to know: a pass of its own, so that
 * scoring a million rows does not pay for it.
 */
export function examineUsage(range: EvidenceRange, header: Header): Finding[] {
  const findings = rangeFindings(range.place, header);
  const { rows, found } = findings;
  const counted = countedRows(range, header);
  const at = (role: ColumnRole) => header.column.get(role) ?? -1;
  const acrAt = at("acr");
  const credits = new RowTally();
  const creditMonths = new Set<Month>();
  const zeroSubscription = new RowTally();
  const unknownServices = new RowTally();
  const idsAsServices = new RowTally();
  const flagsKept = new RowTally();
  const textAmounts = new RowTally();
  for (const { row, cells, month, micros } of counted) {
    const amount = cells[acrAt] ?? null;
    const service = cells[at("service")] ?? null;
    if (micros < 0) {
      credits.add(row, amount, micros);
      creditMonths.add(month);
    }
    if (isZeroGuid(cells[at("subscription")] ?? null)) zeroSubscription.add(row, "", micros);
    if (isUnknown(service)) unknownServices.add(row, service, micros);
    if (isGuid(service)) idsAsServices.add(row, service, micros);
    if (isMarked(cells[at("duplicateFlag")] ?? null)) flagsKept.add(row, "", micros);
    if (typeof amount === "string" && /\d[.,]\d/.test(amount)) textAmounts.add(row, amount);
  }
  sayScientificIds(findings, range, header, ["tenantId", "subscription"]);
  rows("warning", "evidence.idsAsServices", idsAsServices, {
    mend: "evidence.idsAsServicesMend",
    role: "service",
  });
  rows("warning", "evidence.repeatedRows", repeatedRows(counted), {
    mend: "evidence.repeatedRowsMend",
  });
  rows("warning", "evidence.repeatedTotals", subscriptionTotals(counted, header), {
    mend: "evidence.repeatedTotalsMend",
    role: "acr",
  });
  rows("warning", "evidence.credits", credits, {
    mend: "evidence.creditsMend",
    role: "acr",
    values: { months: { months: [...creditMonths] } },
  });
  rows("warning", "evidence.zeroSubscription", zeroSubscription, {
    mend: "evidence.zeroSubscriptionMend",
    role: "subscription",
  });
  rows("note", "evidence.unknownServices", unknownServices, {
    mend: "evidence.unknownServicesMend",
    role: "service",
  });
  if (at("association") >= 0)
    rows("note", "evidence.flagsKept", flagsKept, { role: "duplicateFlag" });
  rows("note", "evidence.textAmounts", textAmounts, {
    mend: "evidence.amountMend",
    role: "acr",
    values: { mark: markOf(range, header) },
  });
  return found;
}

function markOf(range: EvidenceRange, header: Header): string {
  const mark = readMonths(range, header).decimalMark(header.column.get("acr")!);
  return mark === "," ? "comma" : mark === "." ? "point" : "each";
}

function isUnknown(cell: Cell): boolean {
  return typeof cell === "string" && /^\s*(unknown|desconocido)\s*$/i.test(cell);
}
