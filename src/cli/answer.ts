import { readQuestion } from "../engine/question";
import { score } from "../engine/score";
import { readEvidence } from "../evidence/readEvidence";
import { words } from "../words/say";
import { explainJson, explainText } from "./explainText";
import { openEvidenceFile, sourceRanges } from "./gatherEvidence";
import { readOptions } from "./options";
import { paintFor } from "./paint";
import { scorecardJson } from "./scorecardJson";
import { scorecardText } from "./scorecardText";
import { refuseOut, writeOut } from "./writeOut";

/**
 * What the command prints for its arguments, once the workbook asked for is written.
 * @throws UsageError, WorkbookError, UnusableEvidence or NoAnswer with a sentence for the user
 */
export async function answer(args: readonly string[], colours: boolean): Promise<string> {
  const options = readOptions(args);
  if (options.help) return words("cli.help");
  if (options.out !== null) refuseOut(options.out, options.files);
  const now = new Date();
  const question = readQuestion(options, localDay(now));
  const files = [];
  for (const path of options.files) files.push(await openEvidenceFile(path));
  const sources = (await Promise.all(files.map(sourceRanges))).flat();
  const evidence = readEvidence(sources.map(({ range }) => range));
  const scorecard = score(evidence, question);
  const paint = paintFor(colours);
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

/** The user's own day, not that of Greenwich. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
