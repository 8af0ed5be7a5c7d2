import { workloadByText } from "../rulebook/workloadIndex";
import type { Month, ServiceUsage, UsageEvidence } from "./evidence";
import { foldRanges } from "./foldRanges";
import type { Cell } from "./grid";
import type { MonthlyRange } from "./monthlyRange";
import { nameOf } from "./names";

/** The rows of one range that name a service of the rulebook, cut out so that the rest can be forgotten. */
export interface ListedRows {
  readonly rows: readonly (readonly Cell[])[];
  /** Sheet row (1-based) of each. */
  readonly sheetRows: readonly number[];
  readonly months: readonly Month[];
  /** The rulebook's id of the service of each. */
  readonly services: readonly string[];
  /** The range they come from, without its cells. */
  readonly from: MonthlyRange;
}

/** Cuts the listed rows (as rows of the grid) out of a range. */
export function listedRows(monthly: MonthlyRange, listed: readonly number[]): ListedRows {
  const { range, header, months, decimalMark } = monthly;
  const { grid, place } = range;
  const serviceAt = header.column.get("service") ?? -1;
  const acrAt = header.column.get("acr")!;
  const ids = new Map<Cell, string>();
  const serviceOf = (cell: Cell): string => {
    let id = ids.get(cell);
    if (id === undefined) ids.set(cell, (id = workloadByText(nameOf(cell) ?? "", "azure")!.id));
    return id;
  };
  const rows = listed.map((row) => grid[row]!);
  // The whole column proves the mark, not these rows alone.
  const texts = rows.some((row) => typeof row[acrAt] === "string");
  return {
    rows,
    sheetRows: listed.map((row) => place.top + 1 + row),
    months: listed.map((row) => months[row]!),
    services: rows.map((row) => serviceOf(row[serviceAt] ?? null)),
    from: withoutCells(monthly, texts ? decimalMark(acrAt) : null),
  };
}

/** Usage of listed services under other associations than the whole; remembers its answers. */
export function serviceUsage(listed: readonly ListedRows[], whole: UsageEvidence): ServiceUsage {
  const { firstMonth, monthCount, coverage } = whole;
  const shown = Uint8Array.from(coverage, (seen) => Math.min(seen, 1));
  for (const { from } of listed) {
    if (from.header.column.has("service")) continue;
    // Which services these months' rows are of can't be read.
    for (const month of from.covered) shown[month - firstMonth] = 2;
  }
  const known = new Map<string, UsageEvidence>();
  return (services, associations) => {
    const key = [[...services].sort().join(), associations.join()].join("|");
    let usage = known.get(key);
    if (!usage) {
      const wanted = new Set(services);
      const ranges = listed.map((rows) => excerpt(rows, wanted));
      const folded = foldRanges(ranges, { firstMonth, monthCount }, associations).usage;
      usage = {
        ...folded,
        coverage: shown.map((seen, month) => (folded.coverage[month] === 2 ? 2 : seen)),
      };
      known.set(key, usage);
    }
    return usage;
  };
}

function withoutCells(monthly: MonthlyRange, mark: ReturnType<MonthlyRange["decimalMark"]>) {
  return {
    ...monthly,
    range: { grid: [], place: monthly.range.place },
    header: { ...monthly.header, row: 0 },
    months: new Int16Array(0),
    decimalMark: () => mark,
  };
}

function excerpt({ rows, sheetRows, months, services, from }: ListedRows, wanted: Set<string>) {
  const kept = services.flatMap((service, index) => (wanted.has(service) ? [index] : []));
  return {
    ...from,
    range: { grid: [[], ...kept.map((index) => rows[index]!)], place: from.range.place },
    months: Int16Array.from([0, ...kept.map((index) => months[index]!)]),
    sheetRows: [0, ...kept.map((index) => sheetRows[index]!)],
  };
}
