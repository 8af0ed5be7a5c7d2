import fc from "fast-check";
import type { Evidence } from "../../../src/evidence/evidence";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { StandingEvidence } from "../../../src/evidence/standingEvidence";
import { usage, usageHeader, type UsageLine } from "../../support/grids";

const rangesOf = (grids: readonly Grid[]) =>
  grids.map((grid, index) => ({ grid, place: { label: `range ${index}`, top: 3, left: 0 } }));

/** What evidence says, with what it answers about services that are listed. */
const told = (evidence: Evidence) => ({
  ...evidence,
  usage: evidence.usage && {
    ...evidence.usage,
    ofServices: evidence.usage.ofServices?.(
      ["azure-sql-database", "azure-app-service", "microsoft-sentinel"],
      ["csp-tier-1", "dpor"]
    ),
  },
});

const month = fc.constantFrom<Cell>("2026-09", 46296, 202610);
const oddMonth = fc.constantFrom<Cell>("01/02/2026", "13/02/2026", null, "2031-01", "soon");
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -5000, max: 200_000_000 }).map((n) => n / 100) },
  { weight: 6, arbitrary: fc.constantFrom<Cell>(1, 2, 3) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, 0, "1,5", "1.234", "#N/A", "x", 1e300) }
);
const line: fc.Arbitrary<UsageLine> = fc.record({
  month: fc.oneof({ weight: 20, arbitrary: month }, { weight: 1, arbitrary: oddMonth }),
  tenant: fc.constantFrom<Cell>("t1", "t1", "t2", null),
  name: fc.constantFrom<Cell>("Contoso", "Fabrikam", null),
  service: fc.constantFrom<Cell>(
    "Azure App Service",
    "Microsoft Sentinel",
    "Azure SQL Database",
    "Azure App Service",
    null
  ),
  subscription: fc.constantFrom<Cell>("s1", "s2", null),
  association: fc.constantFrom<Cell>("CSP Tier 1", "CSP Tier 1", "DPOR", "Reseller", null),
  segment: fc.constantFrom<Cell>("SMB", "Enterprise", null),
  acr: amount,
});
const acrAt = usageHeader.indexOf("ACR_USD");

describe("Evidence that follows its rows", () => {
  test("After any changed rows it is what reading anew gives", () => {
    const change = fc.record({
      range: fc.nat(1),
      row: fc.nat(30),
      to: fc.oneof({ weight: 3, arbitrary: amount }, { weight: 1, arbitrary: line }),
    });
    fc.assert(
      fc.property(
        fc
          .tuple(fc.array(line, { minLength: 1, maxLength: 14 }), fc.constantFrom(1, 1, 2))
          .map(([each, times]) => Array.from({ length: times }, () => each)),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (lines, changes) => {
          const grids = lines.map((each) => [...usage(...each)]);
          const standing = new StandingEvidence(rangesOf(grids));
          for (const { range, row, to } of changes) {
            const grid = grids[range % grids.length]!;
            const at = 1 + (row % (grid.length - 1));
            const isLine = typeof to === "object" && to !== null;
            const after = isLine ? usage(to)[1]! : grid[at]!.with(acrAt, to);
            grid[at] = after;
            const amended = standing.replaceRows(range % grids.length, at, [after]);
            expect(told(amended)).toEqual(told(readEvidence(rangesOf(grids))));
          }
        }
      ),
      { numRuns: 120 }
    );
  });

  test("A changed amount alone leaves the findings as they are and reads no row again", () => {
    const grid = usage({ acr: 600 }, { acr: 500, month: "2026-09" });
    const standing = new StandingEvidence(rangesOf([grid]));
    const before = standing.evidence;
    const after = standing.replaceRows(0, 1, [grid[1]!.with(acrAt, 650.01)]);
    expect(after.findings).toBe(before.findings);
    expect([...after.usage!.cents]).toEqual([50000, 65001]);
    expect([...before.usage!.cents]).toEqual([50000, 60000]);
  });

  test("Several rows are replaced at once", () => {
    const grid = usage({ acr: 600 }, { acr: 500 }, { acr: 400 });
    const standing = new StandingEvidence(rangesOf([grid]));
    const rows = [grid[2]!.with(acrAt, 1), grid[3]!.with(acrAt, 2)];
    expect([...standing.replaceRows(0, 2, rows).usage!.cents]).toEqual([60300]);
  });

  test("A changed header is read anew", () => {
    const grid = usage({ acr: 600 });
    const standing = new StandingEvidence(rangesOf([grid]));
    expect(standing.replaceRows(0, 0, [["Nothing", "known"]]).usage).toBeNull();
    expect(standing.replaceRows(0, 0, [grid[0]!]).usage).not.toBeNull();
  });
});
