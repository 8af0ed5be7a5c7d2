import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";
import { sourcesOf } from "../metric/sources";
import { Sync } from "../parts/icons";
import type { PaneState } from "../session/paneState";
import { addressOfFinding, addressOfRows, placeText } from "../session/places";
import type { Session } from "../session/session";
import type { View } from "./Navigation";
import { WriteSummary } from "./WriteSummary";

interface ActionsProps {
  readonly state: PaneState;
  readonly session: Session;
  readonly view: View;
  /** The metric drilled into. */
  readonly metric: MetricScore | null;
  /** True while a range is being typed, which brings its own buttons. */
  readonly editing: boolean;
  readonly onAddRange: () => void;
}

/** What can be done in a view, and word of what was done. */
export function Actions(props: ActionsProps) {
  const { state, session } = props;
  const actions = actionsOf(props);
  return (
    <footer className="pane-actions">
      <div role="status" className="pane-told">
        <Told state={state} session={session} />
      </div>
      {actions && <div className="pane-buttons">{actions}</div>}
    </footer>
  );
}

function actionsOf({ state, session, view, metric, editing, onAddRange }: ActionsProps): ReactNode {
  if (view === "help" || view === "rules") return null;
  if (state.progress) {
    return (
      <>
        <Button onClick={session.cancel}>{words("taskpane.cancel")}</Button>
        {state.scorecard && <span className="pane-caption">{words("taskpane.cancel.keeps")}</span>}
      </>
    );
  }
  if (metric) return <ShowRows state={state} session={session} metric={metric} />;
  const again = (primary: boolean) => (
    <Button
      appearance={primary ? "primary" : "secondary"}
      icon={<Sync size={18} />}
      onClick={session.readAgain}
    >
      {words("taskpane.readAgain")}
    </Button>
  );
  if (view === "evidence") {
    return (
      <>
        {again(!editing)}
        {!editing && state.ranges && (
          <Button onClick={onAddRange}>{words("taskpane.addRange")}</Button>
        )}
      </>
    );
  }
  if (state.problem?.where) return <GoToCell state={state} session={session} again={again} />;
  if (!state.scorecard || state.stale) return state.busy ? null : again(true);
  return (
    <WriteSummary
      choices={state.choices}
      writing={state.writing}
      onChoose={session.choose}
      onWrite={() => void session.write()}
    />
  );
}

function GoToCell({
  state,
  session,
  again,
}: Pick<ActionsProps, "state" | "session"> & { again: (primary: boolean) => ReactNode }) {
  const where = state.problem!.where!;
  const address = addressOfFinding(where, state.ranges ?? []);
  if (!address) return again(true);
  return (
    <>
      <Button appearance="primary" onClick={() => void session.show(address, placeText(where))}>
        {words(where.rows ? "taskpane.goToCell" : "taskpane.goToRange")}
      </Button>
      {again(false)}
    </>
  );
}

function ShowRows({
  state,
  session,
  metric,
}: Pick<ActionsProps, "state" | "session"> & { metric: MetricScore }) {
  const address = addressOfRows(sourcesOf(metric.trace), state.ranges ?? []);
  if (!address) return null;
  const rows = words("taskpane.rowsOf", {
    first: String(address.top + 1),
    last: String(address.bottom + 1),
    sheet: address.sheet,
  });
  return (
    <Button appearance="primary" onClick={() => void session.show(address, rows)}>
      {words("taskpane.showRows")}
    </Button>
  );
}

function Told({ state: { done }, session }: Pick<ActionsProps, "state" | "session">) {
  if (!done) return null;
  if (done.kind === "cancelled") return words("taskpane.told.cancelled");
  if (done.kind === "selected") return words("taskpane.told.selected", { where: done.where });
  const { sheet, onlyValues } = done;
  const corner = { sheet, top: 0, left: 0, bottom: 0, right: 0 };
  return (
    <>
      {onlyValues
        ? words("taskpane.told.writtenValues", { sheet, why: onlyValues })
        : words("taskpane.told.written", { sheet })}{" "}
      <Link as="button" inline onClick={() => void session.show(corner, sheet)}>
        {words("taskpane.told.show")}
      </Link>
    </>
  );
}
