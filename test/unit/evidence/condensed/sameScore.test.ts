import fc from "fast-check";
import { compare } from "../../../../src/engine/compare";
import { score } from "../../../../src/engine/score";
import type { Question } from "../../../../src/engine/scorecard";
import type { Evidence } from "../../../../src/evidence/evidence";
import type { Cell, Grid } from "../../../../src/evidence/grid";
import { readEvidence } from "../../../../src/evidence/readEvidence";
import { rulebook } from "../../../../src/rulebook/rulebook";
import { grids } from "../../../fuzz/arbitraryGrids";
import { condensed, handedOver } from "../../../support/condensed";
import { costManagementHeader, cspHeader } from "../../../support/costFiles";
import { evidenceOf, ranges, usageHeader } from "../../../support/grids";
import { designationsBook } from "../../../support/sample/designationsBook";
import { trainingsGrid } from "../../../support/sample/trainings";
import { usageGrid } from "../../../support/sample/usage";

/** Which scores are held against each other. */
interface Asked {
  readonly designations: readonly string[];
  readonly tracks: readonly Question["track"][];
  readonly days: readonly (string | null)[];
}

const everything: Asked = {
  designations: rulebook.designations.map(({ id }) => id),
  tracks: ["auto", "enterprise", "smb"],
  days: [null, "2023-03-01", "2025-11-01", "2026-11-01"],
};
/** Azure usage is looked at by these two: as a whole, and by lists of services. */
const fewer: Asked = {
  designations: ["infrastructure-azure", "security"],
  tracks: ["auto"],
  days: [null, "2024-06-15", "2026-11-01"],
};

/** All that scores say of evidence, whatever it was read from. */
function scores(evidence: Evidence, { designations, tracks, days }: Asked): unknown[] {
  return designations.flatMap((designation) =>
    (["guide", "learn"] as const).flatMap((reading) =>
      tracks.flatMap((track) =>
        days.map((asOf) =>
          orError(() => {
            const asked = { designation, reading, track, asOf, today: "2026-11-22" };
            const { findings, ...card } = score(evidence, asked);
            // What was found in the rows is told beside the table; what the score finds is the same.
            return { card, own: findings.slice(0, findings.length - evidence.findings.length) };
          })
        )
      )
    )
  );
}

function orError(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return (thrown as Error).name;
  }
}

function expectSame(
  raw: readonly Grid[],
  asked: Asked = fewer,
  handed: (grid: Grid) => Grid = (grid) => grid
): void {
  const evidence = readEvidence(ranges(...raw));
  if (!evidence.usage) return;
  const others = raw.filter((_, index) => !usageKinds.includes(evidence.ranges[index]!.kind!));
  const read = readEvidence(ranges(handed(condensed(evidence)), ...others));
  expect(read.usage).not.toBeNull();
  const [before, after] = [scores(evidence, asked), scores(read, asked)];
  expect(plain(after)).toEqual(plain(before));
  const question = { asOf: "2026-11-01", today: "2026-11-22" };
  const compared = (each: Evidence) => plain(orError(() => compare(each, question)));
  if (asked === everything) expect(compared(read)).toEqual(compared(evidence));
}

const usageKinds = ["usage", "customers", "cspUsage", "costManagement"];

/** The other ranges stand at other places than before. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (key === "label" ? undefined : each))
  );
}

test("The sample partner scores from the condensed table as from the rows", () => {
  expectSame([usageGrid("sheet"), trainingsGrid("sheet")], everything);
  expectSame([usageGrid("sheet"), trainingsGrid("sheet")], fewer, handedOver);
});

test("Every designation of the sample scores from the condensed table as from the rows", () => {
  expectSame(
    designationsBook()
      .sheets.slice(0, -1)
      .map(({ grid }) => grid)
  );
});

test("The table of the sample is small", () => {
  const table = condensed(evidenceOf(usageGrid("sheet")));
  expect(table.length).toBeLessThan(400);
});

const sometimes = <T>(few: readonly T[], often: readonly T[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...often) },
    { weight: 1, arbitrary: fc.constantFrom(...few) }
  );
const months = [
  "2023-01",
  "2023-02",
  "2025-08",
  "2025-09",
  "2025-10",
  "2026-04",
  "2026-09",
  "2026-10",
];
const ledgerRow = fc.tuple(
  sometimes<Cell>(["?", null], [...months, "2025-09", "2025-10", "2026-09", "2026-10"]),
  sometimes<Cell>([null, "007", "-5", "=A1", "'x"], ["tenant-1", "tenant-2", "tenant-3"]),
  sometimes<Cell>([null, "=Fabrikam", "@home", "'-x", "Ω ltd"], ["Contoso", "Fabrikam"]),
  sometimes<Cell>(
    [null, "Unknown", "+1"],
    ["Sentinel", "Key Vault", "Virtual Machines", "Azure Firewall"]
  ),
  sometimes<Cell>([null, "s-2"], ["s-1"]),
  sometimes<Cell>(["?", "Deal registration", null], ["PAL", "CSP Tier 1", "CSP", "DPOR"]),
  sometimes<Cell>([null, "Non-SMB"], ["SMB", "Enterprise"]),
  sometimes<Cell>(["?", 0, -20, 0.004, "#N/A"], [1000, 999.99, 500, 20_000, 0.1, 1234.56])
);
const dropped = fc.subarray([1, 2, 3, 4, 5, 6], { maxLength: 2 });
const ledger = fc
  .tuple(fc.array(ledgerRow, { minLength: 1, maxLength: 60 }), dropped)
  .map(([rows, gone]): Grid =>
    [usageHeader, ...rows].map((row: readonly Cell[]) =>
      row.filter((_, index) => !gone.includes(index))
    )
  );

test("Any ledger scores from its condensed table as from its rows", () => {
  fc.assert(
    fc.property(fc.array(ledger, { minLength: 1, maxLength: 2 }), fc.boolean(), (raw, blanks) =>
      expectSame(raw, fewer, blanks ? handedOver : undefined)
    ),
    { numRuns: 60 }
  );
});

test("Any cost file scores from its condensed table as from its rows", () => {
  const rowOf = (header: readonly string[]) =>
    fc
      .record({
        tenant: fc.constantFrom("tenant-1", "tenant-2"),
        day: fc.integer({ min: 45_900, max: 46_330 }),
        amount: sometimes<Cell>(["?", 0], [1000, 20.5]),
        meter: sometimes<Cell>([null, "Odd meter"], ["Virtual Machines", "Storage"]),
      })
      .map(({ tenant, day, amount, meter }) =>
        header.map((name): Cell => {
          if (/^customer(Tenant)?Id$/i.test(name)) return tenant;
          if (/^(UsageDate|date)$/.test(name)) return day;
          if (/^(PricingPreTaxTotal|paygCostInUsd)$/.test(name)) return amount;
          if (/^meterCategory$/i.test(name)) return meter;
          if (/currency$/i.test(name)) return "USD";
          if (/^(publisherName|publisherType)$/i.test(name)) return "Microsoft";
          return /^chargeType$/i.test(name) ? "Usage" : null;
        })
      );
  const file = fc
    .constantFrom(cspHeader, costManagementHeader)
    .chain((header) =>
      fc
        .array(rowOf(header), { minLength: 1, maxLength: 30 })
        .map((rows): Grid => [header, ...rows])
    );
  fc.assert(
    fc.property(file, (raw) => expectSame([raw])),
    { numRuns: 30 }
  );
});

test("Whatever grids are condensed, the table says the same", () => {
  fc.assert(
    fc.property(grids, (raw) => expectSame(raw)),
    { numRuns: 60 }
  );
});
