import type { MessageId } from "../../words/say";
import { exportHeader } from "../exportHeader";
import type { ColumnRole, CostKind } from "../evidence";
import type { Finding } from "../finding";
import type { Place } from "../grid";
import type { Header } from "../header";
import { rangeFindings, sayRepeatedHeaders } from "../rangeFindings";
import type { CostRows } from "./costRows";

/** What is to be said about the rows of one cost file that is read, worst first. */
export function costFindings(place: Place, header: Header, read: CostRows): Finding[] {
  const { tallies, meters, ambiguousDays, amounts } = read;
  const kind = header.kind as CostKind;
  const findings = rangeFindings(place, header);
  const { about, rows, found } = findings;
  const lacks = (role: ColumnRole, id: MessageId) => {
    if (header.column.has(role)) return;
    const values = { column: exportHeader(kind, role) };
    about("warning", id, { values });
    Object.assign(found.at(-1)!, { mend: { id: "evidence.exportColumnMend", values } });
  };
  const amount = roleAt(header, amounts.columns[0]!);
  const days = ambiguousDays ? "evidence.monthAmbiguous" : "evidence.dayUnreadable";
  rows("error", days, tallies.dayUnreadable, { mend: "evidence.dateMend", role: "day" });
  rows("error", "evidence.amountUnreadable", tallies.amountUnreadable, {
    mend: "evidence.amountMend",
    ...amount,
  });
  rows("error", "evidence.errorCells", tallies.errorCells, {
    mend: "evidence.errorCellsMend",
    ...amount,
  });
  rows("error", "evidence.creditUnreadable", tallies.creditUnreadable, {
    mend: "evidence.creditMend",
    role: "earnedCredit",
  });
  const charge = { mend: "evidence.chargeUnsaidMend", role: "publisher" } as const;
  rows("error", "evidence.chargeUnsaid", tallies.unsaid, charge);
  if (kind === "cspUsage") lacks("earnedCredit", "evidence.noEarnedCredit");
  lacks("service", "evidence.noServiceColumn");
  rows("warning", "evidence.byName", tallies.byName, {
    mend: "evidence.byNameMend",
    role: header.column.has("tenantId") ? "tenantId" : "customerName",
    values: { joined: 0 },
  });
  rows("warning", "evidence.nobody", tallies.nobody, {
    mend: "evidence.byNameMend",
    role: "tenantId",
  });
  rows("warning", "evidence.credits", tallies.credits, {
    mend: "evidence.creditsMend",
    ...amount,
    values: { months: { months: [...read.creditMonths] } },
  });
  sayRepeatedHeaders(findings, header);
  rows("note", "evidence.costsOfOthers", tallies.otherPublisher, { role: "publisher" });
  rows("note", "evidence.costsNotUsage", tallies.notUsage, { role: "chargeType" });
  if (meters.size > 0) {
    const shown = [...meters].sort().slice(0, 5);
    about("note", "evidence.metersNotServices", {
      values: { meters: { list: shown }, count: meters.size, more: meters.size - shown.length },
    });
  }
  rows("note", "evidence.noService", tallies.noMeter, { role: "service" });
  rows("note", "evidence.totalsRows", tallies.totals);
  return found;
}

function roleAt({ column }: Header, at: number): { role?: ColumnRole } {
  const role = [...column].find(([, index]) => index === at)?.[0];
  return role ? { role } : {};
}
