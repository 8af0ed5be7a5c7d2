import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { cellPlace } from "./cellPlace";
import { exportHeader } from "./exportHeader";

/** The rules' figures are in US dollars; money in another currency, or in several, can't be added up. */
export function currencyProblem(
  { place }: EvidenceRange,
  header: Header,
  currencies: ReadonlyMap<string, number>
): Finding | null {
  const other = [...currencies].find(([currency]) => currency !== "USD" && currency !== "US$");
  if (!other) return null;
  const [currency, row] = other;
  const at = header.column.get("currency")!;
  const role = header.kind === "revenue" ? "revenue" : "acr";
  return {
    severity: "error",
    message: {
      id: currencies.size > 1 ? "evidence.mixedCurrencies" : "evidence.otherCurrency",
      values: { currency, currencies: { list: [...currencies.keys()] } },
    },
    mend: { id: "evidence.currencyMend", values: { column: exportHeader(header.kind, role) } },
    where: cellPlace(place, header, at, row),
  };
}
