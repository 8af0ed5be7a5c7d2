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

describe("a range whose amounts are formulas", () => {
  beforeEach(() => jest.useFakeTimers());

  /** Usage of which the last column is worked out of a sheet of rates; the answer is how often it was read whole. */
  async function formulasOver(count: number) {
    const workbook = memoryWorkbook([
      { name: "Usage", grid: ledger(count) },
      { name: "Rates", grid: [["Rate"], [100]] },
      { name: "Notes", grid: [["Hello"]] },
    ]);
    workbook.calculate("Usage", 3, amountAt, (cell) => Number(cell("Rates", 1, 0)) * 1);
    workbook.calculate("Usage", 5, amountAt, (cell) => Number(cell("Usage", 4, amountAt)) * 2);
    const session = createSession(workbook, () => "2026-11-22");
    open.push(session.start());
    await settled(session);
    workbook.asked.length = 0;
    const amount = (row: number) => session.standing()!.ranges[0]!.grid[row]![amountAt];
    const total = () => session.state().evidence!.usage!.totalCents.reduce((a, b) => a + b);
    return { session, workbook, amount, total };
  }

  test("follows its source in another sheet", async () => {
    const { session, workbook, amount, total } = await formulasOver(200);
    const before = total();
    workbook.type("Rates", 1, 0, 250);
    await settled(session);
    expect(amount(3)).toBe(250);
    expect(total() - before).toBe(15_000);
    expect(asked(workbook)).toEqual([[0, 200]]);
  });

  test("follows its source in the range itself, which is read whole", async () => {
    const { session, workbook, amount } = await formulasOver(200);
    workbook.type("Usage", 4, amountAt, 70);
    await settled(session);
    expect([amount(4), amount(5)]).toEqual([70, 140]);
    expect(asked(workbook)).toEqual([[0, 200]]);
  });

  test("keeps its evidence where nothing came of a change elsewhere", async () => {
    const { session, workbook } = await formulasOver(200);
    const { evidence } = session.state();
    workbook.type("Notes", 0, 0, "Bye");
    await settled(session);
    expect(asked(workbook)).toEqual([[0, 200]]);
    expect(session.state().evidence).toBe(evidence);
  });

  test("follows its source from the reading that a change elsewhere came into", async () => {
    const { session, workbook, amount } = await formulasOver(3000);
    workbook.slowness = 500;
    session.readAgain();
    await jest.advanceTimersByTimeAsync(600);
    workbook.type("Rates", 1, 0, 300);
    workbook.slowness = 0;
    await settled(session);
    await settled(session);
    expect(amount(3)).toBe(300);
  });

  test("is read whole, with its progress shown, where that takes a while", async () => {
    const { session, workbook, amount } = await formulasOver(14_000);
    workbook.type("Rates", 1, 0, 250);
    await settled(session);
    expect(amount(3)).toBe(250);
    expect(asked(workbook).at(-1)).toEqual([0, 14_000]);
  });

  test("is known as one from the moment a formula is typed into it", async () => {
    const { session, workbook } = await sessionOver(ledger(400));
    workbook.calculate("Usage", 9, amountAt, (cell) => Number(cell("Usage", 300, amountAt)) + 1);
    workbook.type("Usage", 9, amountAt, 0);
    await settled(session);
    workbook.type("Usage", 300, amountAt, 41);
    await settled(session);
    expect(session.standing()!.ranges[0]!.grid[9]![amountAt]).toBe(42);
    expect(asked(workbook)).toEqual([
      [9, 9],
      [0, 400],
    ]);
  });

  test("is read whole as long as the workbook has not said whether it is one", async () => {
    const { session, workbook } = await sessionOver(ledger(400));
    workbook.hasFormulas = () => new Promise(() => undefined);
    session.readAgain();
    await settled(session);
    workbook.asked.length = 0;
    workbook.type("Usage", 9, amountAt, 5);
    await settled(session);
    expect(asked(workbook).at(-1)).toEqual([0, 400]);
  });
});

test("A range without formulas is left alone when cells elsewhere change", async () => {
  jest.useFakeTimers();
  const grid = ledger(300);
  const workbook = memoryWorkbook([
    { name: "Usage", grid },
    { name: "Notes", grid: [["Hello"]] },
  ]);
  const session = createSession(workbook, () => "2026-11-22");
  open.push(session.start());
  await settled(session);
  workbook.asked.length = 0;
  workbook.type("Notes", 0, 0, "Bye");
  await settled(session);
  expect(workbook.asked).toEqual([]);
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
