import { say, words } from "../../words/say";
import type { Cost } from "../../advice/gain";
import type { NextStep } from "../../advice/nextSteps";
import { firstMonths } from "../../engine/ifNothingBeforeFinding";
import type { Scorecard } from "../../engine/scorecard";
import { body, colors, heading, label, quiet } from "../looks";
import { dollars, moneyFormat, pointsFormat } from "../numberFormats";
import { cutText } from "../plainText";
import type { CellContent, SheetDraft } from "../sheetDraft";
import { shownPoints } from "../shownPoints";
import { verdictOf } from "../standing";
import type { Summary } from "./summary";

const firstRow = 21;
/** Steps that fit; all of them stand on the rules sheet. */
const shown = 5;
/** Characters that fit before the score. */
const fits = 45;

/** What is missing to the points to qualify: the steps, what each makes of the score, what it takes. */
export function writeMissing(draft: SheetDraft, { scorecard, steps }: Summary): void {
  const { target, qualified } = scorecard;
  draft.at("K19", {
    value: words(qualified ? "report.moreSteps" : "report.missing", { target }),
    style: heading,
  });
  draft.look("K20:N20", { borderBottom: colors.grey });
  draft.at("K20", { value: words("report.step"), style: label });
  draft.at("M20", { value: words("report.scoreAfter"), style: { ...label, align: "right" } });
  draft.at("N20", { value: words("report.cost"), style: { ...label, align: "right" } });
  const listed = shownSteps(steps);
  listed.forEach((step, index) => {
    const row = firstRow + index;
    draft.at(`K${row}`, { value: cutText(say(step.what), fits), style: { ...body, size: 10 } });
    draft.at(`M${row}`, { ...narrowScoreAfter(step), style: { ...body, align: "right" } });
    draft.at(`N${row}`, { ...costContent(step.cost), style: { ...body, align: "right" } });
  });
  draft.at(`K${firstRow + listed.length}`, {
    value: remark(scorecard, listed),
    style: quiet,
  });
  const { ifNothingBefore } = scorecard;
  if (ifNothingBefore) {
    draft.at(`K${firstRow + listed.length + 1}`, {
      value: words("report.ifNothingBefore", {
        total: shownPoints(ifNothingBefore.total),
        before: firstMonths(ifNothingBefore),
      }),
      style: quiet,
    });
  }
}

/** The best step of each metric and then the next best, in the order of all steps. */
function shownSteps(steps: readonly NextStep[]): readonly NextStep[] {
  const best = steps.filter(
    (step, index) => steps.findIndex(({ metric }) => metric === step.metric) === index
  );
  const chosen = new Set(
    [...best, ...steps.filter((step) => !best.includes(step))].slice(0, shown)
  );
  return steps.filter((step) => chosen.has(step));
}

/** The total after a step, with the points it adds before it. */
export function scoreAfter({ points, totalAfter }: NextStep): CellContent {
  const total = shownPoints(totalAfter);
  return {
    value: total,
    numberFormat: `"+${shownPoints(points)} → "${pointsFormat(total)}`,
  };
}

/** As `scoreAfter`; with decimals the points before the total would not fit, and a number too wide shows as ###. */
function narrowScoreAfter(step: NextStep): CellContent {
  const total = shownPoints(step.totalAfter);
  return Number.isInteger(total) && Number.isInteger(shownPoints(step.points))
    ? scoreAfter(step)
    : { value: total, numberFormat: pointsFormat(total) };
}

/** ACR a month as money, people as a count; "–" where neither is known. */
export function costContent(cost: Cost): CellContent {
  if (cost === null) return { value: "–" };
  if ("cents" in cost) return { value: dollars(cost.cents), numberFormat: moneyFormat };
  const [one, many] = [1, 2].map((count) => words("report.exams", { count }));
  return { value: cost.people, numberFormat: `[=1]0" ${one}";0" ${many}"` };
}

function remark(scorecard: Scorecard, listed: readonly NextStep[]): string {
  const { target } = scorecard;
  if (listed.length === 0) return noStepText(scorecard);
  if (scorecard.qualified) return words("report.stepsOnTop");
  const count = listed.filter(({ qualifiesAfter }) => qualifiesAfter).length;
  if (count === 0) return words("report.noStepEnough", { target });
  return words(count === listed.length ? "report.anyStepEnough" : "report.firstStepsEnough", {
    count,
  });
}

/** Why no step is listed: everything is full, or what is missing is not known. */
export function noStepText(scorecard: Scorecard): string {
  if (scorecard.total >= scorecard.max) return words("report.noStep");
  return words(verdictOf(scorecard) === "unknown" ? "report.stepsUnknown" : "report.noStepKnown");
}
