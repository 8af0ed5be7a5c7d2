import { associationByText } from "../rulebook/associationIndex";
import { workloadByText } from "../rulebook/workloadIndex";
import type { Cell } from "./grid";
import { idKey, identityOf, nameOf, serviceNameOf } from "./names";
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

/** The associations a range names. Each has a code. */
export interface AssociationCodes {
  codeOf(cell: Cell): number;
  /** By code. */
  readonly attributions: readonly Attribution[];
}

/** A range without an association column counts every row. */
const anyAssociation: Attribution = { association: 0, leftOut: null, doubtful: false };
export const everyAssociation: AssociationCodes = {
  codeOf: () => 0,
  attributions: [anyAssociation],
};

export function associationReader(
  eligible: readonly string[],
  tallies: UsageTallies
): AssociationCodes {
  const attributions: Attribution[] = [];
  const codes = new Map<string, number>();
  const codeFor = (key: string, attribution: () => Attribution) => {
    let code = codes.get(key);
    if (code === undefined) {
      codes.set(key, (code = attributions.length));
      attributions.push(attribution());
    }
    return code;
  };
  const none = (leftOut: RowTally, doubtful: boolean) => ({ association: -1, leftOut, doubtful });
  const codeOf = remembered((cell) => {
    const text = nameOf(cell) ?? "";
    if (text === "") return codeFor("", () => none(tallies.associationBlank, true));
    const known = associationByText(text);
    if (!known) return codeFor("?", () => none(tallies.associationUnknown, true));
    return codeFor(known.id, () => {
      const association = eligible.indexOf(known.id);
      if (association >= 0) return { association, leftOut: null, doubtful: false };
      const tally = new RowTally();
      tallies.ineligible.set(known.name, tally);
      return none(tally, false);
    });
  });
  return { codeOf, attributions };
}

/** A service not in the grid yet: rows that are left out must not put it there. */
export const newService = -2;

/** The rulebook's id of an association cell; the text where it is not known. */
export function associationIdOf(cell: Cell): string {
  const text = nameOf(cell) ?? "";
  return associationByText(text)?.id ?? text;
}

const endings = 256;

/** Where a text of two or more characters is remembered: by its ending, in which services differ. */
export function endingSlot(text: string): number {
  const end = text.length - 1;
  return (text.charCodeAt(end) * 7 + text.charCodeAt(end - 1) * 31 + end) & (endings - 1);
}

/** The services a range names. Each text has a code; 0 names none. */
export class ServiceCodes {
  /** By code: the text as read. */
  readonly names: string[] = [""];
  /** By code: the service's index in the grid, −1 for none, `newService` for one not there yet. */
  readonly index: number[] = [-1];
  /** By code: 1 for a service that some designation lists. */
  readonly listed: number[] = [0];
  /** By `endingSlot`: the text met last, and its code. */
  readonly endings = new Array<string>(endings).fill("");
  readonly endingCodes = new Int32Array(endings);
  private readonly codes = new Map<string, number>();

  constructor(private readonly grid: UsageGrid) {}

  /** Remembers a text in its slot. */
  learn(text: string, slot: number): void {
    this.endings[slot] = text;
    this.endingCodes[slot] = this.codeOf(text);
  }

  codeOf(cell: Cell): number {
    const name = serviceNameOf(cell);
    if (name === null) return 0;
    let code = this.codes.get(name);
    if (code === undefined) {
      this.codes.set(name, (code = this.names.length));
      this.names.push(name);
      this.index.push(newService);
      this.listed.push(workloadByText(name, "azure") === null ? 0 : 1);
    }
    return code;
  }

  /** Puts the service into the grid; returns its index. */
  enter(code: number): number {
    return (this.index[code] = code === 0 ? -1 : this.grid.service(this.names[code]!));
  }

  /** The index of a service that a counted row names. */
  indexOf(cell: Cell): number {
    return this.enter(this.codeOf(cell));
  }
}

/** A tenant by its id, else by its name; the rows of nobody where both are missing. */
export function tenantReader(grid: TenantRegister): (id: Cell, name: Cell) => number {
  /** Ids that are written otherwise than their keys, or name nobody. */
  const byId = new TextNumbers();
  const lastName: Cell[] = [];
  const byName = remembered((cell) => {
    const name = identityOf(cell);
    return name === null ? grid.nobody : grid.tenant(`name:${name.toLowerCase()}`, null, name);
  });
  const enter = (cell: Cell) => {
    const id = identityOf(cell);
    const key = id === null ? null : idKey(id);
    const tenant = key === null ? grid.nobody : grid.tenant(key, id, null);
    if (typeof cell === "string" && cell !== key) byId.set(cell, tenant);
    return tenant;
  };
  return (idCell, nameCell) => {
    let tenant = typeof idCell === "string" && idCell !== "" ? grid.indexOf(idCell) : -1;
    if (tenant < 0) {
      tenant = typeof idCell === "string" ? byId.get(idCell) : -1;
      if (tenant < 0) tenant = enter(idCell);
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
