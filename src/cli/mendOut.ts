import "../words/mend";
import { resolve } from "node:path";
import { NoAnswer } from "../engine/noAnswer";
import { score } from "../engine/score";
import type { Question } from "../engine/scorecard";
import type { EvidenceRange } from "../evidence/grid";
import { mended, type Mend } from "../evidence/mend/mend";
import { cellsOf, mends, mostCells } from "../evidence/mend/mends";
import { readEvidence } from "../evidence/readEvidence";
import { UnusableEvidence } from "../evidence/unusable";
import { mendedName } from "../report/mended/mendedName";
import { mendedSheet } from "../report/mended/mendedSheet";
import type { SheetSpec } from "../report/sheet";
import { createFileWorkbook } from "../workbook/file/fileWorkbook";
import { writeBook } from "../workbook/file/writeBook";
import { say, words } from "../words/say";
import type { OpenedFile, SourceRange } from "./gatherEvidence";
import type { Options } from "./options";
import { printable } from "./textTable";
import { UsageError } from "./usageError";
import { evidenceBook, looksOf, refuseOut, replace } from "./writeOut";

interface MendOut {
  readonly mend: string;
  readonly files: readonly OpenedFile[];
  readonly sources: readonly SourceRange[];
  readonly question: Question;
  readonly now: Date;
}

/** @throws UsageError when the book can't be written there */
export function refuseMend(mend: string, { files, out }: Pick<Options, "files" | "out">): void {
  refuseOut(mend, files, "--mend");
  if (out !== null && resolve(out) === resolve(mend)) throw new UsageError(words("cli.sameOut"));
}

/** Writes the evidence with mended copies behind it: all of it or nothing. Says what was mended. */
export async function mendOut({ mend, files, sources, question, now }: MendOut): Promise<string> {
  const ranges = sources.map(({ range }) => range);
  const found = mends(ranges);
  const large = ranges
    .filter((range) => cellsOf(range) > mostCells)
    .map(({ place }) => words("cli.mend.tooLarge", { where: place.label, cells: mostCells }));
  const sheets = copies(sources, found, now);
  if (sheets.length === 0)
    return [...large, words("cli.mend.none", { file: mend })].map(printable).join("\n");
  const { book } = evidenceBook(files, sources, await looksOf(files));
  const workbook = createFileWorkbook(book);
  await workbook.write(sheets);
  await replace(mend, await writeBook(workbook.book()));
  const names = sheets.map(({ name }) => `"${name}"`);
  const after = ranges.map((range, index) => mended(range, found[index]!));
  return [
    words("cli.mend.written", { file: mend, count: names.length, sheets: { list: names } }),
    ...found.flatMap((each, index) =>
      each.length === 0
        ? []
        : [ranges[index]!.place.label, ...each.map(({ message }) => `  ${say(message)}`)]
    ),
    ...large,
    pointsText(pointsOf(ranges, question), pointsOf(after, question)),
  ]
    .map(printable)
    .join("\n");
}

function copies(
  sources: readonly SourceRange[],
  found: readonly (readonly Mend[])[],
  writtenAt: Date
): readonly SheetSpec[] {
  const sheets: SheetSpec[] = [];
  sources.forEach(({ file, address, range }, index) => {
    const own = found[index]!;
    if (own.length === 0) return;
    const base = file.sheeted ? address.sheet : file.name.replace(/\.[^.]+$/, "");
    const name = mendedName(
      base,
      sheets.map((sheet) => sheet.name)
    );
    sheets.push(mendedSheet({ name, source: range, mends: own, writtenAt }));
  });
  return sheets;
}

function pointsOf(ranges: readonly EvidenceRange[], question: Question): number | null {
  try {
    return score(readEvidence(ranges), question).total;
  } catch (thrown) {
    if (thrown instanceof UnusableEvidence || thrown instanceof NoAnswer) return null;
    throw thrown;
  }
}

function pointsText(before: number | null, after: number | null): string {
  if (after === null) return words("cli.mend.noPoints");
  return before === null
    ? words("cli.mend.pointsNow", { after })
    : words("cli.mend.points", { before, after });
}
