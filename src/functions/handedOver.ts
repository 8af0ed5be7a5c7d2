import type { Asked } from "../engine/question";
import type { Finding } from "../evidence/finding";
import { findingText } from "../evidence/findingText";
import type { Cell, EvidenceRange, Grid } from "../evidence/grid";
import { UnusableEvidence } from "../evidence/unusable";
import { tooLarge } from "./tooLarge";

/** The arguments that scoring functions share, as the host hands them over. */
export interface SharedArguments extends Asked {
  readonly range: unknown;
  readonly certifications?: unknown;
  readonly range2?: unknown;
  readonly range3?: unknown;
  readonly range4?: unknown;
  readonly range5?: unknown;
}

/** @throws UnusableEvidence for a range that is too large to be handed over at each calculation */
export function rangesOf(asked: SharedArguments): EvidenceRange[] {
  const { ranges, refused } = rangesWithin(asked);
  const [first] = refused;
  if (!first) return ranges;
  throw new UnusableEvidence(
    { id: "evidence.noneUsable", values: { first: findingText(first) } },
    first
  );
}

/** The ranges that are not too large, and what is to be said about those that are. */
export function rangesWithin({
  range,
  certifications,
  range2,
  range3,
  range4,
  range5,
}: SharedArguments): { readonly ranges: EvidenceRange[]; readonly refused: readonly Finding[] } {
  const named = [
    ["range", range],
    ["certifications", certifications],
    ["range_2", range2],
    ["range_3", range3],
    ["range_4", range4],
    ["range_5", range5],
  ] as const;
  const refused = named.flatMap(([label, value]) => tooLarge(label, value) ?? []);
  const ranges = named.flatMap(([label, value]) => {
    if (refused.some(({ where }) => where!.place.label === label)) return [];
    const grid = gridOf(value);
    return label !== "range" && isOmitted(grid)
      ? []
      : [{ grid, place: { label, top: 0, left: 0 } }];
  });
  return { ranges, refused };
}

/** A host may hand a cell over as a range of one. */
export function single({ designation, asOf, track, reading }: Asked): Asked {
  return {
    designation: firstCell(designation),
    asOf: firstCell(asOf),
    track: firstCell(track),
    reading: firstCell(reading),
  };
}

export function firstCell(value: unknown): Cell {
  return plain(Array.isArray(value) ? (value as unknown[]).flat()[0] : value);
}

function gridOf(value: unknown): Grid {
  if (!Array.isArray(value)) return [[plain(value)]];
  const rows = (Array.isArray(value[0]) ? value : [value]) as unknown[][];
  // A million rows are not copied for the few cells that are more than a value.
  return rows.map((row) => (row.some(isMore) ? row.map(plain) : row)) as unknown as Grid;
}

/**
 * A cell as its plain value. Errors come as objects with their text as `code` (or as `basicValue`, where
 * data types are handed over too), linked records with the text they show, formatted numbers as numbers.
 */
function plain(value: unknown): Cell {
  if (!isMore(value)) return (value ?? null) as Cell;
  const { code, text, basicValue } = value as Readonly<Record<string, unknown>>;
  const found = [code, text, basicValue].find((each) => isPlain(each));
  return isPlain(found) ? found : null;
}

function isMore(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** An optional range left out arrives as null, as one blank cell, or as 0. */
function isOmitted(grid: Grid): boolean {
  return (
    grid.length === 0 ||
    (grid.length === 1 &&
      grid[0]!.length <= 1 &&
      [null, undefined, "", 0].includes(grid[0]![0] as null))
  );
}
