// Thin wrappers: the metadata generator reads their signatures and comments, and Excel caches what it made of
// them. Ids are frozen; new parameters are only ever added at the end.
import { scorecardTable, type Table } from "../report/scorecardTable";
import { answerInDetail } from "./detailsAtHand";
import { answer } from "./functionError";
import { scorecardOf } from "./scored";

/** Where details are loaded first it is a promise: hosts wait for it, but the generator knows no union. */
const inDetail = answerInDetail as (ask: Parameters<typeof answerInDetail<Table>>[0]) => any[][];

/**
 * The partner capability score, 0 to 100.
 * @customfunction SCORE SCORE
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any[][]} range Usage, certifications or a table of figures, with its header row.
 * @param {any[][]} [certifications] Certifications by person, with their header row.
 * @param {any} [designation] Designation; Infrastructure (Azure) when left out.
 * @param {any} [as_of] Date scored; the first day after the last month of usage when left out.
 * @param {any} [track] Auto, Enterprise or SMB.
 * @param {any} [reading] Guide or Learn, where the published rules disagree.
 * @param {any[][]} [range_2] Further evidence.
 * @param {any[][]} [range_3] Further evidence.
 * @returns {number} The total.
 */
export function score(
  range: any[][],
  certifications?: any[][],
  designation?: any,
  as_of?: any,
  track?: any,
  reading?: any,
  range_2?: any[][],
  range_3?: any[][]
): number {
  return answer(
    () =>
      scorecardOf({
        range,
        certifications,
        designation,
        asOf: as_of,
        track,
        reading,
        range2: range_2,
        range3: range_3,
      }).total
  );
}

/**
 * The scorecard: a row per metric with value, target, points, maximum, gap and note, and a total.
 * @customfunction SCORECARD SCORECARD
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any[][]} range Usage, certifications or a table of figures, with its header row.
 * @param {any[][]} [certifications] Certifications by person, with their header row.
 * @param {any} [designation] Designation; Infrastructure (Azure) when left out.
 * @param {any} [as_of] Date scored; the first day after the last month of usage when left out.
 * @param {any} [track] Auto, Enterprise or SMB.
 * @param {any} [reading] Guide or Learn, where the published rules disagree.
 * @param {any[][]} [range_2] Further evidence.
 * @param {any[][]} [range_3] Further evidence.
 * @returns {any[][]} The scorecard with its header row.
 */
export function scorecard(
  range: any[][],
  certifications?: any[][],
  designation?: any,
  as_of?: any,
  track?: any,
  reading?: any,
  range_2?: any[][],
  range_3?: any[][]
): any[][] {
  return answer(() =>
    scorecardTable(
      scorecardOf({
        range,
        certifications,
        designation,
        asOf: as_of,
        track,
        reading,
        range2: range_2,
        range3: range_3,
      })
    )
  );
}

/**
 * Whether the partner qualifies: enough points in all and every metric above zero.
 * @customfunction QUALIFIES QUALIFIES
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any[][]} range Usage, certifications or a table of figures, with its header row.
 * @param {any[][]} [certifications] Certifications by person, with their header row.
 * @param {any} [designation] Designation; Infrastructure (Azure) when left out.
 * @param {any} [as_of] Date scored; the first day after the last month of usage when left out.
 * @param {any} [track] Auto, Enterprise or SMB.
 * @param {any} [reading] Guide or Learn, where the published rules disagree.
 * @param {any[][]} [range_2] Further evidence.
 * @param {any[][]} [range_3] Further evidence.
 * @returns {boolean} TRUE when the partner qualifies.
 */
export function qualifies(
  range: any[][],
  certifications?: any[][],
  designation?: any,
  as_of?: any,
  track?: any,
  reading?: any,
  range_2?: any[][],
  range_3?: any[][]
): boolean {
  return answer(
    () =>
      scorecardOf({
        range,
        certifications,
        designation,
        asOf: as_of,
        track,
        reading,
        range2: range_2,
        range3: range_3,
      }).qualified
  );
}

