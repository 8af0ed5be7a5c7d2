import type { Evidence } from "./evidence";
import type { Cell, EvidenceRange } from "./grid";
import { AmendableUsage } from "./amendUsage";
import { readOpenEvidence, type OpenEvidence } from "./readEvidence";

/**
 * Evidence that follows its ranges while their rows change. Amounts of usage are taken over as they change;
 * for anything else the ranges are read again, from the rows held here.
 */
export class StandingEvidence {
  evidence: Evidence;
  /** The ranges as they are now. */
  readonly ranges: readonly EvidenceRange[];
  private readonly rows: readonly Row[][];
  private read: OpenEvidence;
  private usage: AmendableUsage | null = null;

  /** The rows of the ranges are its own from now on; `read` is what they were read as, where that is known. */
  constructor(ranges: readonly EvidenceRange[], read?: OpenEvidence) {
    this.rows = ranges.map(({ grid }) => (read ? (grid as Row[]) : [...grid]));
    this.ranges = ranges.map((range, index) => ({ ...range, grid: this.rows[index]! }));
    this.read = read ?? this.readAll();
    this.evidence = this.read.evidence;
  }

  /** Replaces rows of a range (by its index), from a row of its grid on; as many as are given. */
  replaceRows(range: number, from: number, after: readonly Row[]): Evidence {
    const changed = this.ranges[range]!;
    const rows = this.rows[range]!;
    const changes = after.map((cells, index) => ({
      row: from + index,
      before: rows[from + index] ?? [],
      after: cells,
    }));
    changes.forEach(({ row, after: cells }) => void (rows[row] = cells));
    const monthly = this.read.open?.ranges.find(({ range: { grid } }) => grid === changed.grid);
    const usage =
      monthly && changes.every(({ row }) => row > monthly.header.row && row < monthly.months.length)
        ? this.amendable()?.amend(monthly, changes)
        : null;
    if (usage) this.evidence = { ...this.evidence, usage };
    else {
      this.read = this.readAll();
      this.evidence = this.read.evidence;
      this.usage = null;
    }
    return this.evidence;
  }

  private readAll(): OpenEvidence {
    return readOpenEvidence(this.ranges);
  }

  private amendable(): AmendableUsage | null {
    const { open, evidence } = this.read;
    if (!this.usage && open && evidence.usage)
      this.usage = new AmendableUsage(evidence.usage, open);
    return this.usage;
  }
}

type Row = readonly Cell[];
