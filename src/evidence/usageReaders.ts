import { associationByText } from "../rulebook/associationIndex";
import { workloadByText } from "../rulebook/workloadIndex";
import type { Cell } from "./grid";
import { idKey, identityOf, nameOf } from "./names";
import { remembered } from "./remembered";
import { RowTally } from "./tally";
import type { TenantRegister } from "./tenantRegister";
import { TextNumbers } from "./textNumbers";
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

/** A service not in the grid yet: rows that are left out must not put it there. */
export const newService = -2;

/** The services a range names. Each text has a code; 0 names none. */
export interface ServiceCodes {
  codeOf(cell: Cell): number;
  /** By code: the text as read. */
  readonly names: readonly string[];
  /** By code: the service's index in the grid, −1 for none, `newService` for one not there yet. */
  readonly index: readonly number[];
  /** By code: whether some designation lists the service. */
  readonly listed: readonly boolean[];
  /** Puts the service into the grid; returns its index. */
  enter(code: number): number;
  /** The index of a service that a counted row names. */
  indexOf(cell: Cell): number;
}

export function serviceReader(grid: UsageGrid): ServiceCodes {
  const names = [""];
  const index = [-1];
  const listed = [false];
  const codes = new Map<string, number>();
  const codeOf = remembered((cell) => {
    const name = nameOf(cell);
    if (name === null) return 0;
    let code = codes.get(name);
    if (code === undefined) {
      codes.set(name, (code = names.length));
      names.push(name);
      index.push(newService);
      listed.push(workloadByText(name, "azure") !== null);
    }
    return code;
  });
  const enter = (code: number) => (index[code] = code === 0 ? -1 : grid.service(names[code]!));
  return { codeOf, names, index, listed, enter, indexOf: (cell) => enter(codeOf(cell)) };
}

/** A tenant by its id, else by its name; the rows of nobody where both are missing. */
export function tenantReader(grid: TenantRegister): (id: Cell, name: Cell) => number {
  const byId = new TextNumbers();
  const lastName: Cell[] = [];
  const byName = remembered((cell) => {
    const name = identityOf(cell);
    return name === null ? grid.nobody : grid.tenant(`name:${name.toLowerCase()}`, null, name);
  });
  return (idCell, nameCell) => {
    let tenant = typeof idCell === "string" ? byId.get(idCell) : -1;
    if (tenant < 0) {
      const id = identityOf(idCell);
      tenant = id === null ? grid.nobody : grid.tenant(idKey(id), id, null);
      if (typeof idCell === "string") byId.set(idCell, tenant);
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
