import { replay, type ReplayedMonth } from "../engine/replay";
import { designationAsked } from "../engine/score";
import type { Question } from "../engine/scorecard";
import { enrolBy, enrolment, openWindow } from "../engine/window";
import { isoOfMonth } from "../evidence/calendar";
import type { Evidence } from "../evidence/evidence";
import { shownPoints } from "../report/shownPoints";
import type { IsoDate } from "../rulebook/terms";
import { formatDay, formatMonth, formatMonths } from "../words/format";
import { say, words } from "../words/say";
import type { Said } from "./said";
import { tableLines } from "./textTable";

/**
 * The days on one of which the partner must qualify, replayed month by month.
 * @param enrolled ISO date of any anniversary of the enrolment; null for a partner who is not enrolled
 */
export function windowSaid(evidence: Evidence, question: Question, enrolled: IsoDate | null): Said {
  const designation = designationAsked(question.designation);
  const asOf = question.asOf ?? question.today;
  const standing = enrolled === null ? null : enrolment(enrolled, asOf);
  const window = standing?.window ?? openWindow(asOf);
  const { months, qualifiedOn, approximate } = replay(evidence, question, window);
  const lastDay = qualifiedOn !== null && !standing ? enrolBy(qualifiedOn) : null;
  return {
    text: (paint) => {
      const verdict = qualifiedOn
        ? words("cli.windowQualified", { day: formatDay(qualifiedOn) })
        : words("cli.windowNot");
      const [headLine, ...lines] = tableLines({
        header: header(),
        rows: months.map(row),
        numeric: [1],
      });
      return [
        paint.bold(designation.name),
        qualifiedOn ? paint.good(verdict) : paint.bad(verdict),
        ...(approximate ? [say(approximate)] : []),
        paint.dim(words("cli.window", { from: formatDay(window.from), to: formatDay(window.to) })),
        ...(standing
          ? [
              words("cli.anniversary", {
                day: formatDay(standing.anniversary),
                from: formatDay(standing.renewal.from),
                to: formatDay(standing.renewal.to),
              }),
            ]
          : []),
        ...(lastDay && lastDay >= question.today
          ? [words("cli.enrolBy", { day: formatDay(lastDay) })]
          : []),
        "",
        paint.bold(headLine!),
        ...lines,
      ].join("\n");
    },
    json: () => ({
      designation: designation.id,
      window,
      anniversary: standing?.anniversary ?? null,
      renewal: standing?.renewal ?? null,
      qualifiedOn,
      enrolBy: lastDay,
      approximate: approximate && say(approximate),
      months: months.map(({ month, missing, approximate: estimated, ...rest }) => ({
        month: isoOfMonth(month).slice(0, 7),
        ...rest,
        approximate: estimated !== null,
        missing: missing.map((each) => isoOfMonth(each).slice(0, 7)),
      })),
    }),
  };
}

function header(): string[] {
  return (["month", "total", "track", "qualifies", "day", "missing"] as const).map((column) =>
    words(`cli.window.${column}`)
  );
}

function row({ month, total, track, qualified, day, missing }: ReplayedMonth): string[] {
  return [
    formatMonth(month),
    String(shownPoints(total)),
    words("cli.trackName", { track }),
    qualified ? "✓" : "–",
    formatDay(day),
    missing.length > 0 ? formatMonths(missing) : "",
  ];
}
