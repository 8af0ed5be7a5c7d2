import { words } from "../../words/say";
import type { PaneState } from "../session/paneState";

export interface OverviewViewProps {
  readonly state: PaneState;
  /** ISO date. */
  readonly today: string;
  /** Opens a designation on Score. */
  readonly onDesignation: (id: string) => void;
}

/** All designations and their tracks from the same evidence. */
export function OverviewView(_: OverviewViewProps) {
  return <h1>{words("taskpane.view.overview")}</h1>;
}
