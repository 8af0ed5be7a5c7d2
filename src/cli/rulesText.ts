import "../words/functionTables";
import type { Question, Scorecard } from "../engine/scorecard";
import { rulesInForce } from "../functions/rulesAnswer";
import { rulesTable } from "../rulebook/rulesTable";
import { formatDay } from "../words/format";
import { words } from "../words/say";
import type { Said } from "./said";
import { printable, tableLines } from "./textTable";

/**
 * The rules in force: those that a score rests on, or those asked for where nothing is scored.
 * @throws NoAnswer for an unknown designation, a track that did not exist, or a date before the rules begin
 */
export function rulesSaid(question: Question, scored: Scorecard | null): Said {
  const rules = rulesInForce({
    ...question,
    ...(scored && { asOf: scored.asOf, track: choiceOf(scored.track) }),
  });
  const { designation, asOf, track, reading, edition } = rules;
  const rows = rulesTable(rules);
  return {
    text: (paint) => {
      const header = (["metric", "rule", "from", "value"] as const).map((column) =>
        words(`functions.rules.${column}`)
      );
      const [headLine, ...lines] = tableLines({
        header,
        rows: rows.map((row) =>
          [row.metric || designation.name, row.rule, row.from, String(row.value)].map(printable)
        ),
        numeric: [],
      });
      const sources = new Map(
        rows.flatMap((row) => row.sources.map((source) => [source.id, source] as const))
      );
      return [
        paint.bold(designation.name),
        ...[
          words("cli.rulesOn", { day: formatDay(asOf) }),
          words("cli.rulesTrack", { track }),
          words("cli.reading", { reading, day: formatDay(edition.from) }),
        ].map(paint.dim),
        "",
        paint.bold(headLine!),
        ...lines,
        "",
        paint.bold(words("cli.sources")),
        ...[...sources.values()].map(({ title, dated, link }) => `  ${title} (${dated}) ${link}`),
      ].join("\n");
    },
    json: () => ({
      designation: designation.id,
      asOf,
      track,
      reading,
      edition: edition.from,
      rules: rows.map(({ metric, ...row }) => ({ metric: metric === "" ? null : metric, ...row })),
    }),
  };
}

/** One track is not asked for by name. */
function choiceOf(track: Scorecard["track"]): Question["track"] {
  return track === "single" ? "auto" : track;
}
