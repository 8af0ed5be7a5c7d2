import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MonthsNeeded, Scorecard } from "../../engine/scorecard";
import type { RecognisedRange } from "../../evidence/evidence";
import { words } from "../../words/say";
import { TableGrid } from "../parts/icons";
import { MenuButton } from "../parts/MenuButton";
import { StatusIcon } from "../parts/Note";
import { choiceText } from "../session/choices";
import { placeOf, type FoundRange } from "../session/findRanges";
import type { Session } from "../session/session";
import { Columns } from "./Columns";
import { MonthStrip } from "./MonthStrip";

interface RangeSectionProps {
  readonly range: FoundRange;
  readonly recognised: RecognisedRange | null;
  readonly scorecard: Scorecard | null;
  readonly onShow: Session["show"];
  readonly onChange: () => void;
  readonly onRemove: () => void;
  /** What can be mended. */
  readonly mend?: ReactNode;
  /** The way to say which column is what. */
  readonly mapping?: ReactNode;
}

/** One range: where it lies, what it was read as, and what can be done with it. */
export function RangeSection({
  range,
  recognised,
  scorecard,
  onShow,
  onChange,
  onRemove,
  mend,
  mapping,
}: RangeSectionProps) {
  const { address, choice } = range;
  const kind = words(`taskpane.kind.${recognised?.kind ?? "none"}`);
  const months = recognised && monthsOf(recognised, scorecard);
  return (
    <section className="pane-range" aria-label={`${kind}, ${choiceText(choice)}`}>
      <TableGrid size={18} />
      <div className="pane-range-body">
        <div className="pane-group-head">
          <h3>{kind}</h3>
          <MenuButton
            label={words("taskpane.range.menu", { range: choiceText(choice) })}
            choices={[
              { label: words("taskpane.range.change"), onChoose: onChange },
              { label: words("taskpane.range.remove"), onChoose: onRemove },
            ]}
          />
        </div>
        {address ? (
          <p className="pane-range-address">
            <Link as="button" inline onClick={() => void onShow(address, placeOf(address).label)}>
              {placeOf(address).label}
            </Link>
            {recognised &&
              recognised.rows > 0 &&
              ` · ${words("taskpane.range.rows", { rows: recognised.rows })}`}
          </p>
        ) : (
          <p className="pane-status-line">
            <StatusIcon kind="error" />
            {words("taskpane.range.gone", { range: choiceText(choice) })}
          </p>
        )}
        {recognised?.kind === null && (
          <p className="pane-status-line">
            <StatusIcon kind="error" />
            {words("taskpane.range.notRecognised")}
          </p>
        )}
        {months && <MonthStrip months={months} shown={recognised.months ?? []} />}
        {recognised && recognised.kind !== null && (
          <Summary recognised={recognised} scorecard={scorecard} />
        )}
        {mend}
        {recognised && recognised.columns.length > 0 && <Columns columns={recognised.columns} />}
        {mapping}
      </div>
    </section>
  );
}

/** The months that the score looks at in ranges of this kind; costs and condensed tables stand in for usage. */
function monthsOf(
  { kind, months }: RecognisedRange,
  scorecard: Scorecard | null
): MonthsNeeded | undefined {
  const standsIn = kind === "cspUsage" || kind === "costManagement" || kind === "condensedUsage";
  const counted = standsIn ? "usage" : kind;
  if (months === undefined && counted !== kind) return undefined;
  return scorecard?.months.find((each) => each.kind === counted);
}

function Summary({
  recognised,
  scorecard,
}: {
  recognised: RecognisedRange;
  scorecard: Scorecard | null;
}) {
  const { kind, columns, people } = recognised;
  const months = monthsOf(recognised, scorecard);
  const needed = months?.needed.length ?? 0;
  const shown = needed - (months?.missing.length ?? 0);
  const parts = [
    months && words("taskpane.range.months", { shown, needed }),
    kind === "certifications" && people !== undefined && words("taskpane.range.people", { people }),
    words("taskpane.range.columns", {
      count: columns.filter(({ readAs }) => readAs !== null).length,
    }),
  ];
  return (
    <p className="pane-status-line">
      <StatusIcon kind={shown < needed ? "warning" : "met"} />
      {parts.filter((part) => typeof part === "string").join(" · ")}
    </p>
  );
}
