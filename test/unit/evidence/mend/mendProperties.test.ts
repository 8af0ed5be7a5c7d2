import fc from "fast-check";
import { check } from "../../../../src/engine/check";
import { compare } from "../../../../src/engine/compare";
import type { Cell, EvidenceRange, Grid } from "../../../../src/evidence/grid";
import { mended, type Mend } from "../../../../src/evidence/mend/mend";
import { mends } from "../../../../src/evidence/mend/mends";
import { sameEvidence } from "../../../../src/evidence/mend/sameEvidence";
import { readEvidence } from "../../../../src/evidence/readEvidence";
import { UnusableEvidence } from "../../../../src/evidence/unusable";
import { corpus } from "../../../corpus/corpus";
import { adatum, bellows, contoso } from "../../../corpus/azureLedger";
import { exported, type Row } from "../../../corpus/oddExport";
import { grids } from "../../../fuzz/arbitraryGrids";
import { ranges } from "../../../support/grids";

const question = { asOf: "2026-11-01", today: "2026-11-22" };

/** Every total and every metric's points, of all designations and tracks. */
function pointsOf(given: readonly EvidenceRange[]): unknown {
  try {
    return compare(readEvidence(given), question).map((row) =>
      "begins" in row ? row : [row.total, row.metrics.map(({ points, status }) => [points, status])]
    );
  } catch (thrown) {
    return thrown instanceof UnusableEvidence ? thrown.finding?.message.id : String(thrown);
  }
}

function findingsOf(given: readonly EvidenceRange[]): readonly string[] {
  return check(given, readEvidence(given), question).map(({ message }) => message.id);
}

function frozen(grid: Grid): Grid {
  grid.forEach((row) => Object.freeze(row));
  return Object.freeze([...grid]);
}

const looksOnly = (all: readonly Mend[]) => all.filter(({ provesTheSame }) => provesTheSame);

/** What must hold of the mends of any range. `chosen` says which of them are made. */
function expectSound(source: EvidenceRange, chosen: (index: number) => boolean): void {
  const before = JSON.stringify(source.grid);
  const all = mends([source])[0]!;
  const some = looksOnly(all).filter((_, index) => chosen(index));
  expect(pointsOf([mended(source, some)])).toEqual(pointsOf([source]));
  const others = all.filter(({ provesTheSame }) => !provesTheSame);
  expect(pointsOf([mended(source, all)])).toEqual(pointsOf([mended(source, others)]));
  for (const mend of all) {
    const { kind, clears } = mend;
    const copy = mended(source, [mend]);
    const left = clears.filter((id) => findingsOf([copy]).includes(id));
    // What was mended needs no mend: the copy mended once more is the copy.
    const again = mends([copy])[0]!.filter((other) => other.kind === kind).length;
    expect({ kind, left, again }).toEqual({ kind, left: [], again: 0 });
  }
  expect(JSON.stringify(source.grid)).toBe(before);
}

const odd = Object.values(corpus)
  .flat()
  .flatMap(({ name, given }) =>
    given.flatMap((grid) => (typeof grid === "string" ? [] : [{ name, grid }]))
  );

test.each(odd)("$name: mended, it reads the same and needs no mend", ({ grid }) => {
  const [source] = ranges(frozen(grid));
  expectSound(source!, () => true);
});

const amount = fc.constantFrom<Cell>(
  1500,
  "1.500,50",
  "1,500.50",
  "$ 20,000.00",
  "2E+03",
  "x",
  null
);
const month = fc.constantFrom<Cell>(
  ...["Sep-2025", "oct-25", "2026-09", "okt 26", "01/09/2026", "25/10/2026", "10/2026", "soon"],
  45901,
  45931
);
const customer = fc.constantFrom<readonly [Cell, Cell]>(
  [adatum, "Adatum"],
  [`{${adatum.toUpperCase()}}`, " Adatum"],
  [null, "adatum\u00a0"],
  [bellows, "Bellows"],
  [` ${bellows}`, "Bellows  Ltd"],
  [contoso, null],
  ["1.23457E+15", "Contoso"],
  [null, "Total"],
  [null, null]
);
const association = fc.constantFrom<Cell>(
  "CSP Tier 1",
  " Partner admin link",
  "DPOR",
  "CPOR",
  null
);
const service = fc.constantFrom<Cell>("Azure App Service", "Storage ", "Microsoft Sentinel", null);
const subscription = fc.constantFrom<Cell>("s-1", " s-1", "S-2", null);
const flag = fc.constantFrom<Cell>(0, 1, "TRUE", null);

const row = fc
  .record({ amount, month, customer, association, service, subscription, flag })
  .map((cells): Row => ({
    SubscriptionId: cells.subscription,
    Mes: cells.month,
    ServiceLevel2: cells.service,
    CustomerName: cells.customer[1],
    CustomerTenantId: cells.customer[0],
    PartnerAttributionType: cells.association,
    IsACRDuplicateAtPGALevel: cells.flag,
    ACR_USD: cells.amount,
  }));
const messyLedger = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 14 }),
    columns: fc.subarray(["SubscriptionId", "PartnerAttributionType", "ServiceLevel2"]),
    headerAgain: fc.boolean(),
    rowsAgain: fc.boolean(),
  })
  .map(({ rows, columns, headerAgain, rowsAgain }): Grid => {
    const dropped = ["SubscriptionId", "PartnerAttributionType", "ServiceLevel2"].filter(
      (column) => !columns.includes(column)
    );
    const [header, ...cells] = exported(
      rows.map((each) =>
        Object.fromEntries(Object.entries(each).filter(([name]) => !dropped.includes(name)))
      )
    );
    return [header!, ...cells, ...(headerAgain ? [header!] : []), ...(rowsAgain ? cells : [])];
  });

test("However a ledger is messed up: any choice of mends reads the same, twice is once, and nothing is written to the source", () => {
  fc.assert(
    fc.property(messyLedger, fc.integer({ min: 0, max: 8191 }), (grid, choice) => {
      const [source] = ranges(frozen(grid));
      expectSound(source!, (index) => ((choice >> index) & 1) === 1);
    }),
    { numRuns: 100 }
  );
}, 60_000);

test("Whatever stands in a range: looking for mends ends well, and those that change looks only prove no more", () => {
  fc.assert(
    fc.property(grids, (given) => {
      const sources = ranges(...given);
      mends(sources).forEach((all, index) => {
        const source = sources[index]!;
        mended(source, all);
        const copy = mended(source, looksOnly(all));
        expect(sameEvidence(readEvidence([copy]), readEvidence([source]))).toBe(true);
      });
    }),
    { numRuns: 300 }
  );
}, 60_000);
