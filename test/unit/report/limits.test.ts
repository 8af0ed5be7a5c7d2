import type { Evidence } from "../../../src/evidence/evidence";
import type { Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { score } from "../../../src/engine/score";
import type { Scorecard } from "../../../src/engine/scorecard";
import type { CellRange, RangeAddress } from "../../../src/evidence/address";
import type { SheetSpec } from "../../../src/report/sheet";
import { sheetFromSpec, plainSheet } from "../../../src/workbook/file/fileBook";
import { writeBook } from "../../../src/workbook/file/writeBook";
import {
  golden,
  goldenEvidence,
  goldenWith,
  metric,
  netAddsTrace,
  notShown,
  person,
  saying,
  skillingTrace,
  tenant,
} from "../../support/scorecards";
import { businessApplications, modernWork, security } from "../../support/designationScorecards";
import { entity, exactCard, part, partsMetric } from "../../support/partScorecards";
import { tableRows, written } from "../../support/writtenSheets";

interface Case {
  readonly scorecard: Scorecard;
  readonly evidence: Evidence;
  readonly ranges: readonly RangeAddress[];
  readonly partnerName?: string;
}

const awkwardSheet = "Q1 'A' & B <😀>";
const longName = `${"Ünïcode & <b>'quoted'\" 😀 ".repeat(12)}`.slice(0, 300);
const hostile = [
  '=HYPERLINK("http://x")',
  "+1",
  "-1",
  "@SUM(A1)",
  longName,
  "",
  "\u0000\u001F",
  "x".repeat(40_000),
  "_x0041_",
];

function grids(...all: readonly Grid[]): Omit<Case, "scorecard"> & { scorecard: Scorecard } {
  const place = { label: `${awkwardSheet}!A1`, sheet: awkwardSheet, top: 0, left: 0 };
  const evidence = readEvidence(all.map((grid) => ({ grid, place })));
  const ranges = all.map((grid) => ({
    sheet: awkwardSheet,
    top: 0,
    left: 0,
    bottom: grid.length - 1,
    right: grid[0]!.length - 1,
  }));
  return { evidence, ranges, scorecard: score(evidence, { today: "2026-11-22" }) };
}

const header = ["Month", "CustomerTenantId", "CustomerName", "ServiceLevel2", "ACR_USD"];
const oneRow: Grid = [header, ["2026-10", "t1", "Contoso", "Storage", 1000]];

const cases: Readonly<Record<string, Case>> = {
  "the golden sample": { scorecard: golden, evidence: goldenEvidence, ranges: [] },
  "hostile names everywhere": {
    scorecard: goldenWith(
      metric(
        "net-customer-adds",
        0,
        0,
        netAddsTrace(
          hostile.map((name) => tenant(name, [null, 0], [99_999, null], { tenantId: name }))
        )
      ),
      metric(
        "intermediate-certifications",
        4,
        1,
        skillingTrace(
          {
            id: "AZ-104",
            people: hostile.map((name) =>
              person(name, "AZ-104", "2027-01-01", { personKey: name, title: name })
            ),
          },
          { ids: [], people: [person("=cmd", "AZ-700", null)] }
        )
      )
    ),
    evidence: { ...goldenEvidence, findings: [{ severity: "error", message: saying(longName) }] },
    ranges: [{ sheet: awkwardSheet, top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
    partnerName: "=Partner & <Söhne> 😀",
  },
  "Modern Work": { scorecard: modernWork, evidence: goldenEvidence, ranges: [] },
  "Security, a hair short of 70": {
    scorecard: security(1_249_000, [1_999, 125]),
    evidence: goldenEvidence,
    ranges: [],
  },
  "Business Applications": {
    scorecard: businessApplications,
    evidence: goldenEvidence,
    ranges: [],
  },
  "hostile names in parts": {
    scorecard: exactCard("modern-work", "Modern Work", [
      partsMetric("net-customer-adds", "customers", 20, [1, 3_000_000], 1, "best", [
        part("one", "=Part & <one>", "customers", { points: 1, units: 3_000_000 }, [0, 1], {
          lines: hostile.map((name) =>
            entity(name, [null, false], [9, false], { workload: name, tenantId: name, lacks: 1 })
          ),
        }),
      ]),
      partsMetric("usage-growth", "percent", 30, [0, 1], null, "pool", [
        part("mcv", "@MCV", "mcv", { points: 1, units: 1 }, [null, 0.2]),
      ]),
    ]),
    evidence: goldenEvidence,
    ranges: [{ sheet: awkwardSheet, top: 0, left: 0, bottom: 9, right: 9 }],
  },
  "one row of usage": grids(oneRow),
  "a header and no usable row": grids(
    [header, ["2026-10", "t1", "Contoso", "Storage", "n/a"]],
    [
      ["Metric", "Value"],
      ["Deployments", 3],
    ]
  ),
  "no usage at all": grids([
    ["MCPID", "TrainingTitle", "TrainingType"],
    ["1", "Azure Administrator Associate", "Certification"],
  ]),
  "figures only": grids([
    ["Metric", "Value"],
    ["Net customer adds", 2],
    ["Usage growth", "14.3%"],
    ["Intermediate certifications", 4],
  ]),
  "nothing known": {
    scorecard: {
      ...golden,
      metrics: golden.metrics.map(({ id }) => notShown(id)),
      total: 0,
      months: [],
      findings: [],
    },
    evidence: { ...goldenEvidence, certifications: null, ranges: [] },
    ranges: [],
  },
  "customers lost only": {
    scorecard: goldenWith(
      metric(
        "net-customer-adds",
        0,
        -3,
        netAddsTrace([1, 2, 3].map((n) => tenant(`${n}`, [100_000, 100_000], [null, null])))
      )
    ),
    evidence: goldenEvidence,
    ranges: [],
  },
  "5,000 customers": {
    scorecard: goldenWith(
      metric(
        "net-customer-adds",
        30,
        5_000,
        netAddsTrace(
          Array.from({ length: 5_000 }, (_, n) =>
            tenant(`Customer ${n}`, [null, null], [100_000 + n, 200_000])
          )
        )
      )
    ),
    evidence: goldenEvidence,
    ranges: [],
  },
};

describe.each(Object.entries(cases))("%s", (_, input) => {
  const modes = (["values", "live"] as const).map((mode) => written({ ...input, mode }));

  test.each([0, 1])("nothing that Excel would repair (mode %#)", (mode) => {
    for (const sheet of modes[mode]!) {
      expect(problemsOf(sheet)).toEqual([]);
    }
    const tables = modes[mode]!.flatMap((sheet) =>
      sheet.tables.map(({ name }) => name.toLowerCase())
    );
    expect(new Set(tables).size).toBe(tables.length);
  });

  test("the file adapter takes it", async () => {
    const source = plainSheet(awkwardSheet, [["a"]]);
    const bytes = await writeBook({
      sheets: [...modes[1]!.map(sheetFromSpec), source],
      names: [],
      settings: {},
    });
    expect(bytes.length).toBeGreaterThan(1_000);
  });

  test("written again it is the same", () => {
    expect(written({ ...input, mode: "live" })).toEqual(modes[1]);
  });
});

test("hostile customers keep their names as text, with an apostrophe where they look like formulas", () => {
  const sheet = written(cases["hostile names everywhere"])[1]!;
  const names = tableRows(sheet, "ScoreCustomers").map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['\'=HYPERLINK("http://x")', "'+1", "'-1", "'@SUM(A1)", longName])
  );
});

/** Everything about a sheet that Excel would repair, refuse or drop; empty for a sound one. */
function problemsOf(sheet: SheetSpec): string[] {
  const problems: string[] = [];
  const check = (sound: boolean, what: string) => void (sound || problems.push(what));
  check(/^[^[\]:*?/\\']{1,31}$/.test(sheet.name), `sheet name ${sheet.name}`);
  check(
    sheet.columnWidths.every((width) => width > 0 && width <= 255),
    "column widths"
  );
  check(
    Object.values(sheet.rowHeights).every((height) => height > 0 && height <= 409),
    "row heights"
  );

  const seen = new Set<string>();
  for (const { row, column, value, formula, numberFormat, style } of sheet.cells) {
    const at = `cell ${row},${column}`;
    check(!seen.has(`${row},${column}`), `${at} twice`);
    seen.add(`${row},${column}`);
    check(row >= 0 && row < 1_048_576 && column >= 0 && column < 16_384, `${at} outside the sheet`);
    if (typeof value === "number") check(Number.isFinite(value), `${at} is no number`);
    if (typeof value === "string") {
      check(value.length <= 32_767, `${at} too long`);
      check(
        formula !== undefined || !/^\s*[=+\-@]/.test(value),
        `${at} looks like a formula: ${value.slice(0, 20)}`
      );
      // eslint-disable-next-line no-control-regex
      check(!/[\u0000-\u001F\uFFFE\uFFFF]/.test(value), `${at} has control characters`);
    }
    check((numberFormat ?? "").length <= 255, `${at} number format`);
    for (const color of [style?.color, style?.fill, style?.borderTop, style?.borderBottom]) {
      check(color === undefined || /^[0-9A-F]{6}$/.test(color), `${at} colour ${color}`);
    }
    if (formula) {
      check(formula.text.length <= 8_192 && !/^=|#/.test(formula.text), `${at} formula`);
      const outside = formula.text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
      check(outside.split("(").length === outside.split(")").length, `${at} parentheses`);
      check(value !== undefined, `${at} has no last value`);
      for (const literal of formula.text.match(/"(?:[^"]|"")*"/g) ?? [])
        check(literal.length <= 257, `${at} literal`);
    }
  }
  for (const cell of sheet.cells) {
    cell.formula?.spill?.forEach((line, down) =>
      line.forEach((_, along) => {
        const other = sheet.cells.find(
          ({ row, column }) => row === cell.row + down && column === cell.column + along
        );
        const blocked =
          down + along > 0 && (other?.value !== undefined || other?.formula !== undefined);
        check(!blocked, `the spill runs into ${cell.row + down},${cell.column + along}`);
      })
    );
  }
  const byPosition = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  let end = -1;
  for (const { name, range, columns } of sheet.tables) {
    check(
      /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name),
      `table name ${name}`
    );
    check(range.bottom > range.top, `${name} has no data row`);
    check(range.top > end, `${name} overlaps`);
    end = range.bottom;
    check(columns.length === range.right - range.left + 1, `${name} width`);
    check(
      new Set(columns.map((column) => column.toLowerCase())).size === columns.length,
      `${name} repeats a column`
    );
    columns.forEach((column, index) => {
      check(
        byPosition.get(`${range.top},${range.left + index}`) === column,
        `${name} header ${column}`
      );
    });
  }
  for (const { name, range } of sheet.names) {
    check(/^Score_[A-Za-z]+$/.test(name) && isForward(range), `name ${name}`);
  }
  for (const chart of sheet.charts) {
    check(
      isForward(chart.anchor) && chart.axisMax > chart.axisMin && chart.axisStep > 0,
      `chart ${chart.name}`
    );
    for (const range of [chart.categories, ...chart.series.map(({ values }) => values)]) {
      check(
        isForward(range) && byPosition.has(`${range.top},${range.left}`),
        `chart ${chart.name} points at nothing`
      );
    }
    check(chart.altText.length > 20, `chart ${chart.name} has no text`);
  }
  for (const { range, max } of sheet.dataBars) check(isForward(range) && max > 0, "data bars");
  check(isForward(sheet.print.area), "print area");
  return problems;
}

function isForward({ top, left, bottom, right }: CellRange): boolean {
  return top >= 0 && left >= 0 && bottom >= top && right >= left;
}
