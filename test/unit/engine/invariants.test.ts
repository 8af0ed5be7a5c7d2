import fc from "fast-check";
import { score } from "../../../src/engine/score";
import { NoAnswer } from "../../../src/engine/noAnswer";
import type { Reading, Scorecard } from "../../../src/engine/scorecard";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { UnusableEvidence } from "../../../src/evidence/unusable";
import { say } from "../../../src/words/say";
import { explain } from "../../../src/engine/explain";
import known from "../../../src/evidence/headers.json";
import {
  ranges,
  scored,
  titles,
  trainings,
  usage,
  usageHeader,
  type CertificationLine,
  type UsageLine,
} from "../../support/grids";

/** Uniform amounts never meet a threshold: most of these stand at it, or a cent beside it. */
const cents = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(99_999, 100_000, 100_001, 49_999, 50_000, 110_000, 119_999, 120_000),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 300_000 }) }
);
const months = ["2025-09", "2025-10", "2026-08", "2026-09", "2026-10"] as const;
const tenants = ["t1", "t2", "t3", "t4"];

interface Amount {
  readonly month: (typeof months)[number];
  readonly tenant: string;
  readonly service: string;
  readonly cents: number;
}
const amount = fc.record<Amount>({
  month: fc.constantFrom(...months),
  tenant: fc.constantFrom(...tenants),
  service: fc.constantFrom("Storage", "Key Vault", "Virtual Machines", "Unknown"),
  cents,
});
const ledger = fc.array(amount, { minLength: 1, maxLength: 24 });
/** Every month is shown, so that most ledgers prove something. */
const shown: UsageLine[] = months.map((month) => ({ month, tenant: "all", acr: 1 }));
const line = ({ cents: amounts, ...where }: Amount): UsageLine => ({
  ...where,
  acr: amounts / 100,
});
const lines = (amounts: readonly Amount[]) => [...shown, ...amounts.map(line)];

const certificate = fc.record({
  person: fc.integer({ min: 1, max: 7 }),
  title: fc.constantFrom<string>(...Object.values(titles), "Basket weaving"),
  expires: fc.constantFrom<Cell>(null, "2026-10-31", "2026-11-01", "2030-01-01"),
});
const certificates = fc.array(certificate, { maxLength: 20 });
const question = fc.record({
  reading: fc.constantFrom<Reading>("guide", "learn"),
  track: fc.constantFrom("auto" as const, "smb" as const),
});

const standing = ({ metrics, total, qualified, track }: Scorecard) => ({
  metrics: metrics.map(({ id, value, points, status }) => ({ id, value, points, status })),
  total,
  qualified,
  track,
});
const by = (card: Scorecard) =>
  Object.fromEntries(card.metrics.map(({ id, points }) => [id, points]));

