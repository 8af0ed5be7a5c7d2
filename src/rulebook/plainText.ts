import { formatCount, formatList } from "../words/format";
import { words } from "../words/say";
import { rateOf } from "./rate";
import type { Band } from "./schema";
import type { Rate } from "./terms";

/** "USD 1,250" for 125000 cents. */
export function money(cents: number): string {
  return words("rulebook.usd", { usd: cents / 100 });
}

export function yesOrNo(value: boolean): string {
  return words(value ? "rulebook.yes" : "rulebook.no");
}

/** "more than 300", "11 to 300"; "not asked" for no band. */
export function bandText(band: Band | null, written: (bound: number) => string): string {
  if (!band) return words("rulebook.notAsked");
  const { atLeast, above, atMost } = band;
  if (atMost === undefined)
    return above === undefined
      ? words("rulebook.atLeast", { bound: written(atLeast ?? 0) })
      : words("rulebook.moreThan", { bound: written(above) });
  const last = written(atMost);
  if (above !== undefined) return words("rulebook.moreThanUpTo", { first: written(above), last });
  return atLeast === undefined
    ? words("rulebook.upTo", { bound: last })
    : words("rulebook.between", { first: written(atLeast), last });
}

/** 4 for 20 points in 5 units, "40 for 6" where a unit gives no whole points. */
export function rateText(
  held: number | Rate,
  written: (units: number) => string = formatCount
): string | number {
  const { points, units } = rateOf(held);
  return points % units === 0
    ? points / units
    : words("rulebook.rate", { points, units: written(units) });
}

/** The names behind ids; an id that is none stands for an option that a track does not have. */
export function namesOf(
  ids: readonly string[],
  known: readonly { readonly id: string; readonly name: string }[]
): string {
  if (ids.includes("none")) return words("rulebook.noOption");
  return formatList(ids.map((id) => known.find((each) => each.id === id)?.name ?? id));
}
