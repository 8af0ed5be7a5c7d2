/** Cells that a copy may have: it is written cell by cell, and more take too long and too much memory. */
export const mostCells = 200_000;
