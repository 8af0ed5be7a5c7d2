import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../src/cli/answer";
import { openFile } from "../../src/workbook/file/openFile";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { writeBook } from "../../src/workbook/file/writeBook";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";

// Each run of the command takes about a second, more on a busy machine.
jest.setTimeout(60_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "score-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person does, in the folder of the files. */
function score(...args: string[]) {
  const root = process.cwd();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "src/cli/score.ts"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    }
  );
  return { status, stdout, stderr };
}

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const header = [
  "Month",
  "CustomerName",
  "CustomerTenantId",
  "ServiceLevel2",
  "PartnerAttributionType",
  "ACR_USD",
];
const services = ["Storage", "SQL Database", "Azure App Service", "Backup", "Virtual Network"];

/** Fourteen months; one customer gained, usage grown from 5,000 to 5,550 USD: 10 + 11 + 10 points. */
function usageRows(): (string | number)[][] {
  const rows: (string | number)[][] = [header];
  for (let month = 0; month < 14; month += 1) {
    const name =
      month < 4
        ? `2025-${String(month + 9).padStart(2, "0")}`
        : `2026-${String(month - 3).padStart(2, "0")}`;
    const old = services.map((service) => [
      name,
      "Contoso",
      "t-1",
      service,
      "CSP Tier 1",
      month >= 12 ? 900 : 1000,
    ]);
    rows.push(...old);
    if (month >= 12) rows.push([name, "Fabrikam", "t-2", services[0]!, "PAL", 1050]);
  }
  return rows;
}

const csv = (rows: (string | number)[][], delimiter = ",") =>
  rows.map((row) => row.join(delimiter)).join("\n");

describe("npm run score", () => {
  test("prints the scorecard as a table, without colours when nobody looks", () => {
    const { status, stdout, stderr } = score(file("usage.csv", csv(usageRows())));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("\u001b");
    expect(stdout).toMatch(
      /^Infrastructure \(Azure\)\n31 of 100 points: does not qualify \(70 needed\)\nAs of 1 Nov 2026/
    );
    const lines = stdout.split("\n");
    const table = lines.slice(lines.findIndex((line) => line.startsWith("Metric")));
    expect(table[1]).toMatch(/^Net customer adds +1 +customers +3 +10 +30 +2 customers to go$/);
    const column = (line: string) => line.search(/\d+ +\d+ {2}\S+ (customers|percentage|points)/);
    expect(column(table[1]!)).toBeGreaterThan(0);
    expect(table.find((line) => line.startsWith("Total"))).toMatch(
      /31 +points +70 +31 +100 +39 points to 70/
    );
    expect(stdout).toContain("What keeps it from qualifying\n  39 points short of 70");
  });

  test("prints one JSON object by the contract, the same from tabs, semicolons and a workbook", async () => {
    const rows = usageRows();
    const book = {
      sheets: [plainSheet("Cover", [["Hello"]]), plainSheet("It's <usage>", rows)],
      names: [],
      settings: {},
    };
    const files = [
      file("usage.tsv", csv(rows, "\t")),
      file("semicolons.csv", `\ufeff${csv(rows, ";")}`),
      file("usage.xlsx", await writeBook(book)),
    ];
    const [, ...others] = files;
    const first = JSON.parse(score(files[0]!, "--json", "--reading", "learn").stdout);
    expect(Object.keys(first)).toEqual([
      "designation",
      "track",
      "asOf",
      "edition",
      "reading",
      "total",
      "qualified",
      "approximate",
      "ifNothingBefore",
      "blockers",
      "metrics",
      "findings",
    ]);
    expect(first).toMatchObject({
      designation: "infrastructure-azure",
      asOf: "2026-11-01",
      reading: "learn",
      qualified: false,
    });
    expect(first.metrics.map(({ id }: { id: string }) => id)).toEqual([
      "net-customer-adds",
      "intermediate-certifications",
      "advanced-certifications",
      "usage-growth",
      "deployments",
    ]);
    expect(Object.keys(first.metrics[0])).toEqual([
      "id",
      "category",
      "value",
      "unit",
      "target",
      "points",
      "max",
      "note",
    ]);
    for (const name of others) {
      const said = await answer([join(folder, name), "--json", "--reading", "learn"], false);
      expect(JSON.parse(said).metrics).toEqual(first.metrics);
    }
  });

  test("explains one metric, line by line, with the place of each", async () => {
    file("usage.csv", csv(usageRows()));
    const { status, stdout } = score("usage.csv", "--explain", "net-customer-adds");
    expect(status).toBe(0);
    expect(stdout).toMatch(/Fabrikam .*usage\.csv +\d+/);
    const asked = [join(folder, "usage.csv"), "--explain", "Net customer adds", "--json"];
    const json = JSON.parse(await answer(asked, false));
    expect(json.lines.find(({ what }: { what: string }) => what === "Fabrikam")).toMatchObject({
      amount: 1050,
      unit: "USD",
      counts: true,
      place: "usage.csv",
    });
  });

  test("writes the evidence with the summary sheets, and never over an input or half a file", async () => {
    file("usage.csv", csv(usageRows()));
    const { status, stdout, stderr } = score("usage.csv", "--out", "book.xlsx");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain('Written: book.xlsx, sheet "Score summary"');
    const bytes = readFileSync(join(folder, "book.xlsx"));
    expect(ruleFindings(bytes)).toEqual([]);
    if (hasSdkValidator) expect(sdkFindings(bytes)).toEqual([]);
    const { sheets } = await openFile(bytes, "book.xlsx");
    expect(sheets[0]).toMatchObject({ name: "usage", own: false, grid: usageRows() });
    const summary = sheets.find(({ name }) => name === "Score summary")!;
    expect(summary.own).toBe(true);
    expect(
      summary.details.some(({ formula }) => formula?.text.includes("PARTNER.SCORE(usage!"))
    ).toBe(true);
    expect(summary.charts.length).toBeGreaterThan(0);

    const path = (name: string) => join(folder, name);
    const again = await answer([path("book.xlsx"), "--json", "--out", path("again.xlsx")], false);
    expect(JSON.parse(again).total).toBe(31);
    const rewritten = await openFile(readFileSync(join(folder, "again.xlsx")), "again.xlsx");
    expect(rewritten.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));

    const refused = score("book.xlsx", "--out", "./book.xlsx");
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toMatch(/^--out \.\/book\.xlsx is one of the files to be scored.*\n$/);
    expect(readFileSync(join(folder, "book.xlsx")).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("ends with 2 and one sentence on stderr, and nothing else", () => {
    const { status, stdout, stderr } = score(file("odd.csv", "Colour,Taste\nred,sweet\n"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^odd\.csv: .*“Colour”, “Taste”[^\n]*\n$/);
  });

  test("is quiet when its reader has seen enough", () => {
    file("usage.csv", csv(usageRows()));
    const root = process.cwd();
    const command = `"${process.execPath}" "${join(root, "node_modules/tsx/dist/cli.mjs")}" "${join(root, "src/cli/score.ts")}" usage.csv --json | true`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});
