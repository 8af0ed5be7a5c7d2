import { cellPlace } from "../cellPlace";
import { exportHeader } from "../exportHeader";
import type { Finding } from "../finding";
import type { Place } from "../grid";
import type { Header } from "../header";
import type { CostAmounts } from "./costAmount";

/** Why the amounts of a cost file can't be held against thresholds in US dollars; null where they can. */
export function costCurrencyProblem(
  place: Place,
  header: Header,
  { columns, others }: CostAmounts
): Finding | null {
  if (columns.length === 0) {
    const role = header.column.has("pricingTotal") ? "pricingCurrency" : "currency";
    return {
      severity: "error",
      message: {
        id: "evidence.missingColumn",
        values: { column: exportHeader(header.kind, role) },
      },
      mend: { id: "evidence.missingColumnMend" },
      where: { place },
    };
  }
  const [first] = others;
  if (!first) return null;
  const [currency, row] = first;
  const at = header.column.get("pricingCurrency") ?? header.column.get("currency")!;
  return {
    severity: "error",
    message: {
      id: "evidence.costsOtherCurrency",
      values: { currencies: { list: [...others.keys()] }, currency },
    },
    mend: { id: "evidence.costsCurrencyMend" },
    where: cellPlace(place, header, at, row),
  };
}
