import { check, checkSteps } from "../../../src/engine/check";
import { readEvidence } from "../../../src/evidence/readEvidence";
import type { Cell } from "../../../src/evidence/grid";
import { createSession } from "../../../src/taskpane/session/session";
import { memoryWorkbook } from "../../support/memoryWorkbook";

const today = "2026-11-22";

/** Usage of 14 months with a credit in its last row. */
const ledger = (count: number): Cell[][] => [
  ["Month", "CustomerTenantId", "ServiceLevel2", "PartnerAttributionType", "ACR_USD"],
  ...Array.from({ length: count }, (_, row): Cell[] => [
    45_901 + (row % 14) * 30.5 - (((row % 14) * 30.5) % 1),
    `${String(row % 97).padStart(8, "0")}-0000-4000-8000-000000000000`,
    `Service ${row % 7}`,
    "CSP Tier 1",
    row === count - 1 ? -250 : (row % 5000) / 4 + 1,
  ]),
];
const credits = "evidence.credits";

test("A range is looked at in many pieces, and what is found is what one piece finds", () => {
  const ranges = [
    { grid: ledger(60_000), place: { label: "Usage", sheet: "Usage", top: 0, left: 0 } },
  ];
  const evidence = readEvidence(ranges);
  const steps = checkSteps(ranges, evidence, { asOf: null, today });
  let pieces = 1;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pieces++;
  expect(pieces).toBeGreaterThan(20);
  expect(step.value.map(({ message }) => message.id)).toContain(credits);
  expect(step.value).toEqual(check(ranges, evidence, { asOf: null, today }));
});

describe("looking at what was read", () => {
  test("is given up for a new reading, and done when asked for after it", async () => {
    const workbook = memoryWorkbook([{ name: "Usage", grid: ledger(100_000) }]);
    const session = createSession(workbook, () => today);
    const stop = session.start();
    const until = async (holds: () => boolean) => {
      for (let i = 0; i < 800 && !holds(); i++) await new Promise((next) => setTimeout(next, 10));
      expect(holds()).toBe(true);
    };
    const { state } = session;
    await until(() => state().scorecard !== null && !state().busy);
    expect(state().findings).toBeNull();

    session.check();
    expect(state().checking).toBe("now");
    session.readAgain();
    await until(() => state().busy);
    await until(() => !state().busy);
    expect([state().checking, state().findings]).toEqual([null, null]);

    session.check();
    await until(() => state().findings !== null);
    expect(state().checking).toBeNull();
    expect(state().findings!.map(({ message }) => message.id)).toContain(credits);
    stop();
  }, 20_000);
});
