import { addressText } from "../evidence/address";
import { isTooLargeForFormula } from "../evidence/condensed/formulaLimit";
import type { SummaryInput } from "./summaryInput";

/** The formulas behind a sheet that follows its data, and the cells where their results stand. */
export interface LiveFigures {
  readonly scorecard: string;
  readonly score: string;
  readonly qualifies: string;
  /** Where the metric at an index has its value, points and gap; the row behind the last is the total. */
  readonly value: (metric: number) => string;
  readonly points: (metric: number) => string;
  readonly gap: (metric: number) => string;
  readonly qualifiesCell: string;
}

/** Evidence ranges that the functions take; with more, a sheet holds values. */
export const rangeArguments = 4;

/**
 * Null in values mode, and where the functions could not give the same score: with no range on a sheet, more
 * ranges than they take, or one that is too large for them. As-of date, track and reading are handed over as scored, so that what the
 * sheet says of them stays true whatever is added to the data.
 */
export function liveFigures({ mode, ranges, scorecard }: SummaryInput): LiveFigures | null {
  if (mode !== "live" || ranges.length === 0 || ranges.length > rangeArguments) return null;
  if (ranges.some(isTooLargeForFormula)) return null;
  const [range, certifications = "", range2 = "", range3 = ""] = ranges.map(addressText);
  const [year, month, day] = scorecard.asOf.split("-").map(Number);
  const call = [
    range,
    certifications,
    `"${scorecard.designation}"`,
    `DATE(${year},${month},${day})`,
    scorecard.track === "single" ? "" : `"${scorecard.track}"`,
    `"${scorecard.reading}"`,
    range2,
    range3,
  ]
    .join(",")
    .replace(/,+$/, "");
  return {
    scorecard: `PARTNER.SCORECARD(${call})`,
    score: `PARTNER.SCORE(${call})`,
    qualifies: `PARTNER.QUALIFIES(${call})`,
    value: (metric) => `Y${firstMetricRow + metric}`,
    points: (metric) => `AB${firstMetricRow + metric}`,
    gap: (metric) => `AD${firstMetricRow + metric}`,
    qualifiesCell: "X20",
  };
}

/** Row of the first metric, in the table and beside it in the spilled scorecard. */
export const firstMetricRow = 12;
