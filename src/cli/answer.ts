import { readQuestion } from "../engine/question";
import { score } from "../engine/score";
import type { Question, Scorecard } from "../engine/scorecard";
import type { Evidence } from "../evidence/evidence";
import type { EvidenceRange } from "../evidence/grid";
import { readEvidence } from "../evidence/readEvidence";
import { words } from "../words/say";
import { changesSaid } from "./changesText";
import { checkSaid } from "./checkText";
import { compareSaid } from "./compareText";
import { condenseOut, refuseCondense } from "./condenseOut";
import { explainJson, explainText } from "./explainText";
import { openEvidenceFile, refuseUnmet, sourceRanges } from "./gatherEvidence";
import { mendOut, refuseMend } from "./mendOut";
import { readOptions, type Instead } from "./options";
import { paintFor } from "./paint";
import { rulesSaid } from "./rulesText";
import type { Said } from "./said";
import { scorecardJson } from "./scorecardJson";
import { scorecardText } from "./scorecardText";
import { windowSaid } from "./windowText";
import { refuseOut, writeOut } from "./writeOut";

/**
 * What the command prints for its arguments, once the workbook asked for is written.
 * @throws UsageError, WorkbookError, UnusableEvidence or NoAnswer with a sentence for the user
 */
export async function answer(args: readonly string[], colours: boolean): Promise<string> {
  const options = readOptions(args);
  if (options.help) return words("cli.help");
  const { out, mend, condense, instead } = options;
  if (out !== null) refuseOut(out, options.files);
  if (mend !== null) refuseMend(mend, options);
  if (condense !== null) refuseCondense(condense, options);
  const now = new Date();
  const question = readQuestion(options, localDay(now));
  const files = [];
  for (const path of options.files) files.push(await openEvidenceFile(path));
  const sources = (await Promise.all(files.map((file) => sourceRanges(file, options.map)))).flat();
  refuseUnmet(options.map, sources);
  const ranges = sources.map(({ range }) => range);
  const evidence = files.length > 0 ? readEvidence(ranges) : null;
  const said = evidence
    ? saidOf(ranges, evidence, question, instead)
    : withoutEvidence(question, instead!);
  const page = options.json ? JSON.stringify(said.json(), null, 2) : said.text(paintFor(colours));
  const written: string[] = [];
  if (out !== null && evidence) {
    const scorecard = score(evidence, question);
    written.push(await writeOut({ out, files, sources, scorecard, evidence, now }));
  }
  if (mend !== null) written.push(await mendOut({ mend, files, sources, question, now }));
  if (condense !== null && evidence) written.push(await condenseOut(condense, evidence, now));
  return options.json ? page : [page, ...written].join("\n\n");
}

function saidOf(
  ranges: readonly EvidenceRange[],
  evidence: Evidence,
  question: Question,
  instead: Instead | null
): Said {
  const scored = () => score(evidence, question);
  switch (instead?.show) {
    case "check":
      return checkSaid(ranges, evidence, question);
    case "compare":
      return compareSaid(evidence, question);
    case "window":
      return windowSaid(evidence, question, instead.enrolled);
    case "rules":
      return rulesSaid(question, scored());
    case "changes":
      return changesSaid(question, instead, evidence);
    case "explain":
      return explained(scored(), instead.metric);
    default:
      return scorecardSaid(scored());
  }
}

/** Only rules can be asked for without a file. */
function withoutEvidence(question: Question, instead: Instead): Said {
  return instead.show === "changes"
    ? changesSaid(question, instead, null)
    : rulesSaid(question, null);
}

function explained(scorecard: Scorecard, metric: string): Said {
  return {
    text: (paint) => explainText(scorecard, metric, paint),
    json: () => explainJson(scorecard, metric),
  };
}

function scorecardSaid(scorecard: Scorecard): Said {
  return {
    text: (paint) => scorecardText(scorecard, paint),
    json: () => scorecardJson(scorecard),
  };
}

/** The user's own day, not that of Greenwich. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
