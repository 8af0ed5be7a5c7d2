import type { EvidenceRange, Grid } from "./grid";
import { StandingEvidence } from "./standingEvidence";

/** Ranges that arrive block by block, on their way to evidence. */
export class EvidenceReading {
  private readonly ranges: readonly EvidenceRange[];

  constructor(ranges: readonly Omit<EvidenceRange, "grid">[]) {
    this.ranges = ranges.map((range) => ({ ...range, grid: [] }));
  }

  /** Takes the next rows of a range (by its index), in their order. */
  addRows(range: number, rows: Grid): void {
    const grid = this.ranges[range]!.grid as (typeof rows)[number][];
    for (const row of rows) grid.push(row);
  }

  /** What all rows together are evidence of. `pause` is awaited between pieces of long work; it may reject to stop. */
  async finish(pause: () => Promise<void> = () => Promise.resolve()): Promise<StandingEvidence> {
    await pause();
    return new StandingEvidence(this.ranges);
  }
}