/**
 * The lines behind one metric: what counted, what did not, why, and where it stands.
 * @customfunction EXPLAIN EXPLAIN
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any} metric Name of a metric, such as Net customer adds.
 * @param {any[][]} range Usage, certifications or a table of figures, with its header row.
 * @param {any[][]} [certifications] Certifications by person, with their header row.
 * @param {any} [designation] Designation; Infrastructure (Azure) when left out.
 * @param {any} [as_of] Date scored; the first day after the last month of usage when left out.
 * @param {any} [track] Auto, Enterprise or SMB.
 * @param {any} [reading] Guide or Learn, where the published rules disagree.
 * @param {any[][]} [range_2] Further evidence.
 * @param {any[][]} [range_3] Further evidence.
 * @returns {any[][]} The lines with their header row.
 */
export function explain(
  metric: any,
  range: any[][],
  certifications?: any[][],
  designation?: any,
  as_of?: any,
  track?: any,
  reading?: any,
  range_2?: any[][],
  range_3?: any[][]
): any[][] {
  return inDetail(({ explainAnswer }) =>
    explainAnswer(metric, {
      range,
      certifications,
      designation,
      asOf: as_of,
      track,
      reading,
      range2: range_2,
      range3: range_3,
    })
  );
}

/**
 * Every designation on every track: total, whether it qualifies, the weakest metric and what is not shown.
 * @customfunction COMPARE COMPARE
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any[][]} range Usage, certifications or a table of figures, with its header row.
 * @param {any[][]} [certifications] Certifications by person, with their header row.
 * @param {any} [as_of] Date scored; the first day after the last month a designation looks at when left out.
 * @param {any} [reading] Guide or Learn, where the published rules disagree.
 * @param {any[][]} [range_2] Further evidence.
 * @param {any[][]} [range_3] Further evidence.
 * @param {any[][]} [range_4] Further evidence.
 * @param {any[][]} [range_5] Further evidence.
 * @returns {any[][]} A row for each designation and track, with their header row.
 */
export function compare(
  range: any[][],
  certifications?: any[][],
  as_of?: any,
  reading?: any,
  range_2?: any[][],
  range_3?: any[][],
  range_4?: any[][],
  range_5?: any[][]
): any[][] {
  return inDetail(({ compareAnswer }) =>
    compareAnswer({
      range,
      certifications,
      asOf: as_of,
      reading,
      range2: range_2,
      range3: range_3,
      range4: range_4,
      range5: range_5,
    })
  );
}

/**
 * What may be wrong with the ranges, worst first: how severe, what, where, how to mend it and in how many rows.
 * @customfunction CHECK CHECK
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any[][]} range Usage, certifications or a table of figures, with its header row.
 * @param {any[][]} [certifications] Certifications by person, with their header row.
 * @param {any} [as_of] Date scored; the first day after the last month a designation looks at when left out.
 * @param {any[][]} [range_2] Further evidence.
 * @param {any[][]} [range_3] Further evidence.
 * @param {any[][]} [range_4] Further evidence.
 * @param {any[][]} [range_5] Further evidence.
 * @returns {any[][]} A row for each finding, with their header row.
 */
export function check(
  range: any[][],
  certifications?: any[][],
  as_of?: any,
  range_2?: any[][],
  range_3?: any[][],
  range_4?: any[][],
  range_5?: any[][]
): any[][] {
  return inDetail(({ checkAnswer }) =>
    checkAnswer({
      range,
      certifications,
      asOf: as_of,
      range2: range_2,
      range3: range_3,
      range4: range_4,
      range5: range_5,
    })
  );
}

/**
 * The rules in force on a date, each figure with its source.
 * @customfunction RULES RULES
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @param {any} [designation] Designation; Infrastructure (Azure) when left out.
 * @param {any} [as_of] Date; today when left out.
 * @param {any} [track] Auto, Enterprise or SMB.
 * @param {any} [reading] Guide or Learn, where the published rules disagree.
 * @returns {any[][]} The rules with their header row.
 */
export function rules(designation?: any, as_of?: any, track?: any, reading?: any): any[][] {
  return inDetail(({ rulesAnswer }) => rulesAnswer({ designation, asOf: as_of, track, reading }));
}

/**
 * Whether this copy scores as published: cases of the rulebook passed and run, its hash, and each case that fails.
 * @customfunction SELFTEST SELFTEST
 * @helpurl https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @returns {any[][]} Passed and run with their header row, then a row per failed case.
 */
export function selftest(): any[][] {
  return inDetail(({ selfTestAnswer }) => selfTestAnswer());
}
