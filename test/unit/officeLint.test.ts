import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Each faulty piece of Office code, and the rule that has to see it. */
const planted = {
  "a value read that was never loaded": [
    "load-object-before-read",
    `const range = context.workbook.getSelectedRange();
     await context.sync();
     console.log(range.values);`,
  ],
  "a value read before the exchange that brings it": [
    "call-sync-before-read",
    `const range = context.workbook.getSelectedRange();
     range.load("values");
     console.log(range.values);`,
  ],
  "a load that no exchange follows": [
    "call-sync-after-load",
    `const range = context.workbook.getSelectedRange();
     range.load("values");
     console.log(range.values);`,
  ],
  "an exchange in a loop": [
    "no-context-sync-in-loop",
    `for (const name of ["A", "B"]) {
       context.workbook.worksheets.getItem(name).activate();
       await context.sync();
     }`,
  ],
  "a load of everything": [
    "no-empty-load",
    `const range = context.workbook.getSelectedRange();
     range.load();
     await context.sync();
     console.log(range.values);`,
  ],
  "a load of a whole object beside it": [
    "no-navigational-load",
    `const range = context.workbook.getSelectedRange();
     range.load("conditionalFormats");
     await context.sync();
     console.log(range.conditionalFormats);`,
  ],
  "a null object taken for null": [
    "test-for-null-using-isNullObject",
    `const sheet = context.workbook.worksheets.getItemOrNullObject("A");
     await context.sync();
     if (sheet === null) return;`,
  ],
} as const;

const faultless = `
  const sheet = context.workbook.worksheets.getItemOrNullObject("A");
  sheet.load("name");
  await context.sync();
  if (!sheet.isNullObject) console.log(sheet.name);`;

interface Finding {
  readonly ruleId: string | null;
  readonly message: string;
}

const names = Object.keys(planted);
let findings: readonly (readonly Finding[])[];
let rules: Readonly<Record<string, readonly [number, ...unknown[]]>>;

beforeAll(() => {
  const texts = [...Object.values(planted).map(([, code]) => code), faultless].map(
    (code) =>
      `export async function planted(context: Excel.RequestContext): Promise<void> {\n${code}\n}\n`
  );
  const linted = spawnSync(
    process.execPath,
    [path.join(root, "test/support/lintTexts.mjs"), "src/workbook/excel/planted.ts"],
    { cwd: root, input: JSON.stringify(texts), encoding: "utf8" }
  );
  expect(linted.stderr).toBe("");
  ({ findings, rules } = JSON.parse(linted.stdout) as {
    findings: typeof findings;
    rules: typeof rules;
  });
}, 60_000);

test.each(Object.entries(planted))("Lint sees %s", (name, [rule]) => {
  const found = findings[names.indexOf(name)]!.map(({ ruleId }) => ruleId);
  expect(found).toContain(`office-addins/${rule}`);
});

test("Lint finds nothing in code that loads, exchanges once and asks for null objects", () => {
  expect(findings[names.length]).toEqual([]);
});

test("Every rule for Office is on in the adapter, and none only warns", () => {
  const office = Object.entries(rules).filter(([rule]) => rule.startsWith("office-addins/"));
  expect(office.map(([rule]) => rule)).toEqual(
    expect.arrayContaining(Object.values(planted).map(([rule]) => `office-addins/${rule}`))
  );
  expect(office.filter(([, [level]]) => level !== 2).map(([rule]) => rule)).toEqual([]);
});
