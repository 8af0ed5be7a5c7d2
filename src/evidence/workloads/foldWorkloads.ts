import { currencyProblem } from "../currency";
import type { Month, WorkloadEvidence } from "../evidence";
import type { Finding } from "../finding";
import type { EvidenceRange } from "../grid";
import type { Header } from "../header";
import { leaveOutPasted } from "../leaveOutPasted";
import { readMonths } from "../monthColumn";
import { overlap, spanOf, type MonthlyRange, type MonthSpan } from "../monthlyRange";
import { pastedTwice } from "../pastedTwice";
import { leaveOutRepeats } from "../repeatedMonths";
import { addRows, rowTenants } from "./addRows";
import { associationReader, workloadReader } from "./columnTexts";
import { lineContents } from "./lineContents";
import { MonthStates } from "./monthStates";
import { OpenLines } from "./openLines";
import type { WorkloadKind } from "./rowValues";
import { TenantList } from "./tenantList";
import { workloadFindings } from "./workloadFindings";
import type { WorkloadTallies } from "./workloadTallies";

export interface FoldedWorkloads {
  /** Null when no range shows a month. */
  readonly workloads: WorkloadEvidence | null;
  readonly findings: readonly Finding[];
  /** Per range, in order: rows that hold anything and the months they cover. */
  readonly ranges: readonly { readonly rows: number; readonly months: readonly Month[] }[];
}

/**
 * Folds ranges of one kind into lines of customer × workload × association by month. Of business
 * applications usage, MAU or MAC is read and PAMAU is not: what it counts is documented nowhere.
 */
export function foldWorkloads(
  kind: WorkloadKind,
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[]
): FoldedWorkloads {
  const read = sources.map(({ range, header }) => readMonths(range, header));
  const problems = read.map((each) => currencyProblem(each.range, each.header, each.currencies));
  const ranges = read.filter((_, index) => problems[index] === null);
  const pasted =
    kind === "m365"
      ? []
      : ranges.flatMap((range) => leaveOutPasted(range, pastedTwice(range, amountAt(kind, range))));
  const found = spanOf(ranges);
  const span = found ?? { firstMonth: 0, monthCount: 1 };
  // The largest of a month stays the same however often it is shown; a sum doesn't.
  const repeated = kind !== "m365" && overlap(ranges) ? leaveOutRepeated(kind, ranges, span) : [];
  const { workloads, tallies, joined } = fold(kind, ranges, span);
  return {
    workloads: found && workloads,
    findings: [
      ...problems.filter((problem) => problem !== null),
      ...pasted,
      ...repeated,
      ...ranges.flatMap((range, index) => workloadFindings(kind, range, tallies[index]!, joined)),
    ],
    ranges: read.map((each) => {
      const index = ranges.indexOf(each);
      return index < 0
        ? { rows: 0, months: [] }
        : { rows: tallies[index]!.rows, months: each.covered };
    }),
  };
}

interface Folded {
  readonly workloads: WorkloadEvidence;
  readonly tallies: readonly WorkloadTallies[];
  readonly joined: number;
}

function fold(
  kind: WorkloadKind,
  ranges: readonly MonthlyRange[],
  { firstMonth, monthCount }: MonthSpan
): Folded {
  const tenants = new TenantList();
  const named = ranges.map((range) => rowTenants(range, tenants));
  const { homeOf, joined } = tenants.homes();
  const lines = new OpenLines(kind, monthCount);
  const coverage = new Uint8Array(monthCount);
  const ofLicences = new Uint8Array(monthCount);
  const states = new MonthStates(
    new Set(kind === "m365" ? [] : coveredTwice(ranges).map((month) => month - firstMonth)),
    monthCount
  );
  const into = {
    ...{ kind, firstMonth, coverage, ofLicences, tenants, homeOf, lines, states },
    workloadOf: workloadReader(kind === "m365" ? "m365" : "business"),
    associationOf: associationReader(),
  };
  const tallies = ranges.map((range, place) => addRows(into, range, place, named[place]!));
  const has = (role: "association" | "claimed") =>
    ranges.map(({ header }) => header.column.has(role));
  const hasAssociations = has("association").some(Boolean);
  ranges.forEach(({ header, covered }) => {
    if (!hasAssociations || header.column.has("association")) return;
    // Beside ranges that name associations, these rows count for none.
    for (const month of covered) {
      coverage[month - firstMonth] = 2;
      ofLicences[month - firstMonth] = 2;
    }
  });
  for (const month of states.settle()) coverage[month] = 2;
  const kept = [...new Set(lines.lines.map(({ tenant }) => tenant))];
  const indexOf = new Map(kept.map((tenant, index) => [tenant, index]));
  return {
    workloads: {
      firstMonth,
      monthCount,
      coverage,
      ofLicences: kind === "m365" ? ofLicences : null,
      undatedAmounts: tallies.some(({ undatedAmounts }) => undatedAmounts),
      tenants: kept.map((tenant) => tenants.finished(tenant)),
      lines: lines.finished((tenant) => indexOf.get(tenant)!),
      places: ranges.map(({ range }) => range.place),
      hasAssociations,
      hasClaims: has("claimed").some(Boolean),
    },
    tallies,
    joined,
  };
}

function amountAt(kind: WorkloadKind, { header }: MonthlyRange): number {
  return header.column.get(kind === "revenue" ? "revenue" : "users") ?? -1;
}

function leaveOutRepeated(
  kind: WorkloadKind,
  ranges: readonly MonthlyRange[],
  span: MonthSpan
): Finding[] {
  const alone = ranges.map((range) => lineContents(fold(kind, [range], span).workloads));
  return leaveOutRepeats(ranges, span, alone);
}

/** The months that more than one of the ranges shows. */
function coveredTwice(ranges: readonly MonthlyRange[]): readonly Month[] {
  const seen = new Set<Month>();
  return ranges.flatMap(({ covered }) =>
    covered.filter((month) => seen.has(month) || !seen.add(month))
  );
}
