import type { Fraction } from "./scorecard";

/** The sum in lowest terms. Exact as long as its terms are: counts, cents and points are far below 2^53. */
export function sumOf(fractions: readonly Fraction[]): Fraction {
  let top = 0n;
  let bottom = 1n;
  for (const [numerator, denominator] of fractions) {
    top = top * BigInt(denominator) + BigInt(numerator) * bottom;
    bottom *= BigInt(denominator);
    const shared = commonDivisor(top < 0n ? -top : top, bottom);
    top /= shared;
    bottom /= shared;
  }
  return [Number(top), Number(bottom)];
}

/** The number nearest to a fraction. */
export function numberOf([numerator, denominator]: Fraction): number {
  return numerator / denominator;
}

export function isAtLeast([numerator, denominator]: Fraction, whole: number): boolean {
  return BigInt(numerator) >= BigInt(whole) * BigInt(denominator);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a || 1n;
}
