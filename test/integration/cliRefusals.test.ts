import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../src/cli/answer";
import { isForTheUser, sentenceOf } from "../../src/cli/sentence";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "score-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const usage = (
  rows: readonly string[],
  columns = "Month,CustomerTenantId,ServiceLevel2,PartnerAttributionType,ACR_USD"
) => file("usage.csv", [columns, ...rows].join("\n"));
const good = () => usage(["2026-09,t-1,Storage,PAL,1000", "2026-10,t-1,Storage,PAL,1000"]);

/** What the user would read on stderr. */
async function refusal(args: readonly string[]): Promise<string> {
  try {
    await answer(args, false);
  } catch (error) {
    return isForTheUser(error) ? sentenceOf(error) : `OUR FAULT ${String(error)}`;
  }
  return "scored";
}

describe("the command line refuses with one sentence", () => {
  test.each<[string, () => string[], RegExp]>([
    ["no file", () => [], /^Name at least one \.xlsx, \.csv or \.tsv file/],
    ["a file that is not there", () => ["gone.csv"], /^There is no file gone\.csv/],
    ["a folder", () => [folder], /is a folder: name the files in it/],
    [
      "an option that is not known",
      () => ["usage.csv", "--colour"],
      /^There is no option --colour/,
    ],
    [
      "a column that is said to be nothing known",
      () => [good(), "--map", "Umsatz=revenge"],
      /^--map "Umsatz=revenge" names no header and role: write HEADER=ROLE/,
    ],
    [
      "a column that no range has",
      () => [good(), "--map", "Umsatz=acr"],
      /^No range has a column "Umsatz" for --map/,
    ],
    ["an option without its value", () => ["usage.csv", "--out"], /option --out is not complete/],
    [
      "a switch with a value",
      () => ["usage.csv", "--json=yes"],
      /option --json is not complete, or has a value/,
    ],
    ["a blank value", () => ["usage.csv", "--explain="], /option --explain needs a value/],
    [
      "a day that does not exist",
      () => ["usage.csv", "--as-of", "2026-02-30"],
      /"2026-02-30" is not a date/,
    ],
    [
      "a day in another order",
      () => ["usage.csv", "--as-of", "01/11/2026"],
      /"01\/11\/2026" is not a date.*YYYY-MM-DD/,
    ],
    ["a track that is not known", () => [good(), "--track", "large"], /“large”.*Enterprise, SMB/],
    ["a reading that is not known", () => [good(), "--reading", "mine"], /“mine”.*Guide, Learn/],
    [
      "a designation that is not known",
      () => [good(), "--designation", "cooking"],
      /“cooking”.*Infrastructure \(Azure\)/,
    ],
    [
      "a metric that is not known",
      () => [good(), "--explain", "luck"],
      /^Infrastructure \(Azure\) has no metric “luck”\. It has: Net customer adds/,
    ],
    [
      "two answers at once",
      () => [good(), "--compare", "--explain", "deployments"],
      /^--explain and --compare don't go together/,
    ],
    [
      "one designation out of the comparison of all",
      () => [good(), "--compare", "--designation", "security"],
      /^--compare and --designation don't go together/,
    ],
    [
      "one track out of the comparison of all",
      () => [good(), "--compare", "--track", "smb"],
      /^--compare and --track don't go together/,
    ],
    ["nothing to compare", () => ["--compare"], /^Name at least one/],
    [
      "rules and a workbook of nothing",
      () => ["--rules", "--out", "book.xlsx"],
      /^Name at least one/,
    ],
    [
      "changes of one day",
      () => ["--changes", "2026-07-01"],
      /^"2026-07-01" is not two days for --changes: write FROM\.\.TO/,
    ],
    [
      "changes until a day that does not exist",
      () => ["--changes", "2026-06-30..2026-06-31"],
      /^"2026-06-31" is not a date for --changes/,
    ],
    [
      "changes since before the rules",
      () => ["--changes", "2023-06-12..2024-01-01", "--designation", "business-applications"],
      /Business Applications begin on 13 Jun 2023/,
    ],
    [
      "rules of a designation that is not known",
      () => ["--rules", "--designation", "cooking"],
      /“cooking”.*Infrastructure \(Azure\).*Business Applications/,
    ],
    [
      "an enrolment without its window",
      () => [good(), "--enrolled", "2025-02-01"],
      /^--enrolled belongs to --window/,
    ],
    [
      "an enrolment on no day",
      () => [good(), "--window", "--enrolled", "soon"],
      /^"soon" is not a date for --enrolled/,
    ],
    ["a day before the rules", () => [good(), "--as-of", "2001-01-01"], /1 Jan 2001 is before/],
    [
      "headers that are not known",
      () => [file("odd.csv", "Colour,Taste\nred,sweet")],
      /^odd\.csv: .*“Colour”, “Taste”/,
    ],
    ["no header", () => [file("bare.csv", "1,2\n3,4")], /^bare\.csv: /],
    ["a single cell", () => [file("one.csv", "x")], /^one\.csv: .*“x”/],
    ["a header and nothing below", () => [usage([])], /^usage\.csv: /],
    [
      "a missing column",
      () => [
        usage(
          ["2026-10,t-1,Storage,PAL"],
          "Month,CustomerTenantId,ServiceLevel2,PartnerAttributionType"
        ),
      ],
      /^usage\.csv: The column ACR_USD is missing/,
    ],
    [
      "mixed currencies",
      () => [
        usage(["2026-10,t-1,EUR,1", "2026-10,t-2,USD,2"], "Month,CustomerTenantId,Currency,ACR"),
      ],
      /^usage\.csv, column Currency.*EUR.*USD/,
    ],
    ["an empty file", () => [file("empty.csv", "")], /^empty\.csv is empty/],
    [
      "a picture",
      () => [file("logo.png", Buffer.from("89504e470d0a1a0a", "hex"))],
      /^logo\.png is a picture/,
    ],
    [
      "an out that is no workbook",
      () => [good(), "--out", "book.csv"],
      /--out .*book\.csv end in \.xlsx/,
    ],
    [
      "an out in a folder that is not there",
      () => [good(), "--out", join(folder, "no", "book.xlsx")],
      /folder that does not exist/,
    ],
    [
      "an out that is a folder",
      () => {
        const out = join(folder, "dir.xlsx");
        mkdirSync(out, { recursive: true });
        return [good(), "--out", out];
      },
      /is a folder: add the name/,
    ],
  ])("%s", async (_, args, sentence) => {
    const said = await refusal(args());
    expect(said).toMatch(sentence);
    expect(said).not.toContain("\n");
  });

  test("and writes nothing when the evidence can't be used", async () => {
    const before = readdirSync(folder);
    expect(
      await refusal([
        file("odd.csv", "Colour,Taste\nred,sweet"),
        "--out",
        join(folder, "never.xlsx"),
      ])
    ).toMatch(/^odd\.csv/);
    expect(readdirSync(folder).sort()).toEqual([...new Set([...before, "odd.csv"])].sort());
  });

  test("but scores what can be used beside what can't, and says what was not", async () => {
    const said = await answer(
      [good(), file("odd.csv", "Colour,Taste\nred,sweet"), "--json"],
      false
    );
    const { metrics, findings } = JSON.parse(said);
    expect(metrics).toHaveLength(5);
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: "error",
        where: "odd.csv",
        message: expect.stringContaining("“Colour”"),
      })
    );
  });

  test("and tells a fault of its own from what the user gave", () => {
    expect(isForTheUser(new TypeError("x is undefined"))).toBe(false);
    expect(sentenceOf(new TypeError("x is undefined"))).toMatch(
      /^PARTNER stopped on a fault of its own \(x is undefined\): please report it/
    );
  });
});

