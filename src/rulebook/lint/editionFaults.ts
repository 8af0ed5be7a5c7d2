import type { Designation } from "../schema";

/** Editions that do not follow each other, or lie outside the window in which they are known to begin. */
export function editionFaults({ id, editions }: Designation): readonly string[] {
  return editions.flatMap(({ from, window }, index) => {
    const before = editions[index - 1];
    return [
      ...(before && before.from >= from
        ? [`${id}: edition ${from} does not follow ${before.from}`]
        : []),
      ...(window && (from < window.notBefore || from > window.notAfter)
        ? [`${id}: edition ${from} lies outside its own window`]
        : []),
    ];
  });
}
