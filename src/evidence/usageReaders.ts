import { associationByText } from "../rulebook/associationIndex";
import type { Cell } from "./grid";
import { idKey, identityOf, nameOf } from "./names";
import { RowTally } from "./tally";
import type { UsageGrid } from "./usageGrid";
import type { UsageTallies } from "./usageTallies";

/** What an association cell says: which eligible one, else −1 and where its rows are tallied. */
export interface Attribution {
  readonly association: number;
  readonly leftOut: RowTally | null;
  /** Whether the rows may count for all that is known: no association, or a text not known. */
  readonly doubtful: boolean;
}

/** A range without an association column counts every row. */
export const anyAssociation: Attribution = { association: 0, leftOut: null, doubtful: false };

export function attributionReader(
  eligible: readonly string[],
  tallies: UsageTallies
): (cell: Cell) => Attribution {
  return remembered((cell) => {
    const text = nameOf(cell) ?? "";
    if (text === "") return { association: -1, leftOut: tallies.associationBlank, doubtful: true };
    const known = associationByText(text);
    if (!known) return { association: -1, leftOut: tallies.associationUnknown, doubtful: true };
    const association = eligible.indexOf(known.id);
    if (association >= 0) return { association, leftOut: null, doubtful: false };
    let tally = tallies.ineligible.get(known.name);
    if (!tally) tallies.ineligible.set(known.name, (tally = new RowTally()));
    return { association, leftOut: tally, doubtful: false };
  });
}

/** A service's index in the grid; −1 for a cell that names none. */
export function serviceReader(grid: UsageGrid): (cell: Cell) => number {
  return remembered((cell) => {
    const name = nameOf(cell);
    return name === null ? -1 : grid.service(name);
  });
}

/** A tenant by its id, else by its name; the rows of nobody where both are missing. */
export function tenantReader(grid: UsageGrid): (id: Cell, name: Cell) => number {
  const byId = new Map<Cell, number>();
  const lastName: Cell[] = [];
  const byName = remembered((cell) => {
    const name = identityOf(cell);
    return name === null ? grid.nobody : grid.tenant(`name:${name.toLowerCase()}`, null, name);
  });
  return (idCell, nameCell) => {
    let tenant = byId.get(idCell);
    if (tenant === undefined) {
      const id = identityOf(idCell);
      tenant = id === null ? grid.nobody : grid.tenant(idKey(id), id, null);
      byId.set(idCell, tenant);
    }
    if (tenant === grid.nobody) return byName(nameCell);
    if (lastName[tenant] !== nameCell) {
      lastName[tenant] = nameCell;
      const name = identityOf(nameCell);
      if (name !== null) grid.nameTenant(tenant, name);
    }
    return tenant;
  };
}

/** A number for each partner id. */
export function partnerReader(): (cell: Cell) => number {
  const partners = new Map<string, number>();
  return remembered((cell) => {
    const name = nameOf(cell) ?? "";
    const partner = partners.get(name) ?? partners.size;
    partners.set(name, partner);
    return partner;
  });
}

/**
 * Remembers what texts mean. A ledger repeats a few texts millions of times, each a fresh string: comparing
 * with the last one that had the same ending costs a fraction of a look-up in a Map, which hashes the whole.
 */
function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const slots = 256;
  const texts = new Array<Cell>(slots).fill(null);
  const meanings = new Array<T>(slots);
  return (cell) => {
    if (typeof cell !== "string" || cell.length < 2) return read(cell);
    const end = cell.length - 1;
    const slot = (cell.charCodeAt(end) * 7 + cell.charCodeAt(end - 1) * 31 + end) & (slots - 1);
    if (texts[slot] !== cell) {
      texts[slot] = cell;
      meanings[slot] = read(cell);
    }
    return meanings[slot]!;
  };
}
