import { useMemo } from "react";
import { compare } from "../../engine/compare";
import { words } from "../../words/say";
import { attempt } from "../parts/attempted";
import { pointsText } from "../parts/formats";
import { NoAnswerNote } from "../parts/NoAnswerNote";
import { Note } from "../parts/Note";
import { lastScore } from "../score/ScoreView";
import { designationChosen } from "../session/choices";
import type { PaneState } from "../session/paneState";
import { DesignationRow } from "./DesignationRow";
import { proves } from "./rowVerdict";
import { badgeGroups, standingsOf, type DesignationStanding } from "./standings";
import { Verdicts } from "./Verdicts";
import "./overview.css";

export interface OverviewViewProps {
  readonly state: PaneState;
  /** ISO date. */
  readonly today: string;
  /** Opens a designation on Score. */
  readonly onDesignation: (id: string) => void;
}

/** All designations and their tracks from the same evidence. */
export function OverviewView({ state, today, onDesignation }: OverviewViewProps) {
  const { evidence, choices } = state;
  const { asOf, reading } = choices;
  const compared = useMemo(
    () => evidence && attempt(() => standingsOf(compare(evidence, { asOf, reading, today }))),
    [evidence, asOf, reading, today]
  );
  return (
    <div className="pane-overview">
      <h1>{words("taskpane.view.overview")}</h1>
      {!compared && <Note kind="info">{words("taskpane.overview.noEvidence")}</Note>}
      {compared && "problem" in compared && (
        <NoAnswerNote problem={compared.problem} state={state} />
      )}
      {compared && "answer" in compared && (
        <Designations
          standings={compared.answer}
          state={state}
          today={today}
          onDesignation={onDesignation}
        />
      )}
    </div>
  );
}

function Designations({
  standings,
  state: { choices, scorecard, scoredAt, stale, problem },
  today,
  onDesignation,
}: OverviewViewProps & { readonly standings: readonly DesignationStanding[] }) {
  const day = choices.asOf ?? scorecard?.asOf ?? today;
  const chosen = designationChosen(choices).id;
  const groups = badgeGroups(standings, day);
  return (
    <>
      {stale && !problem && <p className="pane-stale-line">{lastScore(scoredAt)}</p>}
      <Verdicts standings={standings} />
      {choices.track !== "auto" && (
        <p className="pane-caption">
          {words("taskpane.overview.trackNotAsked", {
            track: words(`taskpane.track.${choices.track}`),
          })}
        </p>
      )}
      <Legend standings={standings} />
      {groups.map(({ badge, standings: own }) => (
        <section key={badge ?? ""} aria-label={badge ?? undefined}>
          {badge !== null && <h2>{badge}</h2>}
          <ul>
            {own.map((standing) => (
              <li key={standing.id}>
                <DesignationRow
                  standing={standing}
                  day={day}
                  chosen={standing.id === chosen}
                  onOpen={() => onDesignation(standing.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.some(({ badge }) => badge !== null) && (
        <p className="pane-caption">{words("taskpane.overview.badges")}</p>
      )}
    </>
  );
}

/** What the bars show; their rows say the same in words. */
function Legend({ standings }: { readonly standings: readonly DesignationStanding[] }) {
  const scored = standings
    .flatMap((standing) => standing.scored ?? [])
    .filter(({ counted }) => proves(counted));
  const first = scored[0];
  if (!first) return null;
  return (
    <p className="pane-overview-legend">
      <span>{words("taskpane.score.toQualify", { target: pointsText(first.counted.target) })}</span>
      {scored.some(({ other }) => other) && (
        <span className="pane-weak">{words("taskpane.overview.grey")}</span>
      )}
    </p>
  );
}
