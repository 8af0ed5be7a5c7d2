import type { Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { nextSteps } from "../../../src/advice/nextSteps";
import { score } from "../../../src/engine/score";
import type { Reading } from "../../../src/engine/scorecard";
import { written, summaryOf, tableRows, valueAt, valuesIn } from "../../support/writtenSheets";

/** Customers with their ACR in the four months compared: September and October of 2025 and 2026. */
const customers: readonly (readonly [string, number, number, number, number])[] = [
  ["Adventure Works", 5000, 5000, 6000, 6000],
  ["Trey Research", 1500, 1500, 0, 0],
  ["Relecloud", 0, 0, 2744.9, 2951.36],
  ["Lamna Healthcare", 0, 0, 1000, 1000],
  ["Tailwind Traders", 0, 0, 961.8, 1204.1],
];
const months = ["2025-09", "2025-10", "2026-09", "2026-10"];
const between = [
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
  "2026-08",
];

const usage: Grid = [
  [
    "Month",
    "CustomerTenantId",
    "CustomerName",
    "ServiceLevel2",
    "ACR_USD",
    "PartnerAttributionType",
  ],
  ...customers.flatMap(([name, ...amounts]) =>
    amounts.flatMap((amount, index) =>
      amount === 0 ? [] : [[months[index]!, `id ${name}`, name, "Storage", amount, "DPOR"]]
    )
  ),
  ...between.map((month) => [month, "id Adventure Works", "Adventure Works", "Backup", 10, "DPOR"]),
];

const certified = (person: string, certification: string) => [
  person,
  `Person ${person}`,
  certification,
  "Certification",
  "2027-06-30",
  "Active",
];
const trainings: Grid = [
  ["MCPID", "FullName", "TrainingTitle", "TrainingType", "ExpirationDate", "ActivationStatus"],
  certified("101", "Azure Administrator Associate"),
  certified("102", "Azure Administrator Associate"),
  certified("101", "Azure Network Engineer Associate"),
  certified("103", "Azure Solutions Architect Expert"),
  certified("101", "Azure Virtual Desktop Specialty"),
  certified("102", "Azure for SAP Workloads Specialty"),
];

function scored(reading: Reading) {
  const place = (sheet: string) => ({ label: `${sheet}!A1`, sheet, top: 0, left: 0 });
  const evidence = readEvidence([
    { grid: usage, place: place("Usage") },
    { grid: trainings, place: place("People") },
  ]);
  const ranges = [
    { sheet: "Usage", top: 0, left: 0, bottom: usage.length - 1, right: 5 },
    { sheet: "People", top: 0, left: 0, bottom: trainings.length - 1, right: 5 },
  ];
  return { evidence, ranges, scorecard: score(evidence, { today: "2026-11-22", reading }) };
}

describe.each(["guide", "learn"] as const)(
  "sheets of real ranges under the %s reading",
  (reading) => {
    const input = scored(reading);
    const { scorecard } = input;
    const sheet = summaryOf(input);

    test("points, maxima and total on the sheet are the scorecard's", () => {
      const points = valuesIn(sheet, "E12:F17");
      expect(points.slice(0, 5)).toEqual(
        scorecard.metrics.map((metric) => [metric.points, metric.max])
      );
      expect(points[5]).toEqual([scorecard.total, scorecard.max]);
      expect(valueAt(sheet, "B7")).toBe(scorecard.total);
    });

    test("the gate that is one short says whom it takes and what it opens", () => {
      const step = nextSteps(scorecard).find(({ metric }) => metric === "advanced-certifications")!;
      expect(step).toMatchObject({ points: 8, cost: { people: 1 } });
      expect(valuesIn(sheet, "E25:I25")[0]).toEqual([
        "1 Gate: AZ-305",
        null,
        "■□",
        "◐",
        "1 person, 2 needed",
      ]);
    });

    test("usage growth shows the months' sums to the cent", () => {
      const sum = (index: number) =>
        customers.reduce((cents, row) => cents + Math.round((row[index + 1] as number) * 100), 0) /
        100;
      expect(valuesIn(sheet, "N30:N31").flat()).toEqual([sum(3), sum(1)]);
    });

    test("the next whole percent costs what the engine says", () => {
      const growth = scorecard.metrics.find(({ id }) => id === "usage-growth")!;
      if (growth.trace.kind !== "growth") throw new Error("growth is measured");
      const steps = nextSteps(scorecard).filter(({ metric }) => metric === "usage-growth");
      if (growth.trace.toNextPoint === null) expect(steps).toEqual([]);
      else
        expect(steps.map(({ cost }) => cost)).toContainEqual({ cents: growth.trace.toNextPoint });
    });
  }
);

test("under the guide Tailwind Traders lacks $38.20 in September; the Learn reading counts it", () => {
  const guide = scored("guide");
  expect(valueAt(summaryOf(guide), "B19")).toBe("Net customer adds: 3 − 2 = 1");
  expect(valueAt(summaryOf(guide), "K21")).toBe("Tailwind Traders lacks $38.20 in Sep 2026");
  expect(valueAt(summaryOf(scored("learn")), "B19")).toBe("Net customer adds: 4 − 2 = 2");
  const [first] = tableRows(written(guide)[1]!, "ScoreCustomers");
  expect([first![0], first![8], first![9]]).toEqual(["Tailwind Traders", "Near miss", 38.2]);
});

test("a step's points are what the engine gives once it is done", () => {
  const { scorecard } = scored("guide");
  const near = nextSteps(scorecard).find(
    ({ cost }) => cost && "cents" in cost && cost.cents === 3_820
  )!;
  const mended = usage.map((row) => (row[4] === 961.8 ? [...row.slice(0, 4), 1000, row[5]!] : row));
  const after = score(
    readEvidence([{ grid: mended, place: { label: "Usage", top: 0, left: 0 } }]),
    { today: "2026-11-22" }
  );
  const points = (card: typeof after) =>
    card.metrics.find(({ id }) => id === "net-customer-adds")!.points;
  expect(points(after) - points(scorecard)).toBe(near.points);

  const gate = nextSteps(scorecard).find(({ metric }) => metric === "advanced-certifications")!;
  const opened = score(
    readEvidence([
      {
        grid: [...trainings, certified("104", "Azure Solutions Architect Expert")],
        place: { label: "People", top: 0, left: 0 },
      },
    ]),
    { today: "2026-11-22", asOf: "2026-11-01" }
  );
  expect(opened.metrics.find(({ id }) => id === "advanced-certifications")!.points).toBe(
    gate.points
  );
});
