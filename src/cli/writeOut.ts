import { existsSync, realpathSync, statSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import packageJson from "../../package.json";
import type { Scorecard } from "../engine/scorecard";
import type { RangeAddress } from "../evidence/address";
import { isTooLargeForFormula } from "../evidence/condensed/formulaLimit";
import type { Evidence, RangeKind } from "../evidence/evidence";
import { formulaRanges } from "../report/condensed/formulaRanges";
import { rangeArguments } from "../report/liveFigures";
import { summarySheets } from "../report/summarySheets";
import { plainSheet, type FileBook } from "../workbook/file/fileBook";
import { createFileWorkbook } from "../workbook/file/fileWorkbook";
import { openFile } from "../workbook/file/openFile";
import { sheetNameFor } from "../workbook/file/sheetName";
import { writeBook } from "../workbook/file/writeBook";
import { words } from "../words/say";
import type { OpenedFile, SourceRange } from "./gatherEvidence";
import { UsageError } from "./usageError";

interface Out {
  readonly out: string;
  readonly files: readonly OpenedFile[];
  readonly sources: readonly SourceRange[];
  readonly scorecard: Scorecard;
  readonly evidence: Evidence;
  readonly now: Date;
}

/** @throws UsageError when the book that an option asks for can't be written there */
export function refuseOut(out: string, files: readonly string[], option = "--out"): void {
  const refuse = (
    id: "cli.outNotXlsx" | "cli.outIsInput" | "cli.outNoFolder" | "cli.outIsFolder"
  ) => {
    throw new UsageError(words(id, { file: out, option }));
  };
  if (!/\.xlsx$/i.test(out)) refuse("cli.outNotXlsx");
  if (!existsSync(dirname(resolve(out)))) refuse("cli.outNoFolder");
  if (existsSync(out) && statSync(out).isDirectory()) refuse("cli.outIsFolder");
  const place = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  if (files.some((file) => place(file) === place(out))) refuse("cli.outIsInput");
}

/** Writes the evidence with the summary sheets behind it: all of it or nothing. Says what was written. */
export async function writeOut({
  out,
  files,
  sources,
  scorecard,
  evidence,
  now,
}: Out): Promise<string> {
  const { book, placed } = evidenceBook(files, sources, await looksOf(files));
  const { ranges, condensed } = await formulaRanges(scorecard.designation, placed, evidence, now);
  const tooMany = ranges.length > rangeArguments;
  const byHand = sources.some(({ range }) => range.mapping);
  const live = !byHand && !tooMany && !ranges.some(isTooLargeForFormula);
  const liveText = live ? "yes" : byHand ? "byHand" : tooMany ? "no" : "large";
  const workbook = createFileWorkbook(book);
  const sheets = summarySheets({
    scorecard,
    evidence,
    mode: live ? "live" : "values",
    ranges,
    writtenAt: now,
    version: packageJson.version,
    writtenBefore: await workbook.ownSheets(),
  });
  await workbook.write([...sheets, ...(condensed && live ? [condensed.spec] : [])]);
  await replace(out, await writeBook(workbook.book()));
  return words("cli.written", { file: out, sheet: sheets[0]!.name, live: liveText });
}

/** A book that was opened for its values alone would lose its looks where it can't be kept as it is. */
export async function looksOf(files: readonly OpenedFile[]): Promise<FileBook | null> {
  const base = files.find(({ sheeted }) => sheeted);
  return base ? openFile(base.book.origin!.bytes, base.name) : null;
}

/** The first workbook as it is, with the evidence of the other files as sheets of values behind it. */
export function evidenceBook(
  files: readonly OpenedFile[],
  sources: readonly SourceRange[],
  looks: FileBook | null
): { book: FileBook; placed: { kind: RangeKind | null; address: RangeAddress }[] } {
  const base = files.find(({ sheeted }) => sheeted);
  const sheets = [...(looks?.sheets ?? [])];
  const names = new Map<string, string>();
  for (const { file, address } of sources) {
    const key = `${files.indexOf(file)} ${address.sheet}`;
    if (file === base || names.has(key)) continue;
    const wanted = file.sheeted ? address.sheet : file.name;
    const name = sheetNameFor(
      wanted,
      sheets.map((sheet) => sheet.name)
    );
    names.set(key, name);
    const grid = file.book.sheets.find((sheet) => sheet.name === address.sheet)!.grid;
    sheets.push(plainSheet(name, grid));
  }
  const placed = sources.map(({ file, address, kind }) => ({
    kind,
    address: {
      ...address,
      sheet: names.get(`${files.indexOf(file)} ${address.sheet}`) ?? address.sheet,
    },
  }));
  return { book: { names: [], settings: {}, ...looks, sheets }, placed };
}

/** A name of its own first, then the real one in one step: nobody ever sees half a file. */
export async function replace(out: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(resolve(out)), `.${basename(out)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: "wx" });
    await rename(draft, out);
  } catch {
    await rm(draft, { force: true });
    throw new UsageError(words("cli.outNotWritten", { file: out }));
  }
}
