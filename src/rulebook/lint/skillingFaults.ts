import { rateOf } from "../rate";
import type { Rulebook } from "../rulebook";
import type { SkillingRule } from "../ruleSet";
import type { IsoDate } from "../terms";
import { repeated } from "./repeated";

/** Steps out of order, that miss the metric's maximum, or that nobody can climb on that day. */
export function skillingFaults(
  { certifications }: Rulebook,
  where: string,
  rule: SkillingRule,
  day: IsoDate
): readonly string[] {
  const steps = rule.steps.value;
  const last = steps.at(-1)!;
  const { points, units } = rateOf(rule.perUnit.value);
  const free = steps.reduce((sum, step) => sum + step.points, 0);
  const most = free * units + last.people * points;
  const ended = (id: string) => {
    const until = certifications.find((certification) => certification.id === id)?.countsUntil;
    return until !== undefined && until < day;
  };
  return [
    ...(last.role !== "points" || steps.slice(0, -1).some(({ role }) => role !== "gate")
      ? [`${where} must have gates first and one step of points last`]
      : []),
    ...(most === rule.max.value * units
      ? []
      : [
          `${where}: its steps give ${units === 1 ? most : `${most}/${units}`} points, not ${rule.max.value}`,
        ]),
    ...steps.flatMap((step, index) => [
      ...repeated(step.certifications).map((id) => `${where}: step ${index + 1} lists ${id} twice`),
      ...step.certifications
        .filter((id) => !certifications.some((certification) => certification.id === id))
        .map((id) => `${where} lists ${id}, which is not in certifications.json`),
      ...(step.certifications.every(ended)
        ? [`${where} can't be reached: nothing that step ${index + 1} lists counts on that day`]
        : []),
    ]),
  ];
}
