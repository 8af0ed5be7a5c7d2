import type { Grid } from "../../src/evidence/grid";

/** Reading may look at each row this often, for all designations, tracks and findings together. */
const looksPerRow = 150;
/** What a grid of a few rows may take. */
const looksAtLeast = 10_000;

/**
 * The grid, which throws once its rows are looked at more often than grows with their number: a bound by work,
 * the same on every machine, where a loop within a loop would hang on a million rows.
 */
export function boundedGrid(grid: Grid): Grid {
  let looks = 0;
  const most = looksAtLeast + looksPerRow * grid.length;
  return new Proxy(grid as Grid[number][], {
    get(rows, property) {
      if (typeof property === "string" && property.charCodeAt(0) <= nine && ++looks > most)
        throw new Error(`${grid.length} rows are looked at ${looks} times`);
      return Reflect.get(rows, property) as unknown;
    },
  });
}

/** "9": properties that begin with a digit or a mark below are rows. */
const nine = 57;
