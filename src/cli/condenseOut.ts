import { resolve } from "node:path";
import type { Evidence } from "../evidence/evidence";
import { condensedEvidence } from "../report/condensed/formulaRanges";
import { createFileWorkbook } from "../workbook/file/fileWorkbook";
import { writeBook } from "../workbook/file/writeBook";
import { words } from "../words/say";
import type { Options } from "./options";
import { UsageError } from "./usageError";
import { refuseOut, replace } from "./writeOut";

/** @throws UsageError when the book can't be written there */
export function refuseCondense(
  condense: string,
  { files, out, mend }: Pick<Options, "files" | "out" | "mend">
): void {
  refuseOut(condense, files, "--condense");
  const taken = [out, mend].some((other) => other !== null && resolve(other) === resolve(condense));
  if (taken) throw new UsageError(words("cli.condense.sameFile"));
}

/** Writes a workbook with the condensed table of the Azure usage: all of it or nothing. Says what was written. */
export async function condenseOut(
  condense: string,
  evidence: Evidence,
  now: Date
): Promise<string> {
  const sheet = await condensedEvidence(evidence, now);
  if (!sheet) throw new UsageError(words("cli.condense.noUsage"));
  const workbook = createFileWorkbook({ sheets: [], names: [], settings: {} });
  await workbook.write([sheet.spec]);
  await replace(condense, await writeBook(workbook.book()));
  return words("cli.condense.written", {
    file: condense,
    sheet: sheet.spec.name,
    lines: sheet.lines,
  });
}
