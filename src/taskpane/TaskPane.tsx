import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Workbook } from "../workbook/workbook";
import { Mishap } from "./Mishap";
import { Pane } from "./Pane";
import { createSession } from "./session/session";
import "./pane.css";

export interface TaskPaneProps {
  readonly workbook: Workbook;
  /** ISO date; default the user's own day. */
  readonly today?: string;
  /** Follows the host's theme. */
  readonly dark?: boolean;
}

/** The whole pane over a workbook, in whatever host. */
export function TaskPane({ workbook, today, dark = false }: TaskPaneProps) {
  const session = useMemo(
    () => createSession(workbook, () => today ?? localDay()),
    [workbook, today]
  );
  useEffect(() => session.start(), [session]);
  const contrast = useSyncExternalStore(watchContrast, contrastNow);
  return (
    // Fluent hands its class on to menus and popovers: the pane's own stands on an element inside.
    <FluentProvider theme={themeFor(dark, contrast)} style={{ height: "100%" }}>
      <div className="pane" data-theme={dark ? "dark" : "light"}>
        <Mishap onAgain={session.readAgain}>
          <Pane session={session} today={today ?? localDay()} />
        </Mishap>
      </div>
    </FluentProvider>
  );
}

const contrastQuery = "(forced-colors: active)";

function themeFor(dark: boolean, contrast: boolean): Theme {
  if (contrast) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}

function contrastNow(): boolean {
  return typeof matchMedia === "function" && matchMedia(contrastQuery).matches;
}

function watchContrast(listener: () => void): () => void {
  if (typeof matchMedia !== "function") return () => undefined;
  const query = matchMedia(contrastQuery);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The user's own calendar day, not that of Greenwich. */
function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
