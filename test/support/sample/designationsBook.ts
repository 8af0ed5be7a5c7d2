import "../../../src/functions/detailsIncluded";
import { compare } from "../../../src/functions/functions";
import { plainSheet, type FileBook, type FileSheet } from "../../../src/workbook/file/fileBook";
import { businessUsageGrid, revenueGrid } from "./businessApplications";
import {
  asArgument,
  exportSheet,
  heading,
  trainingsSheet,
  usageSheet,
  wholeRange,
} from "./exportSheet";
import { cporGrid, microsoft365Grid } from "./microsoft365";
import { allLearners } from "./morePeople";
import { partner } from "./partner";
import { securityUsage } from "./securityUsage";
import { trainingsGrid } from "./trainings";
import { usageGrid } from "./usage";

/** Every export that the six designations are scored from, and a sheet that compares them. */
export function designationsBook(): FileBook {
  const usage = usageGrid("sheet", securityUsage());
  const trainings = trainingsGrid("sheet", allLearners());
  const [microsoft365, cpor] = [microsoft365Grid(), cporGrid()];
  const [revenue, businessUsage] = [revenueGrid(), businessUsageGrid()];
  const month = { Month: "mmm-yy", FiscalMonthName: "mmm-yy", Date: "mmm-yy" };
  const sheets: readonly FileSheet[] = [
    usageSheet(usage),
    trainingsSheet(trainings),
    exportSheet(
      "Microsoft 365 usage",
      microsoft365,
      [14, 38, 22, 10, 20, 20, 27, 16, 17, 10, 23, 22],
      month
    ),
    exportSheet("CPOR usage", cpor, [38, 27, 34, 20, 20, 14, 10, 16, 22, 10], {
      ...month,
      DateAssociated: "yyyy-mm-dd",
    }),
    exportSheet("BizApps revenue", revenue, [16, 16, 23, 22, 27, 38, 38, 10, 18, 20, 22], {
      ...month,
      AdjustedRevenueAmtCD: "#,##0.00",
    }),
    exportSheet(
      "BizApps usage",
      businessUsage,
      [16, 16, 23, 22, 27, 38, 38, 12, 18, 20, 8, 8, 8],
      month
    ),
  ];
  return { sheets: [...sheets, designationsSheet(sheets)], names: [], settings: {} };
}

function designationsSheet(evidence: readonly FileSheet[]): FileSheet {
  const [usage, trainings, ...further] = evidence.map(({ grid }) => asArgument(grid));
  const table = compare(usage!, trainings, null, null, ...further) as (
    string | number | boolean
  )[][];
  const [first, second, ...others] = evidence.map(({ name, grid }) => wholeRange(name, grid));
  const text = `PARTNER.COMPARE(${[first, second, "", "", ...others].join(",")})`;
  return {
    ...plainSheet("Designations", [["Partner", partner.name], [], ...table]),
    columnWidths: [34, 14, 10, 10, 10, 12, 28, 14, 60],
    details: [
      { row: 0, column: 1, style: { bold: true } },
      ...table[0]!.map((_, column) =>
        column === 0
          ? { row: 2, column, formula: { text, spill: table }, style: heading }
          : { row: 2, column, style: heading }
      ),
    ],
  };
}
