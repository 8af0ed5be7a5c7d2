import { isoOfMonth } from "../calendar";
import type { ColumnRole, Month } from "../evidence";
import type { Cell, EvidenceRange } from "../grid";
import type { Header } from "../header";
import type { CostSum } from "./costRows";
import { beforeCredit } from "./grossUp";

/** Cost files hold what the partner sold as CSP and nothing else. */
const association = "CSP Tier 1";

/**
 * The sums of a cost file as rows of usage: each stands in the row and under the columns where it began, so
 * that what is said of it points to the file.
 */
export function asUsage(
  range: EvidenceRange,
  header: Header,
  sums: readonly CostSum[],
  amountAt: number
): { readonly range: EvidenceRange; readonly header: Header } {
  const width = header.columns.length;
  const column = new Map<ColumnRole, number>([
    ["month", header.column.get("day")!],
    ["acr", amountAt],
    ["association", width],
  ]);
  for (const role of ["tenantId", "customerName", "service"] as const) {
    const at = header.column.get(role);
    if (at !== undefined) column.set(role, at);
  }
  const grid: (readonly Cell[])[] = new Array<readonly Cell[]>(range.grid.length).fill(blankRow);
  for (const sum of sums) {
    const cells = new Array<Cell>(width + 1).fill(null);
    const put = (role: ColumnRole, cell: Cell) => {
      const at = column.get(role);
      if (at !== undefined) cells[at] = cell;
    };
    put("month", monthText(sum.month));
    put("acr", beforeCredit(sum.net, sum.credit) / 1e6);
    put("association", association);
    put("tenantId", sum.id);
    put("customerName", sum.name);
    put("service", sum.service);
    grid[sum.row] = cells;
  }
  return {
    range: { grid, place: range.place },
    header: {
      ...header,
      column,
      details: [],
      partner: -1,
      columns: [...header.columns, { index: width, header: "", readAs: "association" }],
    },
  };
}

const blankRow: readonly Cell[] = [];

function monthText(month: Month): string {
  return isoOfMonth(month).slice(0, 7);
}
