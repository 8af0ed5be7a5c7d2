import { shownPoints, pointsBetween } from "../../report/shownPoints";
import { formatList } from "../../words/format";
import { words } from "../../words/say";
import { verdictOf } from "../score/verdict";
import type { DesignationStanding } from "./standings";

interface VerdictsProps {
  readonly standings: readonly DesignationStanding[];
}

/** Which designations qualify, and which lacks the fewest points. */
export function Verdicts({ standings }: VerdictsProps) {
  const scored = standings.flatMap((standing) => standing.scored?.counted ?? []);
  const qualified = scored.filter((each) => each.qualified);
  const [nearest] = scored
    .filter((each) => verdictOf(each).kind === "warning" && shownPoints(each.total) > 0)
    .sort((a, b) => a.target - a.total - (b.target - b.total));
  return (
    <>
      <p>
        <strong>
          {words("taskpane.overview.qualified", {
            count: qualified.length,
            names: formatList(qualified.map(({ designationName }) => designationName)),
          })}
        </strong>
      </p>
      {nearest && (
        <p>
          {words("taskpane.overview.nearest", {
            name: nearest.designationName,
            short: pointsBetween(nearest.total, nearest.target),
          })}
        </p>
      )}
    </>
  );
}
