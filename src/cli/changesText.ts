import "../words/functionTables";
import { changeForMe, type ChangeForMe } from "../engine/changeForMe";
import { refuseBeforeRules } from "../engine/refuseBeforeRules";
import { designationAsked } from "../engine/score";
import type { Question } from "../engine/scorecard";
import type { Evidence } from "../evidence/evidence";
import { shownPoints } from "../report/shownPoints";
import { rulesDiff, type RuleChange } from "../rulebook/rulesDiff";
import type { IsoDate } from "../rulebook/terms";
import { formatDay } from "../words/format";
import { say, words } from "../words/say";
import type { Paint } from "./paint";
import type { Said } from "./said";
import { printable, tableLines } from "./textTable";

/**
 * What changed in the rules between two days and, with evidence, what that changes in its score.
 * @throws NoAnswer for a day before the rules begin
 */
export function changesSaid(
  question: Question,
  days: { readonly from: IsoDate; readonly to: IsoDate },
  evidence: Evidence | null
): Said {
  const designation = designationAsked(question.designation);
  const [from, to] = [days.from, days.to].sort() as [IsoDate, IsoDate];
  refuseBeforeRules(designation, from);
  const { track } = question;
  const reading = question.reading ?? "guide";
  const asked = track && track !== "auto" ? track : undefined;
  const changes = rulesDiff(designation, from, to, reading, asked);
  const forMe = evidence && changeForMe(evidence, question, from, to);
  return {
    text: (paint) =>
      [
        paint.bold(designation.name),
        paint.dim(words("cli.changesBetween", { from: formatDay(from), to: formatDay(to) })),
        "",
        ...(changes.length > 0
          ? changeLines(changes, designation.name, paint)
          : [words("cli.noChanges")]),
        ...(forMe ? ["", ...forMeLines(forMe, paint)] : []),
      ].join("\n"),
    json: () => ({
      designation: designation.id,
      from,
      to,
      reading,
      changes: changes.map(({ metric, ...change }) => ({ metric: metric || null, ...change })),
      score: forMe && {
        asOf: forMe.after.asOf,
        before: { total: forMe.before.total, qualified: forMe.before.qualified },
        after: { total: forMe.after.total, qualified: forMe.after.qualified },
        approximate: forMe.after.approximate && say(forMe.after.approximate),
        metrics: forMe.metrics,
      },
    }),
  };
}

function changeLines(changes: readonly RuleChange[], whole: string, paint: Paint): string[] {
  return changes.map(({ metric, rule, tracks, before, after, from }) =>
    [
      `${paint.bold(metric || whole)}: ${rule}${trackNames(tracks)}, ${words("cli.changeFrom", { day: formatDay(from) })}`,
      `  ${words("cli.before")}: ${printable(String(before ?? words("cli.noRule")))}`,
      `  ${words("cli.after")}: ${printable(String(after ?? words("cli.noRule")))}`,
    ].join("\n")
  );
}

function trackNames(tracks: RuleChange["tracks"]): string {
  const named = tracks.filter((track) => track !== "single");
  return named.length === 1 ? ` (${words("cli.trackName", { track: named[0]! })})` : "";
}

function forMeLines({ before, after, metrics }: ChangeForMe, paint: Paint): string[] {
  const total = words("cli.changedTotal", {
    before: shownPoints(before.total),
    after: shownPoints(after.total),
    day: formatDay(after.asOf),
    verdict: before.qualified === after.qualified ? "same" : after.qualified ? "won" : "lost",
  });
  const said = [paint.bold(total), ...(after.approximate ? [say(after.approximate)] : [])];
  if (metrics.length === 0) return said;
  const [headLine, ...lines] = tableLines({
    header: [words("functions.column.metric"), words("cli.before"), words("cli.after")],
    rows: metrics.map(({ name, before: then, after: now }) => [
      name,
      String(shownPoints(then)),
      String(shownPoints(now)),
    ]),
    numeric: [1, 2],
  });
  return [...said, headLine!, ...lines];
}
