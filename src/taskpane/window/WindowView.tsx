import { words } from "../../words/say";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";

export interface WindowViewProps {
  readonly state: PaneState;
  readonly session: Session;
  /** ISO date. */
  readonly today: string;
}

/** The days on one of which the partner must qualify, replayed month by month. */
export function WindowView(_: WindowViewProps) {
  return <h1>{words("taskpane.view.window")}</h1>;
}
