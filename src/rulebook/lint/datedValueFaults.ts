import { figuresOf, pathOf } from "../figures";
import type { Held } from "../inForce";
import type { Designation } from "../schema";
import { rulesBegin } from "../ruleSet";

/** Values whose days are out of order, stand beside an edition, or that two answers hold for one question. */
export function datedValueFaults(designation: Designation): readonly string[] {
  const { id, editions, tracks } = designation;
  const begin = rulesBegin(designation);
  const days = new Set(editions.map(({ from }) => from));
  const scored = new Set(tracks.values.flatMap(({ value }) => value));
  return figuresOf(designation).flatMap((figure) => {
    const where = pathOf(id, figure);
    return [
      ...orderFaults(where, figure.values),
      ...figure.values.flatMap(({ from, tracks: named }) => [
        ...(from < begin
          ? [`${where}: a figure of ${from} begins before the first edition`]
          : days.has(from)
            ? []
            : [`${where}: a figure begins on ${from}, which is no edition's day`]),
        ...(named ?? [])
          .filter((track) => !scored.has(track))
          .map(
            (track) =>
              `${where}: a figure of ${from} is for the ${track} track, which is never scored`
          ),
      ]),
    ];
  });
}

/** Values of a figure that are out of order or of which two hold for the same question. */
export function orderFaults(where: string, values: readonly Held<unknown>[]): readonly string[] {
  return values.flatMap((held, index) => [
    ...(index > 0 && held.from < values[index - 1]!.from
      ? [`${where}: ${held.from} stands after a later date`]
      : []),
    ...(values.slice(0, index).some((other) => other.from === held.from && overlaps(other, held))
      ? [`${where}: two values hold from ${held.from} for the same track and reading`]
      : []),
  ]);
}

function overlaps(a: Held<unknown>, b: Held<unknown>): boolean {
  const meet = <T>(one?: readonly T[], other?: readonly T[]) =>
    !one || !other || one.some((value) => other.includes(value));
  return meet(a.tracks, b.tracks) && meet(a.readings, b.readings);
}
