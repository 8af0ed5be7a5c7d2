import type { RangeAddress } from "../../evidence/address";
import type { StandingEvidence } from "../../evidence/standingEvidence";
import type { Workbook } from "../../workbook/workbook";

/** Cells of a range, by its index among those that are there. */
export interface RangeCells {
  readonly range: number;
  readonly address: RangeAddress;
}

/** Knows which ranges of evidence hold formulas: those change with cells elsewhere, and nobody tells. */
export interface Formulas {
  /** Asks about ranges that were read, or about rows that were read anew since. */
  ask(standing: StandingEvidence, cells: readonly RangeCells[]): void;
  /** For each range whether it holds formulas; null as long as that is asked. */
  of(standing: StandingEvidence): readonly boolean[] | null;
}

export function createFormulas(workbook: Workbook): Formulas {
  const known = new WeakMap<StandingEvidence, readonly boolean[]>();
  /** How many questions are not answered yet. */
  const open = new WeakMap<StandingEvidence, number>();

  async function holds({ address }: RangeCells): Promise<boolean> {
    try {
      return await workbook.hasFormulas(address);
    } catch {
      return true;
    }
  }

  return {
    ask(standing, cells) {
      const before = known.get(standing);
      const unsure = cells.filter(({ range }) => !before?.[range]);
      if (before && unsure.length === 0) return;
      const opened = (by: number) => open.set(standing, (open.get(standing) ?? 0) + by);
      opened(1);
      void Promise.all(unsure.map(holds)).then((answers) => {
        const now = standing.ranges.map((_, range) => known.get(standing)?.[range] ?? false);
        unsure.forEach(({ range }, index) => (now[range] ||= answers[index]!));
        known.set(standing, now);
        opened(-1);
      });
    },
    of: (standing) => (open.get(standing) ? null : (known.get(standing) ?? null)),
  };
}
