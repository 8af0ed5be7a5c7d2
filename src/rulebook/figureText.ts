import "../words/rules";
import { formatList } from "../words/format";
import { words } from "../words/say";
import type { Figure } from "./figures";
import { bandText, money, namesOf, rateText, yesOrNo } from "./plainText";
import { programText } from "./programText";
import type { Band, MetricRulesOf, PartRulesOf, SkillingStep, TrackRule } from "./schema";
import { rulebook } from "./rulebook";
import type { Rate, Track } from "./terms";
import { trackRuleText } from "./trackRuleText";

type Groups = readonly {
  readonly workloads: readonly string[];
  readonly associations: readonly string[];
}[];
type RateCard = MetricRulesOf<"mcv-growth">["figures"]["rateCard"]["values"][number]["value"];
type Counted = PartRulesOf<"active-users">["figures"]["counted"]["values"][number]["value"];

/** A figure's value as a reader wants it: money in dollars, bands and rates in words, ids as names. */
export function figureText(figure: Figure, value: unknown): string | number {
  const written = writers[figure.name];
  return written ? written(value, figure) : programText(figure.name, value);
}

const asItIs = (value: unknown) => value as number;
const cents = (value: unknown) => money(value as number);
const moneyBand = (value: unknown) => bandText(value as Band | null, money);
const countBand = (value: unknown) => bandText(value as Band | null, count);
const yesNo = (value: unknown) => yesOrNo(value as boolean);
const workloadNames = (value: unknown) => namesOf(value as string[], rulebook.workloads);
const texts = (value: unknown) =>
  (value as string[]).length > 0 ? formatList(value as string[]) : words("rulebook.none");
const months = (value: unknown) => formatList((value as number[]).map(String));

/** By the figure's key in the file: a key means the same in every measure. */
const writers: Readonly<Record<string, (value: unknown, figure: Figure) => string | number>> = {
  total: asItIs,
  max: asItIs,
  months: asItIs,
  currentMonth: asItIs,
  baselineMonth: asItIs,
  baselineMinimum: asItIs,
  everyMetricAboveZero: yesNo,
  carryOver: yesNo,
  fromAssociation: yesNo,
  tracks: (value) =>
    formatList((value as Track[]).map((track) => words(`rulebook.track.${track}`))),
  trackRule: (value) => trackRuleText(value as TrackRule),
  associations: (value) => namesOf(value as string[], rulebook.associations),
  excludedOffers: texts,
  excludedServices: texts,
  notServices: texts,
  threshold: cents,
  minimum: cents,
  acr: moneyBand,
  revenue: moneyBand,
  mcv: countBand,
  licences: countBand,
  currentMonths: months,
  baselineMonths: months,
  workloads: workloadNames,
  services: workloadNames,
  quantifier: (value) => words(`rulebook.quantifier.${value as "all" | "any"}`),
  minimumOf: () => words("rulebook.minimumOf.current"),
  combine: (value) => words(`rulebook.combine.${value as "pool" | "add" | "best"}`),
  increments: (value) => words(`rulebook.increments.${value as "whole" | "proportional"}`),
  counted: (value) =>
    words(`rulebook.counted.${(value as Counted) === "active users" ? "users" : "licences"}`),
  activeShare: (value) =>
    value === null
      ? words("rulebook.notAsked")
      : words("rulebook.sharePercent", { share: value as number }),
  claimedMonths: (value) => (value === null ? words("rulebook.notAsked") : (value as number)),
  // The ACR of a part is held in cents, and so are the units of its rate.
  perUnit: (value, { part }) =>
    rateText(value as number | Rate, part?.counts === "acr" ? money : count),
  steps: (value) => (value as SkillingStep[]).map(stepText).join("; "),
  rateCard: (value) =>
    (value as RateCard)
      .map(({ name, rate }) => words("rulebook.group", { things: name, of: rate }))
      .join("; "),
  associationGroups: (value) =>
    (value as Groups)
      .map(({ workloads, associations }) =>
        words("rulebook.group", {
          things: namesOf(workloads, rulebook.workloads),
          of: namesOf(associations, rulebook.associations),
        })
      )
      .join("; "),
};

function stepText({ role, certifications, people, points }: SkillingStep, index: number): string {
  return words(`rulebook.step.${role}`, {
    step: index + 1,
    people,
    points,
    certifications: certifications.join(" / "),
  });
}

function count(value: number): string {
  return new Intl.NumberFormat("en-US").format(value);
}
