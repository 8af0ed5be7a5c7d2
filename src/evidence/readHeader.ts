import type { ColumnRole, TableKind } from "./columnRole";
import type { RangeKind, RecognisedColumn } from "./evidence";
import type { Cell } from "./grid";
import { headerKey } from "./headerKey";
import { rolesOf, spellings, telling } from "./headerSpellings";
import { mappedRoles, type RangeMapping } from "./rangeMapping";

export type { TableKind } from "./columnRole";

/** The header row of a range and what its columns were read as. */
export interface Header {
  readonly kind: RangeKind;
  /** 0-based row inside the grid; −1 for a figures table without a header. */
  readonly row: number;
  readonly columns: readonly RecognisedColumn[];
  /** The one column read for a role. `detail` columns are in `details`. */
  readonly column: ReadonlyMap<ColumnRole, number>;
  readonly details: readonly number[];
  /** The column of the partner id a usage row is attributed to; −1 without one. */
  readonly partner: number;
  /** Header texts that stand over more than one column a role could be read from. */
  readonly repeated: readonly string[];
}

/** A row read as the header of one kind of range, and how well it fits. */
export interface HeaderFit {
  readonly header: Header;
  /** Columns that this kind of range has. */
  readonly known: number;
  /** Columns that bear the export's own name. */
  readonly own: number;
  /** Columns that a person said what they are, or are not. */
  readonly byHand: number;
}

/** In doubt the first fits. */
export const tableKinds: readonly TableKind[] = [
  "usage",
  "certifications",
  "m365",
  "revenue",
  "consumption",
  "customers",
  "cspUsage",
  "costManagement",
  "condensedUsage",
];

/**
 * Reads a row as the header of one kind of range; null when nothing tells that it is one. What a person said
 * of a column is taken before what its header says.
 */
export function readHeader(
  cells: readonly Cell[],
  row: number,
  kind: TableKind,
  mapping?: RangeMapping
): HeaderFit | null {
  const chosen = new Map<ColumnRole, { index: number; rank: number }>();
  const details: number[] = [];
  let partner = -1;
  let signs = 0;
  let byHand = 0;
  const repeated = new Set<string>();
  const said = mappedRoles(mapping);
  const roles = rolesOf(kind);
  cells.forEach((cell, index) => {
    if (typeof cell !== "string") return;
    const mapped = said(cell);
    if (mapped && (mapped.role === null || roles.includes(mapped.role))) {
      byHand++;
      if (mapped.role !== null && chosen.get(mapped.role)?.rank !== byHandRank)
        chosen.set(mapped.role, { index, rank: byHandRank });
      return;
    }
    const spelling = spellings[kind].get(headerKey(cell));
    if (!spelling) return;
    const { role, rank } = spelling;
    if (role === "sign") signs++;
    else if (role === "detail") details.push(index);
    else if (role === "partner") {
      if (partner < 0) partner = index;
    } else {
      const before = chosen.get(role);
      if (before?.rank === rank) repeated.add(cell);
      if (!before || rank < before.rank) chosen.set(role, { index, rank });
    }
  });
  const has = (role: ColumnRole) => chosen.has(role);
  const tells =
    kind === "customers"
      ? signs > 0 || (has("acr") && details.length > 0)
      : telling[kind].some(has) || (kind === "usage" && cells.some(isSubscriptionLevel));
  const isSaid = mapping?.kind === kind && byHand > 0;
  if (!isSaid && (chosen.size < 2 || !tells)) return null;
  const column = new Map([...chosen].map(([role, { index }]) => [role, index]));
  const roleAt = new Map([...column].map(([role, index]) => [index, role]));
  for (const index of partner < 0 ? details : [...details, partner]) roleAt.set(index, "detail");
  return {
    known: column.size + details.length + signs,
    own: [...chosen.values()].filter(({ rank }) => rank === 0).length,
    byHand,
    header: {
      kind,
      row,
      column,
      details,
      partner,
      repeated: [...repeated],
      columns: cells.map((cell, index) => ({
        index,
        header: headerText(cell),
        readAs: roleAt.get(index) ?? null,
      })),
    },
  };
}

/** Before every spelling. */
const byHandRank = -1;

/** An amount that can't be summed still tells what the range is. */
export function isSubscriptionLevel(cell: Cell): boolean {
  return typeof cell === "string" && headerKey(cell) === "monthlysubscriptionlevelacr";
}

function headerText(cell: Cell): string {
  return cell === null
    ? ""
    : String(cell)
        .replace(/^\uFEFF/, "")
        .trim();
}
