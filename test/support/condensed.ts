import { condense } from "../../src/evidence/condensed/condense";
import type { Evidence } from "../../src/evidence/evidence";
import type { Grid } from "../../src/evidence/grid";

/** The condensed table of evidence's usage, with its header row. */
export function condensed({ usage, ranges }: Evidence, time = "2026-11-22 20:10"): Grid {
  const rows = ranges.reduce((sum, range) => sum + range.rows, 0);
  const { header, lines } = condense(usage!, { time, rows });
  return [header, ...lines];
}

/** As Excel hands a range over to a function: blanks as 0. */
export function handedOver(grid: Grid): Grid {
  return grid.map((row) => row.map((cell) => cell ?? 0));
}