describe("what is printed", () => {
  test("is set off in colours where they are wanted, and nowhere else", async () => {
    const coloured = await answer([good()], true);
    const escape = String.fromCharCode(27);
    expect(
      coloured.startsWith(`${escape}[1mInfrastructure (Azure)${escape}[22m\n${escape}[31m`)
    ).toBe(true);
    const plain = coloured
      .split(escape)
      .map((piece, i) => (i ? piece.replace(/^\[\d+m/, "") : piece));
    expect(plain.join("")).toBe(await answer([good()], false));
  });

  test("never hands a terminal the control characters of a cell", async () => {
    const rows = ["2026-09,\u001b[2Jt-1,Storage,PAL,1000", "2026-10,\u001b[2Jt-1,Storage,PAL,1000"];
    expect(await answer([usage(rows), "--explain", "net-customer-adds"], false)).not.toContain(
      "\u001b"
    );
  });

  test("keeps its columns under each other with wide letters", async () => {
    const said = await answer(
      [
        usage(["2026-09,東京ガス,Storage,PAL,1000", "2026-10,東京ガス,Storage,PAL,2000"]),
        "--explain",
        "usage-growth",
      ],
      false
    );
    const [head, ...lines] = said.split("\n");
    const tokyo = lines.find((line) => line.includes("東京ガス"))!;
    expect(tokyo.indexOf("USD") + "東京ガス".length).toBe(head!.indexOf("Unit"));
    expect(tokyo).toContain("2,000.00");
  });
});
