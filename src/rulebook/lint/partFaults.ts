import type { Held } from "../inForce";
import { rateOf } from "../rate";
import type { Rulebook } from "../rulebook";
import type { McvGrowthRule, PartRule, PartRuleOf, PartsRule } from "../ruleSet";
import type { Band, Workload } from "../schema";
import { repeated } from "./repeated";
import { unknownIds } from "./unknownIds";

/** Stands for the associations of an option that a track does not have. */
const none = "none";

/** Parts that count nothing, count what nobody knows, or can't be pooled. */
export function partsFaults(book: Rulebook, where: string, rule: PartsRule): readonly string[] {
  const rates = new Set(
    rule.parts.map(({ perUnit }) => {
      const { points, units } = rateOf(perUnit.value);
      return points / units;
    })
  );
  return [
    ...repeated(rule.parts.map(({ id }) => id)).map((id) => `${where}: part ${id} appears twice`),
    ...(rule.combine.value === "pool" && rates.size > 1
      ? [`${where}: its parts are pooled at different rates`]
      : []),
    ...(rule.parts.every(isNone)
      ? [`${where} can't be reached: no part of it has an association`]
      : []),
    ...rule.parts.flatMap((part) => partFaults(book, `${where}, ${part.id}`, part)),
  ];
}

/** Workloads without a rate or an association, or with two. */
export function mcvFaults(
  book: Rulebook,
  where: string,
  rule: McvGrowthRule | PartRuleOf<"workloads-by-mcv">
): readonly string[] {
  const counted = rule.workloads.value;
  return [
    ...workloadFaults(book, where, counted, "business"),
    ...coverFaults(where, "rate", counted, rule.rateCard, book),
    ...coverFaults(where, "group of associations", counted, rule.associationGroups, book),
    ...rule.associationGroups.value.flatMap((group) =>
      unknownIds(where, "association", group.associations, book.associations)
    ),
  ];
}

function partFaults(book: Rulebook, where: string, part: PartRule): readonly string[] {
  switch (part.counts) {
    case "tenants-by-acr":
    case "acr":
      return [
        ...workloadFaults(book, where, part.services.value, "azure"),
        ...associationFaults(book, where, part.associations.value),
        ...bandFaults(where, part.acr.value),
      ];
    case "tenants-by-licences":
    case "active-users":
      return [
        ...workloadFaults(book, where, part.workloads.value, "m365"),
        ...associationFaults(book, where, part.associations.value),
        ...bandFaults(where, part.licences.value),
      ];
    case "workloads-by-revenue":
      return [
        ...workloadFaults(book, where, part.workloads.value, "business"),
        ...associationFaults(book, where, part.associations.value),
        ...bandFaults(where, part.revenue.value),
      ];
    case "workloads-by-mcv":
      return [...mcvFaults(book, where, part), ...bandFaults(where, part.mcv.value)];
  }
}

export function workloadFaults(
  { workloads }: Rulebook,
  where: string,
  ids: readonly string[],
  family: Workload["family"]
): readonly string[] {
  return [
    ...unknownIds(where, "workload", ids, workloads),
    ...repeated(ids).map((id) => `${where}: workload ${id} stands in the list twice`),
    ...workloads
      .filter((workload) => ids.includes(workload.id) && workload.family !== family)
      .map((workload) => `${where}: ${workload.id} is no ${family} workload`),
  ];
}

function associationFaults(
  { associations }: Rulebook,
  where: string,
  ids: readonly string[]
): readonly string[] {
  if (!ids.includes(none)) return unknownIds(where, "association", ids, associations);
  return ids.length > 1 ? [`${where}: “${none}” stands beside other associations`] : [];
}

function isNone(part: PartRule): boolean {
  return "associations" in part && part.associations.value.includes(none);
}

function bandFaults(where: string, band: Band | null): readonly string[] {
  if (!band) return [];
  const { atLeast, above, atMost } = band;
  if (atLeast === undefined && above === undefined && atMost === undefined)
    return [`${where}: its band has no bound`];
  if (atLeast !== undefined && above !== undefined)
    return [`${where}: its band begins both at ${atLeast} and above ${above}`];
  const first = atLeast ?? (above === undefined ? 0 : above + 1);
  return atMost !== undefined && first > atMost ? [`${where}: its band is empty`] : [];
}

/** A workload may go without where the figure's note says so by its name. */
function coverFaults(
  where: string,
  what: string,
  counted: readonly string[],
  { value: groups, note = "" }: Held<readonly { readonly workloads: readonly string[] }[]>,
  { workloads }: Rulebook
): readonly string[] {
  const covered = groups.flatMap((group) => group.workloads);
  const excused = workloads.filter(({ name }) => note.includes(name)).map(({ id }) => id);
  return [
    ...unknownIds(where, "workload", covered, workloads),
    ...repeated(covered).map((id) => `${where}: workload ${id} has two of: ${what}`),
    ...counted
      .filter((id) => !covered.includes(id) && !excused.includes(id))
      .map((id) => `${where}: workload ${id} counts and has no ${what}`),
  ];
}
