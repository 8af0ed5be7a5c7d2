import { keptCustomers } from "./keptCustomers";
import { oct25, oct26, sep25, sep26 } from "./months";
import type { Association } from "./partner";

/** A customer and the months its usage is known for; the months between are drawn in. */
export interface Customer {
  readonly name: string;
  readonly segment: Segment;
  readonly market: string;
  readonly association: Association;
  /** Month → cents, ascending. Rows run from the first of these months to the last. */
  readonly known: readonly (readonly [month: number, cents: number])[];
  /** How many services it uses today. */
  readonly services: number;
  /** The same usage under a second association: from which month, and for how many of its services. */
  readonly also?: {
    readonly association: Association;
    readonly from: number;
    readonly services: number;
  };
}

export type Segment = "SMB" | "SMC - Corporate" | "Enterprise";

/** Everyone whose usage reaches the partner by an eligible association, in the order of the story. */
export function customers(): readonly Customer[] {
  return [...gained, ...lost, ...nearMisses, ...small, ...keptCustomers(oneOffs())];
}

function oneOffs(): readonly Customer[] {
  return [...gained, ...lost, ...nearMisses, ...small];
}

const gained: readonly Customer[] = [
  one(
    "Alpine Ski House",
    "SMB",
    "France",
    "CSP Tier 1",
    3,
    [oct25, 61130],
    [13, 182040],
    [sep26, 390211],
    [oct26, 418022]
  ),
  one(
    "Relecloud",
    "SMC - Corporate",
    "Spain",
    "Partner admin link",
    3,
    [15, 90210],
    [17, 188500],
    [sep26, 274490],
    [oct26, 295136]
  ),
  one(
    "VanArsdel",
    "SMC - Corporate",
    "Portugal",
    "CSP Tier 2",
    3,
    [5, 52000],
    [sep25, 71025],
    [oct25, 80490],
    [sep26, 199805],
    [oct26, 231047]
  ),
  one(
    "Lamna Healthcare",
    "Enterprise",
    "Spain",
    "Partner of record (DPOR)",
    3,
    [17, 120400],
    [sep26, 187630],
    [oct26, 190258]
  ),
  one(
    "Bellows College",
    "SMC - Corporate",
    "Spain",
    "CSP Tier 2",
    2,
    [0, 80115],
    [sep25, 92210],
    [oct25, 94000],
    [sep26, 141266],
    [oct26, 138819]
  ),
  one(
    "Munson's Pickles",
    "SMB",
    "Spain",
    "CSP Tier 1",
    2,
    [19, 74020],
    [sep26, 112000],
    [oct26, 116475]
  ),
  one(
    "Best For You Organics",
    "SMB",
    "Spain",
    "CSP Tier 1",
    3,
    [3, 41000],
    [sep25, 48000],
    [oct25, 51240],
    [sep26, 100437],
    [oct26, 100000]
  ),
];

const lost: readonly Customer[] = [
  one(
    "City Power & Light",
    "Enterprise",
    "Spain",
    "Partner of record (DPOR)",
    3,
    [0, 142000],
    [sep25, 169000],
    [oct25, 164420],
    [18, 151390]
  ),
  one(
    "Coho Vineyard",
    "SMB",
    "Portugal",
    "CSP Tier 1",
    2,
    [0, 131000],
    [sep25, 124050],
    [oct25, 121000],
    [15, 105020],
    [16, 64010],
    [sep26, 39844],
    [oct26, 41210]
  ),
  one(
    "Lucerne Publishing",
    "SMC - Corporate",
    "France",
    "CSP Tier 2",
    2,
    [0, 98000],
    [sep25, 110260],
    [oct25, 108815],
    [20, 100120],
    [sep26, 95512],
    [oct26, 96830]
  ),
  one(
    "Nod Publishers",
    "SMB",
    "Spain",
    "Partner admin link",
    2,
    [0, 90500],
    [sep25, 101820],
    [oct25, 103375],
    [17, 101240],
    [18, 51200],
    [sep26, 24150],
    [oct26, 23309]
  ),
  one(
    "Trey Research",
    "Enterprise",
    "United Kingdom",
    "Partner admin link",
    3,
    [0, 133000],
    [sep25, 158800],
    [oct25, 160244],
    [19, 161170]
  ),
];

const nearMisses: readonly Customer[] = [
  one(
    "Tailwind Traders",
    "SMC - Corporate",
    "Spain",
    "CSP Tier 2",
    3,
    [19, 41200],
    [sep26, 96180],
    [oct26, 120410]
  ),
  one(
    "Wide World Importers",
    "SMC - Corporate",
    "United Kingdom",
    "CSP Tier 1",
    2,
    [16, 30555],
    [sep26, 88710],
    [oct26, 91240]
  ),
];

const small: readonly Customer[] = [
  one(
    "Liberty's Delightful Bakery",
    "SMB",
    "Spain",
    "CSP Tier 1",
    1,
    [0, 21000],
    [sep25, 24410],
    [oct25, 25105],
    [sep26, 26090],
    [oct26, 26555]
  ),
  one(
    "Fourth Coffee Roasters",
    "SMB",
    "Portugal",
    "CSP Tier 2",
    2,
    [0, 58000],
    [sep25, 61233],
    [oct25, 60980],
    [sep26, 66402],
    [oct26, 68117]
  ),
  one(
    "Southridge Clinic",
    "SMB",
    "Spain",
    "CSP Tier 2",
    1,
    [6, 9000],
    [sep25, 12040],
    [oct25, 12511],
    [sep26, 33300],
    [oct26, 34185]
  ),
  one(
    "Alpine Ski Rentals",
    "SMB",
    "France",
    "Partner admin link",
    1,
    [2, 4000],
    [sep25, 6025],
    [oct25, 7110],
    [sep26, 5208],
    [oct26, 9904]
  ),
  one(
    "Wingtip Marina",
    "SMB",
    "Spain",
    "CSP Tier 1",
    1,
    [12, 15000],
    [sep26, 18044],
    [oct26, 18760]
  ),
  one(
    "Olive Tree Accounting",
    "SMB",
    "Spain",
    "CSP Tier 1",
    1,
    [0, 31000],
    [sep25, 29012],
    [oct25, 28440],
    [15, 30270]
  ),
  one(
    "Harbour View Hostel",
    "SMB",
    "Portugal",
    "CSP Tier 2",
    1,
    [20, 7050],
    [sep26, 22015],
    [oct26, 42708]
  ),
];

function one(
  name: string,
  segment: Segment,
  market: string,
  association: Association,
  services: number,
  ...known: Customer["known"][number][]
): Customer {
  return { name, segment, market, association, services, known };
}
