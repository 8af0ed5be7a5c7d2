import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { Workbook } from "../workbook/workbook";
import { Mishap } from "./Mishap";
import { Pane } from "./Pane";
import { createSession } from "./session/session";
import { useTheme } from "./theme/useTheme";
import { prepareViews } from "./views";
import "./pane.css";

export interface TaskPaneProps {
  readonly workbook: Workbook;
  /** ISO date; default the user's own day. */
  readonly today?: string;
  /** Follows the host's theme. */
  readonly dark?: boolean;
}

/** Milliseconds after which the views that were not opened yet are loaded: the first score comes first. */
const viewsWait = 3000;

/** The whole pane over a workbook, in whatever host. */
export function TaskPane({ workbook, today, dark = false }: TaskPaneProps) {
  const session = useMemo(
    () => createSession(workbook, () => today ?? localDay()),
    [workbook, today]
  );
  useEffect(() => session.start(), [session]);
  useEffect(() => {
    const settled = setTimeout(() => void prepareViews(), viewsWait);
    return () => clearTimeout(settled);
  }, []);
  const theme = useTheme(dark);
  if (!theme) return null;
  return (
    // Fluent hands its class on to menus and popovers: the pane's own stands on an element inside.
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <div className="pane" data-theme={dark ? "dark" : "light"}>
        <Mishap onAgain={session.readAgain}>
          <Pane session={session} today={today ?? localDay()} />
        </Mishap>
      </div>
    </FluentProvider>
  );
}

/** The user's own calendar day, not that of Greenwich. */
function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
