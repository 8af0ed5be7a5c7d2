import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cspUsage, wholeMonth } from "../support/costFiles";
import { answer } from "../../src/cli/answer";
import { openFile } from "../../src/workbook/file/openFile";

const sample = ["azure-usage.csv", "trainings.csv"].map((name) => join("assets/sample", name));
const text = (...args: string[]) => answer(args, false);
const json = async (...args: string[]) => JSON.parse(await text(...args, "--json"));

const everythingElse = [
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "clearImmediate",
  "setInterval",
  "clearInterval",
  "setTimeout",
  "clearTimeout",
] as const;

let folder: string;
beforeAll(() => {
  // A window is never replayed beyond today: the day is that of the sample, on every machine.
  jest.useFakeTimers({ now: new Date(2026, 10, 22), doNotFake: [...everythingElse] });
  folder = mkdtempSync(join(tmpdir(), "answers-"));
});
afterAll(() => {
  jest.useRealTimers();
  rmSync(folder, { recursive: true });
});

function file(name: string, rows: readonly (readonly (string | number | boolean)[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => row.join(",")).join("\n"));
  return path;
}

const m365 = () =>
  file("m365.csv", [
    [
      "CustomerTenantId",
      "CustomerName",
      "WorkloadName",
      "Month",
      "PaidAvailableUnits",
      "MonthlyActiveUsers",
      "PartnerAttributionType",
    ],
    ["t-1", "Fabrikam", "Exchange Online", "2025-10", 400, 0, "CPOR"],
    ["t-1", "Fabrikam", "Exchange Online", "2026-10", 400, 100, "CPOR"],
  ]);

describe("--compare", () => {
  test("prints every designation on every track, and what is not shown", async () => {
    const said = await text(...sample, "--compare");
    expect(said).toMatch(/^Designation +Track +/);
    expect(said).toMatch(/\nInfrastructure \(Azure\) .* 68 /);
    expect(said).toMatch(/\nModern Work .*Microsoft 365/);
    expect(said.split("\n")).toHaveLength(10);
  });

  test("gives in JSON the totals that each scorecard gives", async () => {
    const compared = await json(...sample, m365(), "--compare");
    expect(compared).toHaveLength(9);
    for (const { designation, track, total, qualified } of compared) {
      const asked = track === "single" ? "auto" : track;
      expect(
        await json(...sample, m365(), "--designation", designation, "--track", asked)
      ).toMatchObject({ designation, track, total, qualified });
    }
    const modern = compared.find(
      (each: { designation: string }) => each.designation === "modern-work"
    );
    expect(modern.metrics).toContainEqual({ id: "usage-growth", points: 3, max: 30 });
  });

  test("says when the rules of a designation begin", async () => {
    const [...rows] = await json(...sample, "--compare", "--as-of", "2023-06-12");
    expect(rows.at(-1)).toEqual({
      designation: "business-applications",
      name: "Business Applications",
      asOf: "2023-06-12",
      begins: "2023-06-13",
    });
  });
});

describe("--check", () => {
  test("prints each finding with where it stands and how to mend it, worst first", async () => {
    const said = await text(...sample, "--check");
    expect(said).toMatch(
      /^Warning: 72 rows left out, \$59,912\.88: .+\n {2}azure-usage\.csv, column /
    );
    expect(said).toMatch(/\nNote: 12 rows are of the service “Unknown”, \$33,194\.28: counted /);
  });

  test("gives in JSON what PARTNER.CHECK says, with ids and rows", async () => {
    const found = await json(...sample, "--check", "--as-of", "2026-11-01");
    expect(found).toContainEqual({
      severity: "warning",
      id: "evidence.onePersonTwoIds",
      what: "1 person seems to have several MCPIDs: Bruno Costa (7511840, 7688201)",
      where: "trainings.csv, rows 67, 90",
      rows: [67, 90],
      count: 2,
      mend: expect.stringContaining("Microsoft support") as string,
    });
  });

  test("doesn't go with an option that would say nothing", async () => {
    await expect(text(...sample, "--check", "--reading", "learn")).rejects.toThrow(
      "--check and --reading don't go together"
    );
  });
});

describe("--designation", () => {
  test("takes each one by id, name or short name", async () => {
    for (const name of ["modern-work", "Modern Work", "MODERN WORK"])
      expect(await json(m365(), "--designation", name)).toMatchObject({
        designation: "modern-work",
      });
  });
});

describe("All six exports in one workbook", () => {
  const book = join("assets/sample", "contoso-all-designations.xlsx");

  test("score the designation asked for, and name what the other track gives", async () => {
    const said = await text(book, "--designation", "security");
    expect(said).toMatch(/^Security\n73\.33 of 100 points: does not qualify/);
    expect(said).toContain("\nThe Enterprise track gives 20 points and does not qualify\n");
    expect(said).toMatch(/What keeps it from qualifying\n {2}Net customer adds is 0 and blocks/);
  });

  test("are written with live figures over those that the designation is scored from", async () => {
    const out = join(folder, "security.xlsx");
    expect(await text(book, "--designation", "security", "--out", out)).toMatch(
      /Written: .*, sheet "Score summary"\.$/
    );
    const { sheets } = await openFile(new Uint8Array(readFileSync(out)), "security.xlsx");
    const [live] = sheets
      .flatMap(({ details }) => details.flatMap(({ formula }) => formula?.text ?? []))
      .filter((formula) => formula.includes("PARTNER.SCORE("));
    for (const name of ["Azure usage", "Trainings", "Microsoft 365 usage", "CPOR usage"])
      expect(live).toContain(name);
    expect(live).not.toContain("BizApps");
    expect(sheets.map(({ name }) => name)).toContain("BizApps revenue");
  });
});

