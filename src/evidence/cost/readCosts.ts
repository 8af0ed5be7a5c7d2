import { monthOfSerial } from "../calendar";
import type { CostKind, Day, Month, UsageEvidence } from "../evidence";
import type { Finding } from "../finding";
import { foldUsage, type FoldedUsage } from "../foldUsage";
import { isBlankRow } from "../header";
import type { UsableSource } from "../recognise";
import { asUsage } from "./asUsage";
import { costCurrencyProblem } from "./costCurrency";
import { costFindings } from "./costFindings";
import { costRows } from "./costRows";
import { isWhole } from "./usageDays";

/**
 * Estimates Azure usage from cost files of one kind: the days are summed by month, customer and service, and
 * CSP amounts are taken back to what they were before the partner-earned credit. Such usage says in
 * `approximate` what it is. A month of which days lack proves no baseline; at the end it is left out.
 */
export function readCosts(
  sources: readonly UsableSource[],
  kind: CostKind,
  eligible: readonly string[]
): FoldedUsage {
  const read = sources.map((source) => {
    const { range, header } = source;
    const rows = costRows(range, header);
    return { range, header, rows, problem: costCurrencyProblem(range.place, header, rows.amounts) };
  });
  const used = read.filter(({ problem }) => problem === null);
  const days = new Set(used.flatMap(({ rows }) => [...rows.days]));
  const { inPart, leftOut } = monthsOf(days);
  const folded = foldUsage(
    used.map(({ range, header, rows }) =>
      asUsage(
        range,
        header,
        rows.sums.filter(({ month }) => !leftOut.includes(month)),
        rows.amounts.columns[0]!
      )
    ),
    eligible
  );
  const doubtful = new Set([...inPart, ...used.flatMap(({ rows }) => [...rows.doubtful])]);
  const approximate: Finding = {
    severity: "warning",
    message: { id: "evidence.approximate", values: { kind } },
    mend: { id: "evidence.approximateMend" },
    ...(used[0] && { where: { place: used[0].range.place } }),
  };
  const aboutMonths = (
    id: "evidence.monthsInPart" | "evidence.monthLeftOut",
    months: readonly Month[]
  ) =>
    months.length === 0
      ? []
      : [
          {
            severity: "warning" as const,
            message: { id, values: { months: { months }, count: months.length } },
            mend: { id: "evidence.monthsInPartMend" } as const,
            where: { place: used[0]!.range.place },
          },
        ];
  return {
    usage:
      folded.usage &&
      ({
        ...folded.usage,
        coverage: folded.usage.coverage.map((shown, index) =>
          shown === 1 && doubtful.has(folded.usage!.firstMonth + index) ? 2 : shown
        ),
        undatedAmounts: folded.usage.undatedAmounts || used.some(({ rows }) => rows.undated),
        // Which security services a meter is of, no name of a category proves.
        ofServices: null,
        approximate: approximate.message,
        moreServices: used.some(
          ({ rows }) => rows.meters.size > 0 || rows.tallies.noMeter.count > 0
        ),
      } satisfies UsageEvidence),
    findings: [
      ...read.flatMap(({ problem }) => problem ?? []),
      ...(folded.usage ? [approximate] : []),
      ...aboutMonths("evidence.monthsInPart", inPart),
      ...aboutMonths("evidence.monthLeftOut", leftOut),
      ...folded.findings.filter(({ message }) => ofRanges.includes(message.id)),
      ...used.flatMap(({ range, header, rows }) => costFindings(range.place, header, rows)),
    ],
    ranges: read.map((each) => {
      const index = used.indexOf(each);
      return index < 0
        ? { rows: 0, months: [] }
        : { rows: each.rows.rows, months: folded.ranges[index]!.months };
    }),
  };
}

/** Cost files and condensed tables beside better evidence: said, and not read. */
export function costsNotNeeded(
  sources: readonly UsableSource[],
  kind: CostKind | "condensedUsage",
  given: "usage" | "costManagement"
): FoldedUsage {
  return {
    usage: null,
    findings: sources.map(({ range: { place } }) => ({
      severity: "note",
      message: { id: "evidence.costsNotNeeded", values: { kind, given } },
      where: { place },
    })),
    ranges: sources.map(({ range: { grid }, header }) => ({
      rows: grid.filter((row, index) => index > header.row && !isBlankRow(row)).length,
      months: [],
    })),
  };
}

/** What the fold finds about ranges as wholes; about rows the cost file's own findings speak. */
const ofRanges: readonly string[] = ["evidence.sameRange", "evidence.sharedMonths"];

/** The months of which days lack; those after the last whole one would only look like a fall. */
function monthsOf(days: ReadonlySet<Day>): {
  readonly inPart: readonly Month[];
  readonly leftOut: readonly Month[];
} {
  const months = [...new Set([...days].map(monthOfSerial))].sort((a, b) => a - b);
  const whole = months.filter((month) => isWhole(month, days));
  const last = whole.at(-1) ?? Infinity;
  const inPart = months.filter((month) => !whole.includes(month));
  return {
    inPart: inPart.filter((month) => month <= last),
    leftOut: inPart.filter((month) => month > last),
  };
}
