import type { ColumnRole, RangeKind, RecognisedColumn } from "./evidence";
import type { Cell } from "./grid";
import { headerKey } from "./headerKey";
import known from "./headers.json";

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

/** The kinds of ranges that are known by their headers. */
export type TableKind = Exclude<RangeKind, "figures">;

/** A row read as the header of one kind of range, and how well it fits. */
export interface HeaderFit {
  readonly header: Header;
  /** Columns that this kind of range has. */
  readonly known: number;
  /** Columns that bear the export's own name. */
  readonly own: number;
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
];

/** Reads a row as the header of one kind of range; null when nothing tells that it is one. */
export function readHeader(cells: readonly Cell[], row: number, kind: TableKind): HeaderFit | null {
  const chosen = new Map<ColumnRole, { index: number; rank: number }>();
  const details: number[] = [];
  let partner = -1;
  let signs = 0;
  const repeated = new Set<string>();
  cells.forEach((cell, index) => {
    if (typeof cell !== "string") return;
    const spelling = spellings[kind].get(headerKey(cell));
    if (!spelling) return;
    const { role, rank } = spelling;
    if (role === "sign") signs++;
    else if (role === "detail") details.push(index);
    else if (role === "partner") {
      if (partner < 0) partner = index;
    } else {
      const before = chosen.get(role);
      if (before && before.rank === rank) repeated.add(cell);
      if (!before || rank < before.rank) chosen.set(role, { index, rank });
    }
  });
  const has = (role: ColumnRole) => chosen.has(role);
  const tells =
    kind === "customers"
      ? signs > 0 || (has("acr") && details.length > 0)
      : telling[kind].some(has) || (kind === "usage" && cells.some(isSubscriptionLevel));
  if (chosen.size < 2 || !tells) return null;
  const column = new Map([...chosen].map(([role, { index }]) => [role, index]));
  const roleAt = new Map([...column].map(([role, index]) => [index, role]));
  for (const index of partner < 0 ? details : [...details, partner]) roleAt.set(index, "detail");
  return {
    known: column.size + details.length + signs,
    own: [...chosen.values()].filter(({ rank }) => rank === 0).length,
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

/** An amount that can't be summed still tells what the range is. */
export function isSubscriptionLevel(cell: Cell): boolean {
  return typeof cell === "string" && headerKey(cell) === "monthlysubscriptionlevelacr";
}

interface Spelling {
  /** `sign`: a column that only tells which export it is. */
  readonly role: ColumnRole | "partner" | "sign";
  /** Rank inside its role: lower is preferred. */
  readonly rank: number;
}

const spellings: Readonly<Record<TableKind, ReadonlyMap<string, Spelling>>> = {
  usage: spellingsOf(known.usage),
  certifications: spellingsOf(known.certifications),
  m365: spellingsOf(known.m365),
  revenue: spellingsOf(known.revenue),
  consumption: spellingsOf(known.consumption),
  customers: spellingsOf(known.customers),
  cspUsage: spellingsOf(known.cspUsage),
  costManagement: spellingsOf(known.costManagement),
};

/** Roles that only one kind of range has; without one of them a row is no header of that kind. */
const telling: Readonly<Record<Exclude<TableKind, "customers">, readonly ColumnRole[]>> = {
  usage: ["acr", "service", "association", "subscription", "tenantId"],
  certifications: ["certification", "activityId", "mcpId", "expires", "completed"],
  m365: ["paid", "active"],
  revenue: ["revenue"],
  consumption: ["users", "capacity", "metricType", "skuGroup"],
  cspUsage: ["pricingTotal", "billingTotal"],
  costManagement: ["cost", "chargeType"],
};

function spellingsOf(
  roles: Readonly<Record<string, readonly string[]>>
): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const [role, texts] of Object.entries(roles)) {
    texts.forEach((text, rank) => {
      const key = headerKey(text);
      // Two texts that differ in spaces only are one spelling, of the better rank.
      if (!spellings.has(key)) spellings.set(key, { role: role as Spelling["role"], rank });
    });
  }
  return spellings;
}

function headerText(cell: Cell): string {
  return cell === null
    ? ""
    : String(cell)
        .replace(/^\uFEFF/, "")
        .trim();
}
