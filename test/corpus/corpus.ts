import { amounts } from "./amounts";
import { attribution } from "./attribution";
import { certificateDates } from "./certificateDates";
import { certificates, people } from "./certificates";
import { costExports, cspUsage } from "./costFiles";
import { customers } from "./customers";
import { figuresTables } from "./figuresTables";
import { monthNames } from "./monthNames";
import { months } from "./months";
import type { OddExport } from "./oddExport";
import { shape } from "./shape";
import { businessApplications, microsoft365 } from "./workloads";

/** Every odd export, by what is odd about it. */
export const corpus: Readonly<Record<string, readonly OddExport[]>> = {
  months,
  monthNames,
  amounts,
  shape,
  attribution,
  customers,
  certificates,
  people,
  certificateDates,
  microsoft365,
  businessApplications,
  cspUsage,
  costExports,
  figuresTables,
};
