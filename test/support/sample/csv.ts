import type { Grid } from "../../../src/evidence/grid";

/** A grid of text as the downloads hub writes it: commas, quotes only where needed, lines ended by CR LF. */
export function csvText(grid: Grid, { bom }: { bom: boolean }): string {
  const lines = grid.map((row) => row.map((cell) => field(String(cell ?? ""))).join(","));
  return `${bom ? "\uFEFF" : ""}${lines.join("\r\n")}\r\n`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
