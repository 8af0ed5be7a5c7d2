import type { ColumnRole, Month } from "../evidence";
import type { Finding } from "../finding";
import type { Cell, EvidenceRange } from "../grid";
import type { Header } from "../header";
import type { DecimalMark } from "../money";
import { readMonthsSteps } from "../monthColumn";
import { repeatedMonth } from "../months";
import { isGuid, isZeroGuid } from "../names";
import { pastedTwiceSteps } from "../pastedTwice";
import { rangeFindings } from "../rangeFindings";
import { remembered } from "../remembered";
import { rowsPerPiece, type Steps } from "../steps";
import { RowTally } from "../tally";
import { countedRows, isMarked } from "./countedRows";
import { repeatedRows } from "./repeatedRows";
import { sayScientificIds } from "./scientificIds";
import { subscriptionTotals } from "./subscriptionTotals";

/**
 * Looks at the cells of one usage range for what a score does not need to know: a pass of its own, so that
 * scoring a million rows does not pay for it.
 */
export function* examineUsage(range: EvidenceRange, header: Header): Steps<Finding[]> {
  const findings = rangeFindings(range.place, header);
  const { rows, found } = findings;
  const monthly = yield* readMonthsSteps(range, header);
  // What was pasted twice is left out and said already.
  const pasted = yield* pastedTwiceSteps(monthly, header.column.get("acr")!);
  for (const row of pasted.rows) monthly.months[row] = repeatedMonth;
  const counted = yield* countedRows(monthly, header);
  const at = (role: ColumnRole) => header.column.get(role) ?? -1;
  const [acrAt, serviceAt] = [at("acr"), at("service")];
  const [subscriptionAt, flagAt] = [at("subscription"), at("duplicateFlag")];
  const credits = new RowTally();
  const creditMonths = new Set<Month>();
  const zeroSubscription = new RowTally();
  const unknownServices = new RowTally();
  const idsAsServices = new RowTally();
  const flagsKept = new RowTally();
  const textAmounts = new RowTally();
  const tallyOfService = remembered((cell) =>
    isUnknown(cell) ? unknownServices : isGuid(cell) ? idsAsServices : null
  );
  for (let index = 0; index < counted.count; index++) {
    if (index % rowsPerPiece === 0) yield;
    const row = counted.rows[index]!;
    const micros = counted.micros[index]!;
    const cells = range.grid[row]!;
    const amount = cells[acrAt] ?? null;
    const service = cells[serviceAt] ?? null;
    if (micros < 0) {
      credits.add(row, amount, micros);
      creditMonths.add(counted.months[index]!);
    }
    if (isZeroGuid(cells[subscriptionAt] ?? null)) zeroSubscription.add(row, "", micros);
    tallyOfService(service)?.add(row, service, micros);
    if (flagAt >= 0 && isMarked(cells[flagAt] ?? null)) flagsKept.add(row, "", micros);
    if (typeof amount === "string" && /\d[.,]\d/.test(amount)) textAmounts.add(row, amount);
  }
  yield* sayScientificIds(findings, range, header, ["tenantId", "subscription"]);
  rows("warning", "evidence.idsAsServices", idsAsServices, {
    mend: "evidence.idsAsServicesMend",
    role: "service",
  });
  rows("warning", "evidence.repeatedRows", yield* repeatedRows(counted), {
    mend: "evidence.repeatedRowsMend",
  });
  rows("warning", "evidence.repeatedTotals", yield* subscriptionTotals(counted, header), {
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
    values: { mark: textAmounts.count > 0 ? wordOf(monthly.decimalMark(acrAt)) : "each" },
  });
  return found;
}

function wordOf(mark: DecimalMark): string {
  return mark === "," ? "comma" : mark === "." ? "point" : "each";
}

function isUnknown(cell: Cell): boolean {
  return typeof cell === "string" && /^\s*(unknown|desconocido)\s*$/i.test(cell);
}
