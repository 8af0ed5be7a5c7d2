import { NoAnswer } from "../engine/noAnswer";
import { readQuestion } from "../engine/question";
import { score } from "../engine/score";
import { readEvidence } from "../evidence/readEvidence";
import { UnusableEvidence } from "../evidence/unusable";
import { words } from "../words/say";
import { WorkbookError } from "../workbook/workbook";
import { explainJson, explainText } from "./explainText";
import { openEvidenceFile, sourceRanges } from "./gatherEvidence";
import { readOptions, type Options } from "./options";
import { paintFor } from "./paint";
import { scorecardJson } from "./scorecardJson";
import { scorecardText } from "./scorecardText";
import { UsageError } from "./usageError";
import { refuseOut, writeOut } from "./writeOut";

const exit = { scored: 0, ourFault: 1, unusable: 2 } as const;

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exit.scored : exit.ourFault);
  });
  try {
    process.stdout.write(`${await answer(readOptions(args))}\n`);
    process.exitCode = exit.scored;
  } catch (error) {
    process.stderr.write(`${oneLine(sentenceOf(error))}\n`);
    process.exitCode = isForTheUser(error) ? exit.unusable : exit.ourFault;
  }
}

async function answer(options: Options): Promise<string> {
  if (options.help) return words("cli.help");
  if (options.out !== null) refuseOut(options.out, options.files);
  const now = new Date();
  const question = readQuestion(options, localDay(now));
  const files = [];
  for (const path of options.files) files.push(await openEvidenceFile(path));
  const sources = (await Promise.all(files.map(sourceRanges))).flat();
  const evidence = readEvidence(sources.map(({ range }) => range));
  const scorecard = score(evidence, question);
  const paint = paintFor(process.stdout.isTTY && !process.env.NO_COLOR);
  const { explain, json, out } = options;
  const said =
    explain !== null
      ? json
        ? explainJson(scorecard, explain)
        : explainText(scorecard, explain, paint)
      : json
        ? scorecardJson(scorecard)
        : scorecardText(scorecard, paint);
  const written =
    out === null ? null : await writeOut({ out, files, sources, scorecard, evidence, now });
  if (typeof said !== "string") return JSON.stringify(said, null, 2);
  return written === null ? said : `${said}\n\n${written}`;
}

function isForTheUser(error: unknown): boolean {
  return [UsageError, WorkbookError, UnusableEvidence, NoAnswer].some(
    (kind) => error instanceof kind
  );
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return isForTheUser(error) ? message : words("cli.ourFault", { reason: message });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The user's own day, not that of Greenwich. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
