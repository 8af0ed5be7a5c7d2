import { dayAfter } from "../dayAfter";
import { figuresOf } from "../figures";
import { listedOn } from "../listedCertifications";
import type { Rulebook } from "../rulebook";
import { rulesBegin } from "../ruleSet";
import type { Designation, RuleCase } from "../schema";
import type { IsoDate } from "../terms";
import { repeated } from "./repeated";

/** Cases that expect what can't be, and changes that lack a case on the day before or on the day itself. */
export function caseFaults(
  book: Rulebook,
  designation: Designation,
  cases: readonly RuleCase[]
): readonly string[] {
  const { id, metrics, editions } = designation;
  const days = new Set(cases.map(({ question }) => question.asOf));
  return [
    ...repeated(cases.map((each) => each.id)).map((each) => `${id}: case ${each} appears twice`),
    ...cases.flatMap(({ id: name, expected }) => [
      ...(Object.keys(expected).length === 0 ? [`${id}: case ${name} expects nothing`] : []),
      ...Object.keys(expected.points ?? {})
        .filter((metric) => !metrics.some((each) => each.id === metric))
        .map((metric) => `${id}: case ${name} expects points of ${metric}, which is no metric`),
      ...(expected.edition && !editions.some(({ from }) => from === expected.edition)
        ? [`${id}: case ${name} expects the edition ${expected.edition}, which there is not`]
        : []),
    ]),
    ...changesOf(book, designation).flatMap((change) =>
      [dayAfter(change, -1), change]
        .filter((day) => !days.has(day))
        .map((day) => `${id}: the change of ${change} has no case on ${day}`)
    ),
  ];
}

/** The days on which something changes: an edition, a figure, or the end of a certification then listed. */
function changesOf({ certifications }: Rulebook, designation: Designation): readonly IsoDate[] {
  const begin = rulesBegin(designation);
  return [
    ...new Set([
      ...designation.editions.map(({ from }) => from),
      ...figuresOf(designation).flatMap(({ values }) => values.map(({ from }) => from)),
      ...certifications.flatMap(({ id, countsUntil }) =>
        countsUntil && countsUntil >= begin && listedOn(designation, countsUntil).includes(id)
          ? [dayAfter(countsUntil, 1)]
          : []
      ),
    ]),
  ].sort();
}