describe("What changes nothing", () => {
  test("The order of rows", () => {
    fc.assert(
      fc.property(
        ledger,
        certificates,
        question,
        fc.infiniteStream(fc.nat()),
        (amounts, held, asked, keys) => {
          const shuffled = <T>(rows: readonly T[]) =>
            rows
              .map((row) => [keys.next().value as number, row] as const)
              .sort(([a], [b]) => a - b)
              .map(([, row]) => row);
          const all = lines(amounts);
          expect(
            standing(scored([usage(...shuffled(all)), trainings(...shuffled(held))], asked))
          ).toEqual(standing(scored([usage(...all), trainings(...held)], asked)));
        }
      ),
      { numRuns: 150 }
    );
  });

  test("The order of rows under several associations, with names and without ids", () => {
    const row = fc.record({
      month: fc.constantFrom(...months),
      tenant: fc.constantFrom<Cell>("t1", "t2", null),
      name: fc.constantFrom<Cell>("Contoso", "Fabrikam", null),
      association: fc.constantFrom<Cell>("PAL", "CSP Tier 1", "DPOR", "CPOR", null),
      subscription: fc.constantFrom<Cell>("s1", "s2", null),
      segment: fc.constantFrom<Cell>("SMB", "Enterprise", null),
      acr: fc.constantFrom(500, 999.99, 1000, 0.004, 600),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 14 }),
        question,
        fc.nat(),
        (rows, asked, turn) => {
          const at = turn % rows.length;
          const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
          expect(standing(scored([usage(...shown, ...turned)], asked))).toEqual(
            standing(scored([usage(...shown, ...rows)], asked))
          );
        }
      ),
      { numRuns: 300 }
    );
  });

  test("Splitting rows in cents", () => {
    fc.assert(
      fc.property(
        ledger,
        question,
        fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
        (amounts, asked, cuts) => {
          const split = amounts.flatMap((each, index) => {
            const part = cuts[index]! % (each.cents + 1);
            return [
              { ...each, cents: part },
              { ...each, cents: each.cents - part },
            ];
          });
          expect(standing(scored([usage(...lines(split))], asked))).toEqual(
            standing(scored([usage(...lines(amounts))], asked))
          );
        }
      ),
      { numRuns: 150 }
    );
  });

  test("Cutting a range in two, by customer or by month", () => {
    fc.assert(
      fc.property(ledger, question, fc.boolean(), (amounts, asked, byTenant) => {
        const first = ({ tenant, month }: UsageLine) =>
          byTenant ? tenant === "t1" || tenant === "t2" : month! < "2026-09";
        const all = lines(amounts);
        const parts = [all.filter(first), all.filter((each) => !first(each))];
        const grids = parts.filter((part) => part.length > 0).map((part) => usage(...part));
        expect(standing(scored(grids, asked))).toEqual(standing(scored([usage(...all)], asked)));
      }),
      { numRuns: 150 }
    );
  });

  test("The same range again, or some of its months", () => {
    fc.assert(
      fc.property(ledger, question, fc.constantFrom(...months), (amounts, asked, since) => {
        const all = lines(amounts);
        const again = usage(...all.filter(({ month }) => month! >= since));
        expect(standing(scored([usage(...all), again], asked))).toEqual(
          standing(scored([usage(...all)], asked))
        );
      }),
      { numRuns: 100 }
    );
  });

  test("Rows that don't count, are of other months, blank or totals", () => {
    const other = fc.oneof(
      amount.map((each) => ({ ...line(each), association: "CPOR" })),
      amount.map((each) => ({ ...line(each), month: "2024-01" })),
      amount.map((each) => ({ ...line(each), month: "2026-11" })),
      amount.map((each) => ({ ...line(each), month: "Total", tenant: null })),
      fc.constant<UsageLine>({
        month: null,
        tenant: null,
        service: 0,
        subscription: 0,
        association: 0,
        acr: 0,
      })
    );
    fc.assert(
      fc.property(ledger, fc.array(other, { maxLength: 6 }), question, (amounts, others, asked) => {
        expect(standing(scored([usage(...others, ...lines(amounts))], asked))).toEqual(
          standing(scored([usage(...lines(amounts))], asked))
        );
      }),
      { numRuns: 150 }
    );
  });

  test("Blanks handed over as 0, as Excel does to functions", () => {
    const row = fc.record({
      month: fc.constantFrom<Cell>(...months, null),
      tenant: fc.constantFrom<Cell>("t1", "t2", null),
      name: fc.constantFrom<Cell>("Contoso", null),
      service: fc.constantFrom<Cell>("Storage", null),
      association: fc.constantFrom<Cell>("PAL", "CSP Tier 1", null),
      subscription: fc.constantFrom<Cell>("s1", null),
      segment: fc.constantFrom<Cell>("SMB", null),
      acr: fc.constantFrom<Cell>(1000, 999.99, null),
    });
    const zeros = (grid: Grid) => grid.map((cells) => cells.map((cell) => cell ?? 0));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), certificates, question, (rows, held, asked) => {
        const grids = [
          usage(...shown, ...rows),
          trainings({ person: 1, title: titles.sap }, ...held),
        ];
        const blanks = scored(grids, asked);
        const zeroed = scored(grids.map(zeros), asked);
        expect(standing(zeroed)).toEqual(standing(blanks));
        expect(zeroed.findings.map(({ message }) => message.id)).toEqual(
          blanks.findings.map(({ message }) => message.id)
        );
      }),
      { numRuns: 200 }
    );
  });
});