describe("--rules", () => {
  test("prints the rules of a day without any file, with their sources", async () => {
    const said = await text(
      "--rules",
      "--designation",
      "security",
      "--as-of",
      "2026-07-30",
      "--track",
      "smb"
    );
    expect(said).toMatch(
      /^Security\nRules on 30 Jul 2026\nTrack: SMB\nReading: Guide; rules from 30 Jul 2026\n/
    );
    expect(said).toMatch(/\nSources\n {2}.*learn\.microsoft\.com/s);
  });

  test("are those that a score rests on where there are files", async () => {
    const rules = await json(...sample, "--rules");
    expect(rules).toMatchObject({ asOf: "2026-11-01", track: "single", reading: "guide" });
    expect(rules.rules).toContainEqual(
      expect.objectContaining({
        metric: "Net customer adds",
        value: "USD 1,000",
        from: "2022-10-03",
      })
    );
  });
});

describe("--changes", () => {
  test("prints what changed between two days, whichever comes first", async () => {
    const args = ["--designation", "infrastructure-azure", "--reading", "learn"];
    const said = await text("--changes", "2026-06-30..2026-07-01", ...args);
    expect(said).toMatch(/^Infrastructure \(Azure\)\nRules of 30 Jun 2026 and of 1 Jul 2026\n/);
    expect(said).toMatch(/from 1 Jul 2026\n {2}Before: .*\n {2}After: /);
    expect(await text("--changes", "2026-07-01..2026-06-30", ...args)).toBe(said);
  });

  test("says that nothing differs on one and the same day", async () => {
    expect(await text("--changes", "2026-07-01..2026-07-01")).toMatch(/\n\nNo figure differs\.$/);
  });

  test("prints what they change in the score, the evidence being the same", async () => {
    const days = "2024-12-31..2025-01-01";
    const args = ["--track", "smb", "--reading", "learn"];
    await expect(text(...sample, "--changes", days, ...args)).rejects.toThrow(/no SMB track/);
    const said = await json(...sample, "--changes", days, "--designation", "data-ai-azure");
    expect(said.score).toMatchObject({
      asOf: "2026-11-01",
      before: { total: 52 },
      after: { total: 52 },
    });
    expect(await text(...sample, "--changes", days)).toMatch(
      /\nYour score as of 1 Nov 2026: 68 points before, 68 after$/
    );
  });
});

describe("--window", () => {
  test("replays the months that count and says on which day the partner qualified", async () => {
    const said = await text(...sample, "--window", "--as-of", "2026-11-15");
    expect(said).toMatch(
      /^Infrastructure \(Azure\)\nQualified on 1 Jun 2026\nDays that count: 1 Jun 2026 to 15 Nov 2026\n/
    );
    expect(said).toMatch(/\nJun 2026 +88 +one track +✓ +1 Jun 2026/);
    const { months, qualifiedOn } = await json(...sample, "--window", "--as-of", "2026-11-15");
    expect([months.length, qualifiedOn]).toEqual([6, "2026-06-01"]);
  });

  test("ends with the anniversary of an enrolment", async () => {
    const asked = ["--window", "--enrolled", "2025-02-01", "--as-of", "2026-11-15"];
    const said = await text(...sample, ...asked);
    expect(said).toMatch(/\nAnniversary 1 Feb 2027; renewal from 1 Feb 2027 to 3 Mar 2027\n/);
    expect(await json(...sample, ...asked)).toMatchObject({
      anniversary: "2027-02-01",
      window: { from: "2026-09-01", enrolled: true },
      qualifiedOn: null,
    });
  });
});

test("--help names every option and designation", async () => {
  const help = await text("--help");
  for (const option of [
    "check",
    "compare",
    "window",
    "enrolled",
    "rules",
    "changes",
    "explain",
    "designation",
  ])
    expect(help).toContain(`--${option}`);
  expect(help).toContain("business-applications");
});

describe("a cost file", () => {
  const mark = /Approximation: Azure usage is estimated from CSP daily-rated usage/;
  const path = () => {
    const grid = cspUsage(wholeMonth("2026-10", "UsageDate", { PricingPreTaxTotal: 1200 }));
    return file(
      "daily-rated.csv",
      grid.map((row) => row.map((cell) => cell ?? ""))
    );
  };

  test.each([
    [[]],
    [["--compare"]],
    [["--window"]],
    [["--explain", "usage-growth"]],
    [["--check"]],
  ])("scored with %p says that it is an approximation", async (options: string[]) => {
    expect(await text(path(), ...options)).toMatch(mark);
  });

  test("says it in JSON, and nothing where Azure usage is given", async () => {
    expect((await json(path())).approximate).toMatch(mark);
    expect((await json(path(), "--window")).approximate).toMatch(mark);
    expect((await json(path(), "--compare"))[0].approximate).toMatch(mark);
    expect((await json(...sample)).approximate).toBeNull();
  });
});
