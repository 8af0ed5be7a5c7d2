/** A number that swings around a rising line: the same on every machine, and never twice the same. */
export interface Wave {
  readonly start: number;
  /** What it rises by in a month. */
  readonly slope: number;
  /** Half of what lies between its lows and highs. */
  readonly swing: number;
  /** Months from high to high. */
  readonly period: number;
  readonly phase: number;
}

/** A triangle, so that no rounding of a sine can differ between machines. Never below zero. */
export function at({ start, slope, swing, period, phase }: Wave, month: number): number {
  const turn = (((month + phase) % period) + period) % period;
  const triangle = (4 * Math.abs(turn - period / 2)) / period - 1;
  return Math.max(0, start + slope * month + swing * triangle);
}
