import { inForce, type Held } from "./inForce";
import { rulebook } from "./rulebook";
import type { Program } from "./schema";
import type { IsoDate } from "./terms";

type ProgramValue<N extends keyof Program> = Program[N]["values"][number]["value"];

/**
 * A rule that holds for all designations, as it stood on a day: "window", "fee" (cents a year), "termMonths"…
 * @throws RangeError before the program begins
 */
export function programRule<N extends keyof Program>(
  name: N,
  date: IsoDate
): Held<ProgramValue<N>> {
  // What inForce finds is one of the values it is given; the figure's name tells which.
  const { values } = rulebook.program[name] as {
    readonly values: readonly Held<ProgramValue<N>>[];
  };
  const held = inForce(values, { date, reading: "guide" });
  if (!held) throw new RangeError(`The program has no ${name} on ${date}`);
  return held;
}

/** The customer-facing badge that shows a designation on a day; nothing is scored by it. */
export function badgeOf(designation: string, date: IsoDate): ProgramValue<"badges">[number] | null {
  if (date < rulebook.program.badges.values[0]!.from) return null;
  return (
    programRule("badges", date).value.find(({ designations }) =>
      designations.includes(designation)
    ) ?? null
  );
}
