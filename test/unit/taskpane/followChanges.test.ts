import fc from "fast-check";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { createSession, type Session } from "../../../src/taskpane/session/session";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memoryWorkbook";

const header = [
  "Month",
  "CustomerTenantId",
  "CustomerName",
  "ServiceLevel2",
  "PartnerAttributionType",
  "ACR_USD",
];
const [monthAt, tenantAt, , , associationAt, amountAt] = [0, 1, 2, 3, 4, 5] as const;

const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => [
    45_901 + (row % 14) * 30.5 - (((row % 14) * 30.5) % 1),
    `${String(row % 97).padStart(8, "0")}-0000-4000-8000-000000000000`,
    `Customer ${row % 97}`,
    `Service ${row % 7}`,
    "CSP Tier 1",
    (row % 5000) / 4,
  ]);
const ledger = (count: number): Cell[][] => [[...header], ...rowsOf(count)];

const open: (() => void)[] = [];
afterEach(() => {
  open.splice(0).forEach((stop) => stop());
  jest.useRealTimers();
});

/** A pane's session over usage, read and scored. */
async function sessionOver(grid: Grid): Promise<{ session: Session; workbook: MemoryWorkbook }> {
  const workbook = memoryWorkbook([{ name: "Usage", grid }]);
  const session = createSession(workbook, () => "2026-11-22");
  open.push(session.start());
  await settled(session);
  workbook.asked.length = 0;
  return { session, workbook };
}

/** Waits until changes have been taken over. */
async function settled(session: Session): Promise<void> {
  await jest.advanceTimersByTimeAsync(700);
  for (let i = 0; i < 400; i++) {
    const { busy, stale, evidence, problem } = session.state();
    if (!busy && (problem || (!stale && evidence))) return;
    await jest.advanceTimersByTimeAsync(50);
  }
  throw new Error("never settled");
}

const asked = ({ asked: read }: MemoryWorkbook) => read.map(({ top, bottom }) => [top, bottom]);

describe("cells changed in a range of 60,000 rows", () => {
  const count = 60_000;

  beforeEach(() => jest.useFakeTimers());

  test("are all that is asked of the workbook, and the score follows", async () => {
    const { session, workbook } = await sessionOver(ledger(count));
    const before = session.state().evidence!.usage!.totalCents.reduce((a, b) => a + b);
    workbook.type("Usage", 40_000, amountAt, 1_000_000);
    workbook.type("Usage", 41_500, amountAt, 2_000_000);
    expect(session.state().stale).toBe(true);
    await settled(session);
    expect(asked(workbook)).toEqual([
      [40_000, 40_000],
      [41_500, 41_500],
    ]);
    const replaced = (((40_000 - 1) % 5000) / 4 + ((41_500 - 1) % 5000) / 4) * 100;
    const after = session.state().evidence!.usage!.totalCents.reduce((a, b) => a + b);
    expect(after - before).toBe(300_000_000 - replaced);
    expect(session.standing()!.ranges[0]!.grid[40_000]![amountAt]).toBe(1_000_000);
  });

  test("that lie near each other are asked for at once", async () => {
    const { session, workbook } = await sessionOver(ledger(count));
    for (const row of [500, 501, 650, 300]) workbook.type("Usage", row, amountAt, 7);
    await settled(session);
    expect(asked(workbook)).toEqual([[300, 650]]);
  });

  test.each([
    ["the header", (book: MemoryWorkbook) => book.type("Usage", 0, amountAt, "ACR")],
    ["a row below the range", (book: MemoryWorkbook) => book.type("Usage", count + 1, 0, 46296)],
    ["inserted rows", (book: MemoryWorkbook) => book.insertRows("Usage", 900, 1)],
    [
      "rows far apart",
      (book: MemoryWorkbook) => {
        for (let row = 1; row < 22; row++) book.type("Usage", row * 1000, amountAt, 1);
      },
    ],
  ])("have all rows read again where that is needed: %s", async (_, change) => {
    const { session, workbook } = await sessionOver(ledger(count));
    change(workbook);
    await settled(session);
    expect(workbook.asked.at(-1)!.bottom).toBeGreaterThanOrEqual(count);
    expect(workbook.asked.at(-1)!.top).toBe(0);
  });
});

describe("the share of a range that is read by rows", () => {
  beforeEach(() => jest.useFakeTimers());

  test.each([
    [25, [[1, 25]]],
    [
      26,
      [
        [0, 29],
        [0, 99],
      ],
    ],
  ])("ends at a quarter: %i of 100 rows changed", async (changed, expected) => {
    const { session, workbook } = await sessionOver(ledger(99));
    for (let row = 1; row <= changed; row++) workbook.type("Usage", row, amountAt, 3);
    await settled(session);
    expect(asked(workbook)).toEqual(expected);
  });
});

test("Whatever changes, the evidence is what reading all again gives", async () => {
  const cell = fc.oneof(
    fc.record({
      column: fc.constant(amountAt),
      value: fc.constantFrom<Cell>(0, 5.25, "", null, "x", 1000),
    }),
    fc.record({ column: fc.constant(tenantAt), value: fc.constantFrom<Cell>("new", null) }),
    fc.record({ column: fc.constant(monthAt), value: fc.constantFrom<Cell>(45_901, "soon", null) }),
    fc.record({ column: fc.constant(associationAt), value: fc.constantFrom<Cell>("PAL", "none") })
  );
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 121 }), cell), {
    minLength: 1,
    maxLength: 6,
  });
  jest.useFakeTimers();
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 3 }), async (steps) => {
      const { session, workbook } = await sessionOver(ledger(120));
      for (const step of steps) {
        for (const [row, { column, value }] of step) workbook.type("Usage", row, column, value);
        await settled(session);
      }
      const { used } = (await workbook.sources())[0]!;
      const grid = await workbook.read(used!);
      const fresh = await sessionOver(grid);
      const { evidence, scorecard, problem } = session.state();
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      expect(plain(evidence)).toEqual(plain(fresh.session.state().evidence));
      expect(plain(problem)).toEqual(plain(fresh.session.state().problem));
      if (!problem) expect(plain(scorecard)).toEqual(plain(fresh.session.state().scorecard));
      open.splice(0).forEach((stop) => stop());
    }),
    { numRuns: 40 }
  );
});
