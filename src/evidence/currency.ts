import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { RowTally } from "./tally";

/** The rules' figures are in US dollars; money in another currency, or in several, can't be added up. */
export function currencyProblem({ grid, place }: EvidenceRange, header: Header): Finding | null {
  const at = header.column.get("currency");
  if (at === undefined) return null;
  const rowsOf = new Map<string, RowTally>();
  let last: unknown;
  for (let row = header.row + 1; row < grid.length; row++) {
    const cell = grid[row]![at] ?? null;
    if (cell === last) continue;
    last = cell;
    const currency = typeof cell === "string" ? cell.trim().toUpperCase() : "";
    if (currency === "") continue;
    let tally = rowsOf.get(currency);
    if (!tally) rowsOf.set(currency, (tally = new RowTally()));
    tally.add(row, cell);
  }
  const others = [...rowsOf].filter(([currency]) => currency !== "USD" && currency !== "US$");
  if (others.length === 0) return null;
  const mixed = rowsOf.size > 1;
  const [currency, tally] = others[0]!;
  return {
    severity: "error",
    message: {
      id: mixed ? "evidence.mixedCurrencies" : "evidence.otherCurrency",
      values: { currency, currencies: { list: [...rowsOf.keys()] } },
    },
    mend: { id: "evidence.currencyMend" },
    where: {
      place,
      column: header.columns[at]!.header,
      columnIndex: at,
      rows: tally.rows.slice(0, 1).map((row) => place.top + row + 1),
      rowCount: 1,
    },
  };
}
