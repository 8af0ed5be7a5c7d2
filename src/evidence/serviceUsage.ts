import { workloadByText } from "../rulebook/workloadIndex";
import type { ServiceUsage, UsageEvidence } from "./evidence";
import { foldRanges } from "./foldRanges";
import type { Cell } from "./grid";
import type { ListedIndex } from "./listedIndex";
import { sheetRow, type MonthlyRange } from "./monthlyRange";

/** The rows of one range that name a service of the rulebook, cut out so that the rest can be forgotten. */
export interface ListedRows {
  readonly rows: readonly (readonly Cell[])[];
  /** Sheet row (1-based) of each. */
  readonly sheetRows: Int32Array;
  readonly months: Int16Array;
  /** The code of the service of each. */
  readonly codes: Int32Array;
  /** By code: the rulebook's id of the service; null where it is not listed. */
  readonly services: readonly (string | null)[];
  /** The range they come from, without its cells. */
  readonly from: MonthlyRange;
}

/** Cuts the listed rows out of a range. */
export function listedRows(monthly: MonthlyRange, listed: ListedIndex): ListedRows {
  const { range, header, months, decimalMark } = monthly;
  const acrAt = header.column.get("acr")!;
  const { count } = listed;
  const rows = new Array<readonly Cell[]>(count);
  const sheetRows = new Int32Array(count);
  const monthOf = new Int16Array(count);
  // The whole column proves the mark, not these rows alone.
  let texts = false;
  for (let index = 0; index < count; index++) {
    const at = listed.rows[index]!;
    const row = (rows[index] = range.grid[at]!);
    sheetRows[index] = sheetRow(monthly, at);
    monthOf[index] = months[at]!;
    texts ||= typeof row[acrAt] === "string";
  }
  return {
    rows,
    sheetRows,
    months: monthOf,
    codes: listed.codes.slice(0, count),
    services: listed.names.map((name) => workloadByText(name, "azure")?.id ?? null),
    from: withoutCells(monthly, texts ? decimalMark(acrAt) : null),
  };
}

/** The same rows with another cut in for the one of a sheet row; as they are where that row is not listed. */
export function withRow(listed: ListedRows, sheetRow: number, row: readonly Cell[]): ListedRows {
  const at = placeOf(listed.sheetRows, sheetRow);
  return at < 0 ? listed : { ...listed, rows: listed.rows.with(at, row) };
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
      const folded = foldRanges(ranges, associations, { firstMonth, monthCount }).usage;
      usage = {
        ...folded,
        coverage: shown.map((seen, month) => (folded.coverage[month] === 2 ? 2 : seen)),
      };
      known.set(key, usage);
    }
    return usage;
  };
}

function withoutCells(
  { range, header, covered, monthOrder, misread, currencies }: MonthlyRange,
  mark: ReturnType<MonthlyRange["decimalMark"]>
): MonthlyRange {
  return {
    range: { grid: [], place: range.place },
    header: { ...header, row: 0 },
    months: new Int16Array(0),
    unread: null,
    ...{ covered, monthOrder, misread, currencies },
    sheetRows: null,
    decimalMark: () => mark,
  };
}

function excerpt(listed: ListedRows, wanted: ReadonlySet<string>): MonthlyRange {
  const { rows, sheetRows, months, codes, services, from } = listed;
  const isWanted = services.map((id) => id !== null && wanted.has(id));
  const kept: number[] = [];
  codes.forEach((code, index) => isWanted[code] && kept.push(index));
  return {
    ...from,
    range: { grid: [[], ...kept.map((index) => rows[index]!)], place: from.range.place },
    months: Int16Array.from([0, ...kept.map((index) => months[index]!)]),
    sheetRows: [0, ...kept.map((index) => sheetRows[index]!)],
  };
}

/** Where a number stands in ascending ones; −1 where it doesn't. */
function placeOf(numbers: Int32Array, sought: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < sought) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === sought ? low : -1;
}
