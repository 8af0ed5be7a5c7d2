import { isoOfDay } from "./calendar";
import type { Month } from "./evidence";
import type { Finding } from "./finding";
import type { Place } from "./grid";
import { rangeFindings, sayRepeatedHeaders } from "./rangeFindings";
import type { UsageRange } from "./usageMonths";
import type { UsageTallies } from "./usageTallies";

/** What is to be said about the rows of one usage range, worst first. */
export function usageFindings(
  { range, header, monthOrder, misread }: UsageRange,
  tallies: UsageTallies,
  bySubscription: boolean,
  joined: number
): Finding[] {
  const findings = rangeFindings(range.place, header);
  const { about, rows, found } = findings;
  if (misread) {
    rows("error", "evidence.monthsMisread", tallies.monthUnreadable, {
      mend: "evidence.monthsMisreadMend",
      role: "month",
      values: { misread, value: shownDay(tallies.monthUnreadable.example) },
    });
  } else {
    const ambiguous = monthOrder.order === "unknown" && monthOrder.ambiguous > 0;
    rows(
      "error",
      ambiguous ? "evidence.monthAmbiguous" : "evidence.monthUnreadable",
      tallies.monthUnreadable,
      {
        mend: "evidence.monthMend",
        role: "month",
      }
    );
  }
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
  if (!header.column.has("service")) {
    about("warning", "evidence.noServiceColumn", { mend: "evidence.noServiceColumnMend" });
  }
  for (const [association, tally] of tallies.ineligible) {
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
  if (monthOrder.order !== "unknown") {
    about("note", "evidence.monthOrder", {
      values: { order: monthOrder.order, basis: monthOrder.basis ?? "" },
    });
  }
  return found;
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
