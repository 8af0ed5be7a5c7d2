import {
  startTransition,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { onScoreSelection } from "../commands/scoreSelection";
import type { MetricId } from "../engine/scorecard";
import type { Editing } from "./evidence/EvidenceView";
import { FirstRun } from "./firstRun/FirstRun";
import { backOnEscape, MetricTitle } from "./metric/MetricTitle";
import { ProgressView } from "./progress/ProgressView";
import { ScoreView } from "./score/ScoreView";
import type { PaneState } from "./session/paneState";
import { addressOfRow } from "./session/places";
import type { Session } from "./session/session";
import { Actions } from "./shell/Actions";
import { ContextBar } from "./shell/ContextBar";
import { Navigation, type View } from "./shell/Navigation";
import { ProblemNote } from "./shell/ProblemNote";
import { Settings } from "./shell/Settings";
import { EvidenceView, HelpView, MetricDetail, OverviewView, RulesView, WindowView } from "./views";
import { words } from "../words/say";

interface PaneProps {
  readonly session: Session;
  /** ISO date. */
  readonly today: string;
}

/** Navigation and context above, one view, its actions below. */
export function Pane({ session, today }: PaneProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [view, setView] = useState<View>("score");
  const [opened, setOpened] = useState<MetricId | null>(null);
  const [returnedFrom, setReturnedFrom] = useState<MetricId | null>(null);
  const [editing, setEditing] = useState<Editing>(null);
  const { scorecard, choices, ranges, busy, problem } = state;
  useEffect(
    () =>
      onScoreSelection(() => {
        setView("score");
        setOpened(null);
        void session.chooseSelection();
      }),
    [session]
  );

  if (ranges?.length === 0 && !busy && !problem)
    return <FirstRun session={session} sheets={state.sheets} />;

  const metric = scorecard?.metrics.find(({ id }) => id === opened) ?? null;
  // What is shown stays until what is asked for is loaded.
  const go = (to: View): void =>
    startTransition(() => {
      setView(to);
      setReturnedFrom(null);
    });
  const back = (): void => {
    setReturnedFrom(opened);
    setOpened(null);
  };
  const open = (id: MetricId): void =>
    startTransition(() => {
      setView("score");
      setOpened(id);
    });
  const viewShown = (): ReactNode => {
    if (view === "help") return <HelpView />;
    if (view === "rules") return <RulesView state={state} today={today} />;
    if (view === "window") return <WindowView state={state} session={session} today={today} />;
    if (view === "overview") {
      return (
        <OverviewView
          state={state}
          today={today}
          onDesignation={(designation) => {
            session.choose({ designation });
            go("score");
          }}
        />
      );
    }
    if (state.progress) return <ProgressView progress={state.progress} state={state} />;
    if (view === "evidence") {
      return <EvidenceView state={state} session={session} editing={editing} onEdit={setEditing} />;
    }
    return hasScore(state) ? (
      <ScoreView
        state={state}
        returnedFrom={returnedFrom}
        onOpen={open}
        onEvidence={() => go("evidence")}
        onReading={(reading) => session.choose({ reading })}
      />
    ) : null;
  };

  return (
    // Escape is heard here so that it works wherever the focus is inside the metric.
    <div className="pane-shell" onKeyDown={metric ? backOnEscape(back) : undefined}>
      {metric ? (
        <MetricTitle metric={metric} onBack={back} />
      ) : (
        <Navigation view={view} onView={go} findings={state.findings} />
      )}
      <ContextBar
        scorecard={scorecard}
        choices={choices}
        settings={
          !metric && (
            <Settings
              choices={choices}
              scorecard={scorecard}
              today={today}
              onChoose={session.choose}
            />
          )
        }
      />
      <main className="pane-main">
        {problem && <ProblemNote problem={problem} />}
        <Suspense fallback={<p className="pane-caption">{words("taskpane.loading")}</p>}>
          {metric ? (
            <MetricDetail
              metric={metric}
              showRow={(source) => {
                const address = addressOfRow(source, ranges ?? []);
                if (address) void session.show(address, `${source.place.label}, ${source.row}`);
              }}
            />
          ) : (
            viewShown()
          )}
        </Suspense>
      </main>
      <Actions
        state={state}
        session={session}
        view={view}
        metric={metric}
        editing={editing !== null}
        onAddRange={() => setEditing("new")}
      />
    </div>
  );
}

function hasScore(
  state: PaneState
): state is PaneState & { scorecard: NonNullable<PaneState["scorecard"]> } {
  return state.scorecard !== null;
}