describe("What goes one way only", () => {
  test("Points lie between 0 and the maximum, and the total is their sum", () => {
    fc.assert(
      fc.property(ledger, certificates, question, (amounts, held, asked) => {
        const card = scored([usage(...lines(amounts)), trainings(...held)], asked);
        let sum = 0;
        for (const { points, max } of card.metrics) {
          expect(Number.isInteger(points) && points >= 0 && points <= max).toBe(true);
          sum += points;
        }
        expect(card.total).toBe(sum);
        expect(card.qualified).toBe(sum >= 70 && card.metrics.every(({ points }) => points > 0));
      }),
      { numRuns: 150 }
    );
  });

  test("More usage now never lowers a metric; more usage a year ago never raises one", () => {
    fc.assert(
      fc.property(ledger, amount, question, (amounts, more, asked) => {
        const before = by(scored([usage(...lines(amounts))], asked));
        const after = by(scored([usage(...lines([...amounts, more]))], asked));
        const yearAgo = more.month.startsWith("2025");
        for (const [id, points] of Object.entries(after)) {
          if (yearAgo) expect(points).toBeLessThanOrEqual(before[id]!);
          else expect(points).toBeGreaterThanOrEqual(before[id]!);
        }
      }),
      { numRuns: 200 }
    );
  });

  test("Doubt never gives points: making a cell unreadable raises nothing", () => {
    const spoilt = fc.constantFrom<UsageLine>({ acr: "?" }, { month: "?" }, { association: "?" });
    fc.assert(
      fc.property(ledger, fc.nat(), spoilt, question, (amounts, at, spoil, asked) => {
        const good = amounts.map(line);
        const bad = good.map((each, index) =>
          index === at % good.length ? { ...each, ...spoil } : each
        );
        const before = by(scored([usage(...shown, ...good)], asked));
        for (const [id, points] of Object.entries(by(scored([usage(...shown, ...bad)], asked))))
          expect(points).toBeLessThanOrEqual(before[id]!);
      }),
      { numRuns: 200 }
    );
  });

  test("One more certificate never lowers a metric", () => {
    fc.assert(
      fc.property(certificates, certificate, question, (held, more, asked) => {
        const base: CertificationLine[] = [{ person: 99, title: "Basket weaving" }, ...held];
        const before = by(scored([trainings(...base)], asked));
        const after = by(scored([trainings(...base, more)], asked));
        for (const [id, points] of Object.entries(after))
          expect(points).toBeGreaterThanOrEqual(before[id]!);
      }),
      { numRuns: 200 }
    );
  });
});

describe("Whatever a sheet holds", () => {
  const headers = [
    ...usageHeader,
    ...Object.values(known.usage).flat(),
    ...Object.values(known.certifications).flat(),
    ...Object.values(known.figures).flat(),
    "Net customer adds",
    "Usage growth",
    "AZ-104",
  ];
  const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
    fc.constantFrom<Cell>(
      null,
      "",
      0,
      true,
      "#N/A",
      "#DIV/0!",
      "Total",
      "1,234",
      "01/02/2026",
      "2026-10",
      "PAL",
      "CSP"
    ),
    fc.constantFrom<Cell>(NaN, Infinity, -0, 1e308, 5e-324, 46000, 202610, -1, 2958465),
    fc.constantFrom<Cell>(
      ...Object.values(titles),
      "Azure Administrater",
      "__proto__",
      "constructor",
      "{0}",
      "'",
      "<b>"
    ),
    fc.string({ maxLength: 12, unit: "grapheme" }),
    fc.double(),
    fc.integer({ min: 0, max: 60_000 })
  );
  const row = (of: fc.Arbitrary<Cell>) => fc.array(of, { maxLength: 9 });
  const grid: fc.Arbitrary<Grid> = fc
    .tuple(
      fc.array(row(cell), { maxLength: 2 }),
      fc.array(row(fc.oneof(fc.constantFrom<Cell>(...headers), cell)), { maxLength: 2 }),
      fc.array(row(cell), { maxLength: 8 })
    )
    .map((parts) => parts.flat());

  test("It is read without throwing, and refused in a sentence or scored within bounds and in words", () => {
    fc.assert(
      fc.property(fc.array(grid, { maxLength: 3 }), question, (grids, asked) => {
        const evidence = readEvidence(ranges(...grids));
        for (const { message, mend } of evidence.findings) {
          expect(say(message)).toMatch(/\S/);
          if (mend) expect(say(mend)).toMatch(/\S/);
        }
        let card: Scorecard;
        try {
          card = score(evidence, { ...asked, today: "2026-11-22" });
        } catch (thrown) {
          if (!(thrown instanceof UnusableEvidence || thrown instanceof NoAnswer)) throw thrown;
          expect(thrown.message).toMatch(/\S/);
          return;
        }
        expect(card.total).toBeGreaterThanOrEqual(0);
        expect(card.total).toBeLessThanOrEqual(100);
        for (const metric of card.metrics)
          for (const { why, group } of explain(metric)) expect(say(why) + say(group)).toMatch(/\S/);
      }),
      { numRuns: 800 }
    );
  });
});
