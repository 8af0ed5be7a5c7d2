import type { Cell, EvidenceRange, Grid } from "./grid";
import { readingSteps } from "./readEvidence";
import { sourceOf } from "./recognise";
import { StandingEvidence } from "./standingEvidence";
import { withPauses } from "./steps";
import { UsageReading } from "./usageReading";

/** More rows than a header is looked for in, below a title or a note. */
const rowsToRecognise = 80;
const lastHeaderRow = 40;

/** Ranges that arrive block by block, on their way to evidence. Usage is folded while it arrives. */
export class EvidenceReading {
  private readonly ranges: readonly OpenRange[];
  private readonly usage = new UsageReading();

  constructor(ranges: readonly Omit<EvidenceRange, "grid">[]) {
    this.ranges = ranges.map((range) => ({ range: { ...range, grid: [] }, looked: false }));
  }

  /** Takes the next rows of a range (by its index), in their order. */
  addRows(range: number, rows: Grid): void {
    const open = this.ranges[range]!;
    const { grid } = open.range;
    append(grid, rows);
    if (!open.looked && grid.length >= rowsToRecognise) {
      open.looked = true;
      const { header } = sourceOf(open.range, []);
      if (header?.kind === "usage" && header.row < lastHeaderRow)
        this.usage.begin(open.range, header);
    }
    this.usage.follow(open.range);
  }

  /** What all rows together are evidence of. `pause` is awaited between pieces of long work; it may reject to stop. */
  async finish(pause: () => Promise<void> = () => Promise.resolve()): Promise<StandingEvidence> {
    const ranges = this.ranges.map(({ range }) => range);
    const read = await withPauses(readingSteps(ranges, this.usage.close()), pause);
    return new StandingEvidence(ranges, read);
  }
}

interface OpenRange {
  readonly range: Omit<EvidenceRange, "grid"> & { readonly grid: (readonly Cell[])[] };
  /** Whether it was tried to recognise it. */
  looked: boolean;
}

/** A function of its own: inside a method the compiler gives the loop up for each reading. */
function append(to: Grid[number][], rows: Grid): void {
  for (let row = 0; row < rows.length; row++) to.push(rows[row]!);
}
