import type { SentenceValue } from "../../../words/say";
import type { PartEntity, PartLine } from "../../partsTrace";

/** An amount of a part with its unit, as a sentence can speak of it. */
export function amountInWords(
  amount: number,
  unit: PartLine["unit"] | PartEntity["amountUnit"]
): SentenceValue {
  switch (unit) {
    case "cents":
      return { cents: amount };
    case "customers":
      return { sentence: { id: "engine.partCustomers", values: { count: amount } } };
    case "workloads":
      return { sentence: { id: "engine.partWorkloads", values: { count: amount } } };
    case "licences":
      return { sentence: { id: "engine.partLicences", values: { count: amount } } };
    case "users":
      return { sentence: { id: "engine.partUsers", values: { count: amount } } };
    case "mcv":
      return { sentence: { id: "engine.partMcv", values: { count: amount } } };
  }
}
