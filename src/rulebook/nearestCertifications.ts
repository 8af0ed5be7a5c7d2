import { certificationNames, plainName } from "./certificationName";
import { rulebook } from "./rulebook";
import type { Certification } from "./schema";

interface Near {
  readonly certification: Certification;
  /** Letters to change; one that only lacks words ranks behind those with a slip. */
  readonly distance: number;
}

const tooShortToGuess = 8;
const known = rulebook.certifications.flatMap((certification) =>
  certificationNames(certification)
    .map(plainName)
    .filter((name) => name.length >= tooShortToGuess)
    .map((name) => ({ name, certification }))
);

/**
 * The certifications that a text may mean, nearest first: a slip or two away from a name, or all of its words
 * in one. Empty when nothing is near.
 */
export function nearestCertifications(text: string, most: number): readonly Certification[] {
  const plain = plainName(text);
  const near = known.flatMap(({ name, certification }): Near[] => {
    const distance = distanceTo(plain, name);
    return distance === null ? [] : [{ certification, distance }];
  });
  near.sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ certification }) => certification))].slice(0, most);
}

function distanceTo(plain: string, name: string): number | null {
  const limit = Math.min(4, Math.ceil(plain.length / 6));
  if (Math.abs(name.length - plain.length) < limit) {
    const distance = editDistance(plain, name, limit);
    if (distance < limit) return distance;
  }
  const words = plain.split(" ");
  const own = new Set(name.split(" "));
  return words.length > 1 && words.every((word) => own.has(word)) ? name.length : null;
}

/** Levenshtein distance, given up as soon as it reaches `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, previous[j]! + 1, row[j - 1]! + 1);
      least = Math.min(least, row[j]!);
    }
    if (least >= limit) return limit;
    previous = row;
  }
  return previous[b.length]!;
}
