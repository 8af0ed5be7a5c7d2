import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { TaskPane } from "../../taskpane/TaskPane";
import { words } from "../../words/say";
import type { Bench } from "./bench";
import { DropZone } from "./DropZone";
import { NoticeBar } from "./NoticeBar";
import { OpeningBar } from "./OpeningBar";
import { TopBar } from "./TopBar";

interface Props {
  /** Starts the grid inside an element that is in the page. */
  readonly start: (container: HTMLElement) => Bench;
}

/** The page: a bar with what one can do with files, the grid, and beside it the pane that Excel shows. */
export function WorkbenchPage({ start }: Props) {
  const [bench, setBench] = useState<Bench | null>(null);
  const attach = useCallback(
    (container: HTMLElement | null) => void (container && setBench(start(container))),
    [start]
  );
  return (
    // Fluent hands its class and size on to popovers: the page's own stand on an element inside.
    <FluentProvider theme={webLightTheme} style={{ height: "100%" }}>
      <div className="workbench">
        {bench && <BenchBar bench={bench} />}
        <main className="workbench-main">
          <section className="workbench-sheet" aria-label={words("workbench.grid")}>
            <div ref={attach} className="workbench-grid" />
            {bench && <CellNote bench={bench} />}
          </section>
          <aside className="workbench-pane" aria-label={words("workbench.pane")}>
            {bench && <Pane bench={bench} />}
          </aside>
        </main>
        {bench && <DropZone onFiles={bench.openFiles} />}
      </div>
    </FluentProvider>
  );
}

function BenchBar({ bench }: { readonly bench: Bench }) {
  const { busy, opening, notice } = useSyncExternalStore(bench.subscribe, bench.state);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (bench.unsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [bench]);
  return (
    <>
      <TopBar bench={bench} busy={busy} />
      {opening && <OpeningBar opening={opening} onCancel={bench.stopOpening} />}
      {notice && <NoticeBar notice={notice} onDismiss={bench.dismiss} />}
    </>
  );
}

function Pane({ bench }: { readonly bench: Bench }) {
  const { open } = useSyncExternalStore(bench.subscribe, bench.state);
  return open && <TaskPane key={open.id} workbook={open.workbook} />;
}

function CellNote({ bench }: { readonly bench: Bench }) {
  const { cellNote } = useSyncExternalStore(bench.subscribe, bench.state);
  return (
    <p className="workbench-note" role="status">
      {cellNote}
    </p>
  );
}
