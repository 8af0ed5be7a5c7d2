import type { Customer, Segment } from "./customers";
import { oct25, oct26, sep25, sep26 } from "./months";
import type { Association } from "./partner";
import { random, split } from "./random";

/** Eligible usage of all customers together in the compared months, cents. */
const totals: Readonly<Record<number, number>> = {
  [sep25]: 40_211_520,
  [oct25]: 41_260_000,
  [sep26]: 46_630_277,
  [oct26]: 47_164_000,
};

/** Below this no kept customer falls in a compared month, cents. */
const floor = 108_000;

const stated: readonly Customer[] = [
  stay("Adventure Works", "Enterprise", "CSP Tier 1", [1841020, 1897765, 2190430, 2281608], {
    association: "Partner admin link",
    from: 12,
    services: 2,
  }),
  stay(
    "Fabrikam Residences",
    "SMC - Corporate",
    "CSP Tier 2",
    [1522000, 1590412, 1711544, 1754090]
  ),
  stay(
    "Humongous Insurance",
    "Enterprise",
    "Partner of record (DPOR)",
    [1287055, 1301100, 1448002, 1490273],
    {
      association: "Transacting partner of record",
      from: 14,
      services: 2,
    }
  ),
  stay("Litware", "Enterprise", "Partner admin link", [991140, 1004086, 1120719, 1153060]),
];

const others: readonly (readonly [
  name: string,
  size: number,
  segment: Segment,
  also?: Customer["also"],
])[] = [
  ["A. Datum Corporation", 14, "Enterprise"],
  ["Baldwin Museum of Science", 3, "Enterprise"],
  ["Blue Yonder Airlines", 38, "Enterprise"],
  ["Boulder Innovations", 9, "SMC - Corporate"],
  ["Coho Winery", 2, "SMB"],
  ["Consolidated Messenger", 24, "Enterprise"],
  ["Contoso Pharmaceuticals", 33, "Enterprise"],
  ["Contoso Suites", 8, "SMC - Corporate"],
  ["Fabrikam Robotics", 17, "Enterprise"],
  ["Fincher Architects", 2.5, "SMB"],
  ["First Up Consultants", 4, "SMC - Corporate"],
  ["Fourth Coffee", 6, "SMC - Corporate"],
  ["Graphic Design Institute", 1.2, "SMB"],
  ["Litware Energy", 21, "Enterprise"],
  ["Margie's Travel", 1.6, "SMB"],
  ["Northwind Electric Cars", 16, "Enterprise"],
  ["Northwind Traders", 12, "Enterprise"],
  ["Olympia Instruments", 5, "SMC - Corporate"],
  ["Parnell Aerospace", 19, "Enterprise"],
  ["Proseware", 11, "Enterprise", { association: "Partner admin link", from: 18, services: 1 }],
  ["Proseware Labs", 0.9, "SMB"],
  ["School of Fine Art", 0.6, "SMB"],
  ["Southridge Video", 3.5, "SMC - Corporate"],
  [
    "Tailspin Toys",
    7,
    "SMC - Corporate",
    { association: "Transacting partner of record", from: 16, services: 1 },
  ],
  ["The Phone Company", 27, "Enterprise"],
  ["Trey Robotics", 1.1, "SMB"],
  ["Wide World Foods", 4.5, "SMC - Corporate"],
  ["Wingtip Toys", 6.5, "SMC - Corporate"],
  ["Woodgrove Bank", 41, "Enterprise", { association: "CSP Tier 2", from: 17, services: 1 }],
  ["Woodgrove Insurance", 13, "Enterprise"],
  ["Adatum Logistics", 2.2, "SMB"],
  ["Bellweather Clinics", 1.4, "SMB"],
  ["Cronus Retail", 10, "Enterprise"],
  ["Palm Court Hotels", 0.8, "SMB"],
  ["Zephyr Ceramics", 0.4, "SMB"],
];

const associations: readonly Association[] = [
  "CSP Tier 1",
  "CSP Tier 2",
  "Partner admin link",
  "Partner of record (DPOR)",
];

/** The customers that count now and counted a year ago; together with `rest` they make the totals. */
export function keptCustomers(rest: readonly Customer[]): readonly Customer[] {
  const compared = [sep25, oct25, sep26, oct26];
  const amounts = compared.map((month) => {
    const taken = [...rest, ...stated].reduce((sum, customer) => sum + knownIn(customer, month), 0);
    const open = totals[month]! - taken - floor * others.length;
    return split(
      open,
      others.map(([name, size]) => size * drift(name, month))
    );
  });
  const drawn = others.map(([name, , segment, also], i) =>
    stay(
      name,
      segment,
      associations[i % 4]!,
      amounts.map((month) => floor + month[i]!),
      also
    )
  );
  return [...stated, ...drawn];
}

function stay(
  name: string,
  segment: Segment,
  association: Association,
  amounts: readonly number[],
  also?: Customer["also"]
): Customer {
  const chance = random(`kept ${name}`);
  const first = Math.round(amounts[0]! * chance.between(0.8, 0.97));
  return {
    name,
    segment,
    association,
    market: chance.pick(["Spain", "Spain", "Portugal", "France", "United Kingdom"]),
    services: name === "Margie's Travel" ? 3 : chance.whole(3, 5),
    known: [
      [0, first],
      [sep25, amounts[0]!],
      [oct25, amounts[1]!],
      [sep26, amounts[2]!],
      [oct26, amounts[3]!],
    ],
    also,
  };
}

function drift(name: string, month: number): number {
  return month > oct25 ? random(`growth ${name}`).between(0.88, 1.22) : 1;
}

function knownIn(customer: Customer, month: number): number {
  return customer.known.find(([known]) => known === month)?.[1] ?? 0;
}
