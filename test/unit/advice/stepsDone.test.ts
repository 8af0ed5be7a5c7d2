import fc from "fast-check";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { nextSteps, type NextStep } from "../../../src/advice/nextSteps";
import { score } from "../../../src/engine/score";
import type { Reading, Scorecard } from "../../../src/engine/scorecard";
import type { TenantLine } from "../../../src/engine/trace";
import type { Sentence } from "../../../src/words/say";

/** Whatever the evidence: doing a step gives the points that the step says. */

const months = ["2025-09", "2025-10", "2026-09", "2026-10"];
const allMonths = Array.from({ length: 14 }, (_, index) => {
  const month = 8 + index;
  return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});
const usageHeader = ["Month", "CustomerTenantId", "ServiceLevel2", "ACR_USD"];
const peopleHeader = ["MCPID", "TrainingTitle", "TrainingType"];
const titles: Readonly<Record<string, string>> = {
  "AZ-104": "Azure Administrator Associate",
  "AZ-305": "Azure Solutions Architect Expert",
  "AZ-700": "Azure Network Engineer Associate",
  "AZ-140": "Azure Virtual Desktop Specialty",
  "AZ-120": "Azure for SAP Workloads Specialty",
};

interface Partner {
  readonly usage: Grid;
  readonly people: Grid;
  readonly reading: Reading;
}

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 80_000, max: 120_000 }),
  fc.integer({ min: 1, max: 900_000 })
);
const partner: fc.Arbitrary<Partner> = fc
  .record({
    customers: fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 8 }),
    services: fc.integer({ min: 1, max: 6 }),
    certificates: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...Object.keys(titles))),
      { maxLength: 14 }
    ),
    reading: fc.constantFrom<Reading>("guide", "learn"),
  })
  .map(({ customers, services, certificates, reading }) => ({
    reading,
    usage: [
      usageHeader,
      // Every month is shown, and each service once; a cent a month leaves the amounts as they are.
      ...allMonths.map((month): Cell[] => [month, "always", "Service 0", 0.01]),
      ...Array.from({ length: services }, (_, index): Cell[] => [
        "2026-05",
        "always",
        `Service ${index}`,
        1,
      ]),
      ...customers.flatMap((cents, index) =>
        cents.flatMap((each, at): Cell[][] =>
          each === 0 ? [] : [[months[at]!, `t${index}`, "Service 0", each / 100]]
        )
      ),
    ],
    people: [
      peopleHeader,
      ...certificates.map(([who, exam]): Cell[] => [`${who}`, titles[exam]!, "Certification"]),
    ],
  }));

function scoreOf({ usage, people, reading }: Partner): Scorecard {
  const place = (label: string) => ({ label, top: 0, left: 0 });
  const evidence = readEvidence([
    { grid: usage, place: place("usage") },
    { grid: people, place: place("people") },
  ]);
  return score(evidence, { today: "2026-11-22", asOf: "2026-11-01", reading });
}

/** The partner with the step done, by what its sentence asks for. */
function done(before: Partner, card: Scorecard, step: NextStep): Partner {
  const addUsage = (...rows: Cell[][]) => ({ ...before, usage: [...before.usage, ...rows] });
  const current = ["2026-09", "2026-10"];
  const { id, values = {} } = step.what;
  const count = values.count as number;
  switch (id) {
    case "advice.moreCustomers":
      return addUsage(
        ...Array.from({ length: count }, (_, index) =>
          current.map((month) => [month, `new${index}`, "Service 0", 1000])
        ).flat()
      );
    case "advice.lacksInMonth":
    case "advice.lacksInMonths":
      return addUsage(...lackingRows(card, values.customer as string, current));
    case "advice.growUsage":
      return addUsage([
        "2026-10",
        "always",
        "Service 0",
        (step.cost as { cents: number }).cents / 100,
      ]);
    case "advice.moreServices":
      return addUsage(
        ...Array.from({ length: count }, (_, index) => ["2026-05", "always", `New ${index}`, 1])
      );
    case "advice.morePeople":
    case "advice.both":
      return { ...before, people: [...before.people, ...newPeople(step.what)] };
    default:
      throw new Error(`nobody knows how to do ${id}`);
  }
}

function lackingRows(card: Scorecard, customer: string, current: readonly string[]): Cell[][] {
  const { trace } = card.metrics.find(({ id }) => id === "net-customer-adds")!;
  if (trace.kind !== "netAdds") throw new Error("customers are counted");
  const { lacks } = trace.tenants.find(({ name }: TenantLine) => name === customer)!;
  const needed =
    trace.quantifier === "all"
      ? lacks
      : lacks.map((lack) => (lack === Math.min(...lacks) ? lack : 0));
  return needed.flatMap((lack, index): Cell[][] =>
    lack > 0 ? [[current[index]!, customer, "Service 0", lack / 100]] : []
  );
}

function newPeople({ id, values = {} }: Sentence): Cell[][] {
  if (id === "advice.both") {
    const { first, second } = values as Record<string, { sentence: Sentence }>;
    return [...newPeople(first!.sentence), ...newPeople(second!.sentence)];
  }
  const { exams } = values;
  const exam =
    typeof exams === "string"
      ? exams
      : ((exams as { sentence: Sentence }).sentence.values!.last as string);
  return Array.from({ length: values.count as number }, (_, index) => [
    `new ${exam} ${index}`,
    titles[exam]!,
    "Certification",
  ]);
}

test("a step done gives its metric the points it says, and the partner qualifies if it says so", () => {
  fc.assert(
    fc.property(partner, (before) => {
      const card = scoreOf(before);
      for (const step of nextSteps(card)) {
        const after = scoreOf(done(before, card, step));
        const points = ({ metrics }: Scorecard) =>
          metrics.find(({ id }) => id === step.metric)!.points;
        expect({ step, gained: points(after) - points(card) }).toEqual({
          step,
          gained: step.points,
        });
        expect(step.totalAfter).toBe(card.total + step.points);
        // What is done for one metric may lift another, but never lower it.
        if (step.qualifiesAfter) expect(after.qualified).toBe(true);
      }
    }),
    { numRuns: 150, seed: 20261122 }
  );
});

test("each metric that can gain has a step", () => {
  fc.assert(
    fc.property(partner, (before) => {
      const card = scoreOf(before);
      const stepped = new Set(nextSteps(card).map(({ metric }) => metric));
      for (const { id, points, max, value } of card.metrics) {
        expect(stepped.has(id)).toBe(points < max && value !== null);
      }
    }),
    { numRuns: 100, seed: 7 }
  );
});
