import { score } from "../../../../src/engine/score";
import { askedServices } from "../../../../src/evidence/condensed/askedServices";
import type { Cell, Grid } from "../../../../src/evidence/grid";
import { readEvidence } from "../../../../src/evidence/readEvidence";
import { ruleSet, rulesBegin, tracksInForce } from "../../../../src/rulebook/ruleSet";
import { rulebook } from "../../../../src/rulebook/rulebook";
import { condensed } from "../../../support/condensed";
import {
  aYearAgo,
  each,
  evidenceOf,
  found,
  metric,
  now,
  ranges,
  scored,
  then,
  usage,
  type UsageLine,
} from "../../../support/grids";

const ledger: readonly UsageLine[] = [
  ...aYearAgo,
  ...each(now, { name: "Contoso", acr: 1200, segment: "SMB" }),
  ...each(now, { tenant: "tenant-2", service: "Sentinel", association: "PAL", acr: 300 }),
  ...each(now, { tenant: null, name: "Fabrikam", service: "Key Vault", acr: 0 }),
];
const raw = usage(...ledger);
const table = condensed(evidenceOf(raw));
const header = table[0]!;
const at = (column: string) => header.indexOf(column);
const lineOf = (kind: string, counted: string, name?: string) =>
  table.findIndex(
    (row) => row[0] === kind && row[1] === counted && (name === undefined || row[3] === name)
  );
const withCell = (row: number, column: number, cell: Cell): Grid =>
  table.map((cells, index) => (index === row ? cells.with(column, cell) : cells));

test("The table has a line for each customer and service, a column for each month", () => {
  expect(header.slice(0, 6)).toEqual([
    "PartnerEvidence",
    "Counted",
    "Id",
    "Name",
    "Segment",
    "ACR 2025-09",
  ]);
  expect(header.slice(-2)).toEqual(["ACR 2026-10", "SourceRows"]);
  const contoso = table[lineOf("Customer", "All usage", "Contoso")]!;
  expect(contoso.slice(0, 5)).toEqual(["Customer", "All usage", "tenant-1", "Contoso", "SMB"]);
  expect(contoso.slice(-3, -1)).toEqual([1200, 1200]);
  expect(contoso[5]).toBeNull();
  expect(String(contoso.at(-1)).split(" ").slice(-2)).toEqual(["4", "5"]);
});

test("An amount of 0 is told apart from no row, even where blanks are handed over as 0", () => {
  const fabrikam = table[lineOf("Customer", "All usage", "Fabrikam")]!;
  expect(fabrikam.slice(-3, -1)).toEqual([0, 0]);
  const { usage: read } = evidenceOf(table.map((row) => row.map((cell) => cell ?? 0)));
  const tenant = read!.tenants.findIndex(({ name }) => name === "Fabrikam");
  const rows = read!.firstRow.subarray(tenant * read!.monthCount, (tenant + 1) * read!.monthCount);
  expect([...rows].map((row) => row > 0)).toEqual([...Array(12).fill(false), true, true]);
});

test("Lines cite the rows of the source", () => {
  const line = (grid: Grid) => {
    const { trace } = metric(scored([grid]), "net-customer-adds");
    return trace.kind === "netAdds" ? trace.tenants.map(({ source }) => source) : null;
  };
  expect(line(table)).toEqual(line(raw));
});

test("It says when it was condensed, from what and from how many rows", () => {
  const [note] = evidenceOf(table).findings;
  expect(note).toMatchObject({
    severity: "note",
    message: {
      id: "evidence.condensedRead",
      values: { source: { list: ["range 1"] }, time: "2026-11-22 20:10", rows: 8 },
    },
  });
  expect(evidenceOf(table).ranges[0]).toMatchObject({
    kind: "condensedUsage",
    months: [24308, 24309, 24320, 24321],
  });
});

test("Each of its columns is read", () => {
  const { columns } = evidenceOf(table).ranges[0]!;
  expect(columns.filter(({ readAs }) => readAs === null)).toEqual([]);
});

