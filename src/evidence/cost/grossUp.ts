import type { Cell } from "../grid";
import type { Micros } from "../money";

/** A share in hundredths of a percent: 1500 is 15 %. */
export type BasisPoints = number;

const whole = 10_000;

/**
 * The partner-earned credit of a row: 15, "15 %", or 0.15 where a spreadsheet reads percent. Blank is none;
 * NaN where it is no share below 100 %.
 */
export function readCredit(cell: Cell): BasisPoints {
  if (cell === null) return 0;
  if (typeof cell === "number") return basisPoints(cell < 1 ? cell * 100 : cell);
  if (typeof cell !== "string") return NaN;
  const match = /^(\d+(?:[.,]\d+)?)?\s*(%)?$/.exec(cell.trim());
  if (!match) return NaN;
  const value = Number((match[1] ?? "0").replace(",", "."));
  return basisPoints(match[2] === undefined && value < 1 ? value * 100 : value);
}

/** What an amount was before the credit was taken off it, cut to the micro: ÷ (1 − credit), exactly. */
export function beforeCredit(net: Micros, credit: BasisPoints): Micros {
  return credit === 0 ? net : Number((BigInt(net) * BigInt(whole)) / BigInt(whole - credit));
}

function basisPoints(percent: number): BasisPoints {
  const points = Math.round(percent * 100);
  return points >= 0 && points < whole ? points : NaN;
}
