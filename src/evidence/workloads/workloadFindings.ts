import { exportHeader } from "../exportHeader";
import type { Finding } from "../finding";
import type { MonthlyRange } from "../monthlyRange";
import { sayMonthOrder, sayMonths } from "../monthFindings";
import { rangeFindings, sayRepeatedHeaders } from "../rangeFindings";
import type { WorkloadKind } from "./rowValues";
import type { WorkloadTallies } from "./workloadTallies";

/** What is to be said about the rows of one range of workloads, worst first. */
export function workloadFindings(
  kind: WorkloadKind,
  range: MonthlyRange,
  tallies: WorkloadTallies,
  joined: number
): Finding[] {
  const { header } = range;
  const findings = rangeFindings(range.range.place, header);
  const { about, rows, found } = findings;
  const has = header.column;
  sayMonths(findings, range, tallies.monthUnreadable);
  for (const [role, tally] of tallies.unreadable) {
    const [id, mend] =
      kind === "revenue"
        ? (["evidence.amountUnreadable", "evidence.amountMend"] as const)
        : (["evidence.countUnreadable", "evidence.countMend"] as const);
    rows("error", id, tally, { mend, role });
  }
  rows("error", "evidence.notMeasured", tallies.unmeasured, {
    mend: "evidence.notMeasuredMend",
    role: "metricType",
  });
  rows("error", "evidence.workloadNobody", tallies.nobody, {
    mend: "evidence.byNameMend",
    role: "tenantId",
  });
  const named = [...tallies.unknownNames].map((name) => (name === "" ? "–" : name));
  rows("warning", "evidence.workloadUnknown", tallies.unknown, {
    mend: "evidence.workloadMend",
    role: "workload",
    values: { workloads: { list: named.slice(0, 5) }, more: Math.max(0, named.length - 5) },
  });
  rows("warning", "evidence.workloadAssociation", tallies.association, {
    mend: "evidence.workloadAssociationMend",
    role: "association",
  });
  if (!has.has("association")) {
    about("warning", "evidence.noAssociationColumn", {
      mend: "evidence.exportColumnMend",
      values: { column: exportHeader(kind, "association") },
    });
  }
  if (kind === "m365") {
    for (const role of ["paid", "active"] as const) {
      if (has.has(role)) continue;
      about("warning", role === "paid" ? "evidence.noPaidColumn" : "evidence.noActiveColumn", {
        mend: "evidence.exportColumnMend",
        values: { column: exportHeader(kind, role) },
      });
    }
  }
  rows("warning", "evidence.claimUnreadable", tallies.claimUnreadable, {
    mend: "evidence.dateMend",
    role: "claimed",
  });
  rows("warning", "evidence.claimAmbiguous", tallies.claimAmbiguous, {
    mend: "evidence.dateMend",
    role: "claimed",
  });
  rows("warning", "evidence.byName", tallies.byName, {
    mend: "evidence.byNameMend",
    role: has.has("tenantId") ? "tenantId" : "customerName",
    values: { joined },
  });
  sayRepeatedHeaders(findings, header);
  rows("note", "evidence.totalsRows", tallies.totals);
  sayMonthOrder(findings, range);
  return found;
}
