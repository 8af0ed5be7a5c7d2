import { csvText } from "./csv";
import { trainingsGrid } from "./trainings";
import { usageGrid } from "./usage";

/** The exports as text files; the usage export came without a byte order mark, the trainings export with one. */
export function sampleCsv(): Readonly<Record<"azure-usage.csv" | "trainings.csv", string>> {
  return {
    "azure-usage.csv": csvText(usageGrid("file"), { bom: false }),
    "trainings.csv": csvText(trainingsGrid("file"), { bom: true }),
  };
}