describe("A table that was edited", () => {
  const contoso = lineOf("Customer", "All usage", "Contoso");
  const changes: readonly [string, Grid][] = [
    ["an amount", withCell(contoso, at("ACR 2026-10"), 12_000)],
    ["an amount, by a cent", withCell(contoso, at("ACR 2026-10"), 1200.01)],
    ["an amount in a month without rows", withCell(contoso, at("ACR 2025-10"), 5)],
    ["a total", withCell(lineOf("Months", "All usage"), at("ACR 2025-10"), 0)],
    ["the coverage", withCell(lineOf("Months", "All usage"), at("SourceRows"), "1 1")],
    ["a segment", withCell(contoso, at("Segment"), "Enterprise")],
    ["an id", withCell(contoso, at("Id"), "tenant-9")],
    ["a customer less", table.toSpliced(contoso, 1)],
    ["a customer twice", [...table, table[contoso]!]],
    ["a month less", table.map((row) => row.toSpliced(6, 1))],
    ["the first month less", table.map((row) => row.toSpliced(5, 1))],
    ["a month renamed", [header.with(5, "ACR 2025-08"), ...table.slice(1)]],
    ["an amount of text", withCell(contoso, at("ACR 2026-10"), "many")],
    ["no line that says when it was condensed", table.toSpliced(1, 1)],
  ];

  test.each(changes)("%s: nothing is counted, and it says so", (_what, grid) => {
    const evidence = evidenceOf(grid);
    expect(evidence.usage).toBeNull();
    expect(evidence.findings).toMatchObject([
      { severity: "error", message: { id: "evidence.condensedChanged" } },
    ]);
    expect(() => score(evidence, { asOf: "2026-11-01", today: "2026-11-22" })).toThrow(
      /was changed or made by another version.+condense all Azure usage/
    );
  });

  const same: readonly [string, Grid][] = [
    ["sorted", [header, ...table.slice(1).reverse()]],
    ["with its columns in another order", table.map((row) => [...row].reverse())],
    [
      "with rows and columns around it",
      [["Title"], [], ...table.map((row) => [...row, "note"]), []],
    ],
    ["with a totals row", [...table, ["Total", null, null, null, null, null, 5, 7]]],
  ];
  test.each(same)("%s it is the same table", (_what, grid) => {
    const points = (each: Grid) => scored([each]).metrics.map((one) => one.points);
    expect(points(grid)).toEqual(points(raw));
  });
});

describe("Beside other ranges", () => {
  test("The rows it was made from count, and it is not needed", () => {
    expect(found(raw, table)).toContain("evidence.costsNotNeeded");
    expect(scored([table, raw]).total).toBe(scored([raw]).total);
  });

  test("The same table twice counts once", () => {
    expect(scored([table, table]).total).toBe(scored([raw]).total);
  });

  test("Of two tables that differ none counts: what they share can't be told", () => {
    const other = condensed(evidenceOf(usage(...ledger, { tenant: "tenant-3" })));
    expect(evidenceOf(table, other).usage).toBeNull();
    expect(found(table, other)).toEqual(Array(2).fill("evidence.condensedSeveral"));
  });
});

describe("Services that rules ask for", () => {
  const sets = table.filter(([kind]) => kind === "Set");

  test("Each set that Security asks for, named by the day it holds from, is in the table", () => {
    expect(sets.map(([, counted]) => counted)).toEqual([
      "Security since 2022-10-03",
      "Security since 2026-05-08",
    ]);
    expect(String(sets[1]![3])).toMatch(/key-vault.+ under pal, csp-tier-1, csp-tier-2, csp$/);
  });

  test("A set that counts the same as another is written once", () => {
    const sentinel = condensed(
      evidenceOf(usage(...each([...then, ...now], { service: "Sentinel", association: "PAL" })))
    );
    expect(sentinel.filter(([kind]) => kind === "Set").map((row) => row[2])).toEqual([
      null,
      "Security since 2022-10-03",
    ]);
  });

  test("No rule of any day, track and reading asks for a set that tables lack", () => {
    const { ofServices } = evidenceOf(table).usage!;
    for (const designation of rulebook.designations) {
      const days = [
        rulesBegin(designation),
        "2024-06-15",
        "2026-05-07",
        "2026-05-08",
        "2027-12-31",
      ];
      for (const day of days.filter((each) => each >= rulesBegin(designation))) {
        for (const reading of ["guide", "learn"] as const) {
          for (const track of tracksInForce(designation, day, reading)) {
            for (const rule of ruleSet(designation, day, track, reading).metrics) {
              for (const part of rule.measure === "parts" ? rule.parts : []) {
                if (part.counts !== "acr" && part.counts !== "tenants-by-acr") continue;
                const { services, associations } = part;
                if (associations.value[0] === "none") continue;
                expect(ofServices!(services.value, associations.value).untold).toBeUndefined();
              }
            }
          }
        }
      }
    }
    expect(askedServices()).toHaveLength(2);
  });

  test("A set of newer rules is not known: the metric says to condense again", () => {
    const { usage: read, ...others } = readEvidence(ranges(table));
    const older = {
      ...others,
      usage: { ...read!, ofServices: () => read!.ofServices!(["sentinel"], ["tpor"]) },
    };
    const card = score(older, { designation: "security", asOf: "2026-11-01", today: "2026-11-22" });
    const { trace, points } = metric(card, "net-customer-adds");
    expect(points).toBe(0);
    const azure = trace.kind === "parts" && trace.parts.find(({ id }) => id === "azure");
    expect(azure).toMatchObject({ status: "unknown", why: { id: "engine.condenseAgain" } });
  });
});
