import fc from "fast-check";
import { EvidenceReading } from "../../../src/evidence/evidenceReading";
import type { Evidence } from "../../../src/evidence/evidence";
import type { Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { each, now, then, usage, type UsageLine } from "../../support/grids";

const place = (label: string) => ({ label, top: 0, left: 0 });

/** What was read, without what remembers: functions can't be compared. */
const shown = ({ usage: read, ...rest }: Evidence) => ({
  ...rest,
  usage: read && { ...read, ofServices: null },
});

async function byBlocks(grids: readonly Grid[], block: number): Promise<Evidence> {
  const reading = new EvidenceReading(grids.map((_, index) => ({ place: place(`${index}`) })));
  grids.forEach((grid, index) => {
    for (let row = 0; row < grid.length; row += block)
      reading.addRows(index, grid.slice(row, row + block));
  });
  return (await reading.finish()).evidence;
}

const whole = (grids: readonly Grid[]) =>
  readEvidence(grids.map((grid, index) => ({ grid, place: place(`${index}`) })));

const manyRows = (line: UsageLine = {}) =>
  usage(
    ...Array.from({ length: 40 }, (_, index) =>
      each([...then, ...now], { tenant: `t${index}`, acr: 100 * index, ...line })
    ).flat()
  );

describe("A range that arrives block by block", () => {
  test("is read as if it had come at once, however it is cut", async () => {
    const line = fc.record({
      month: fc.constantFrom("2025-09", "2025-10", "2026-09", 46300, 46270, "10/2026", null, "x"),
      tenant: fc.constantFrom("t1", "t2", "t3", null),
      name: fc.constantFrom("Adatum", "Contoso", null, "Total"),
      service: fc.constantFrom("Storage", "Key Vault", "Azure Firewall", null),
      association: fc.constantFrom("CSP Tier 1", "CSP Tier 2", "Partner admin link", null),
      acr: fc.constantFrom(0, 999.99, 1000, -5, "1.234,56", "#N/A", null),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 300 }),
        fc.array(line, { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 1, max: 120 }),
        async (one, other, block) => {
          const grids = [usage(...one), usage(...other)];
          expect(shown(await byBlocks(grids, block))).toEqual(shown(whole(grids)));
        }
      ),
      { numRuns: 60 }
    );
  });

  test("may need its last row to be understood: the order of slashed dates, a decimal comma", async () => {
    const slashed = manyRows().map((row, index) =>
      index === 0 ? row : ["01/10/2026", ...row.slice(1)]
    );
    const last = ["31/10/2026", ...slashed.at(-1)!.slice(1)];
    for (const grids of [
      [[...slashed, last]],
      [[...manyRows({ acr: "1.000" }), usage({ acr: "1.000,50" })[1]!]],
    ])
      expect(shown(await byBlocks(grids, 50))).toEqual(shown(whole(grids)));
  });

  test("can be stopped while it is looked through at the end", async () => {
    const reading = new EvidenceReading([{ place: place("Usage") }]);
    reading.addRows(0, manyRows());
    await expect(reading.finish(() => Promise.reject(new Error("stopped")))).rejects.toThrow(
      "stopped"
    );
  });

  test("pauses at least once for each fifty thousand rows folded at the end", async () => {
    const reading = new EvidenceReading([{ place: place("Usage") }]);
    const { 0: header, 1: row } = usage({ month: "01/10/2026" }) as [Grid[0], Grid[0]];
    reading.addRows(0, [header, ...new Array<Grid[0]>(120_000).fill(row)]);
    let pauses = 0;
    await reading.finish(() => {
      pauses++;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThanOrEqual(3);
  });
});

describe("An export pasted below itself", () => {
  const grid = usage(
    ...each(now, { tenant: "t1", acr: 700 }),
    ...each(now, { tenant: "t2", acr: 800 })
  );
  const pasted = [...grid, ...grid.slice(1)];

  test("counts once, and the rows that are too many are named", () => {
    const evidence = whole([pasted]);
    expect(evidence.usage!.totalCents).toEqual(whole([grid]).usage!.totalCents);
    expect(evidence.findings).toContainEqual(
      expect.objectContaining({
        message: expect.objectContaining({ id: "evidence.pastedTwice" }),
        where: expect.objectContaining({ rows: [6, 7, 8, 9] }),
      })
    );
  });

  test("counts its other months as they are", () => {
    const lastMonth = grid.filter(([month]) => month === "2026-10");
    expect(whole([[...grid, ...lastMonth]]).usage!.totalCents).toEqual(
      whole([grid]).usage!.totalCents
    );
  });

  test("two equal rows of one customer alone prove nothing: subscriptions may cost the same", () => {
    const twice = usage({ acr: 700, subscription: null }, { acr: 700, subscription: null });
    expect(whole([twice]).usage!.totalCents[0]).toBe(140000);
  });

  test("a month of which one row has no twin counts as it is", () => {
    const most = [...grid, ...grid.slice(1, -1)];
    expect(whole([most]).usage!.totalCents.at(-1)).toBe((700 + 800 + 700) * 100);
  });
});

describe("A row that names nobody and says no word for totals", () => {
  const grid = usage({ acr: 700, tenant: "t1" }, { acr: 800, tenant: "t2" });
  const nobody = (acr: number) =>
    usage({ acr, tenant: null, service: null, subscription: null, association: null })[1]!;
  const plain = (rows: Grid) => rows.map((row) => [row[0]!, row[1]!, row[7]!]);

  test("is a total where it is the sum of its month's other rows", () => {
    const evidence = whole([plain([...grid, nobody(1500)])]);
    expect(evidence.usage!.totalCents).toEqual(whole([plain(grid)]).usage!.totalCents);
    expect(evidence.findings.map(({ message }) => message.id)).toContain("evidence.totalsRows");
  });

  test.each([1499, 1501])("is usage where it is %i of 1500", (acr) => {
    const { usage: read } = whole([plain([...grid, nobody(acr)])]);
    expect(read!.totalCents[0]).toBe((1500 + acr) * 100);
  });
});
