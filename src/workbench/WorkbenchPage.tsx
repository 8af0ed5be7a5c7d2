import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  webLightTheme,
} from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type DragEvent } from "react";
import { TaskPane } from "../taskpane/TaskPane";
import { words } from "../words/say";
import type { FileBook } from "../workbook/file/fileBook";
import { emptyBook, openBook, openSample, sampleFile, saveBook } from "./files";
import type { GridWorkbook } from "./grid/gridWorkbook";

interface Props {
  readonly container: HTMLElement;
  readonly start: () => GridWorkbook;
}

interface Told {
  readonly intent: "error" | "success";
  readonly text: string;
}

/** The page: a bar with the file's actions, the grid, the pane beside it, and a line for a cell's error. */
export function WorkbenchPage({ container, start }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [workbook, setWorkbook] = useState<GridWorkbook | null>(null);
  const [fileName, setFileName] = useState(sampleFile);
  const [opened, setOpened] = useState(0);
  const [busy, setBusy] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [cellMessage, setCellMessage] = useState<string | null>(null);

  const attempt = useCallback(async (doing: string, work: () => Promise<string | null>) => {
    setBusy(doing);
    setTold(null);
    try {
      const text = await work();
      if (text) setTold({ intent: "success", text });
    } catch (thrown) {
      setTold({ intent: "error", text: (thrown as Error).message });
    } finally {
      setBusy(null);
    }
  }, []);

  const show = useCallback(async (target: GridWorkbook, read: Promise<FileBook>, name: string) => {
    await target.open(await read);
    setFileName(name);
    setOpened((count) => count + 1);
  }, []);

  useEffect(() => {
    place.current!.append(container);
    const started = start();
    const stop = started.onMessage(setCellMessage);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the grid can start only once its element is in the page
    void attempt(words("workbench.opening"), async () => {
      try {
        await show(started, openSample(), sampleFile);
      } catch (thrown) {
        await show(started, Promise.resolve(emptyBook()), words("workbench.newBook"));
        throw new Error(words("workbench.noSample", { reason: (thrown as Error).message }), {
          cause: thrown,
        });
      } finally {
        setWorkbook(started);
      }
      return null;
    });
    return stop;
  }, [container, start, attempt, show]);

  const open = (file: File | undefined) => {
    if (!file || !workbook) return;
    void attempt(words("workbench.opening"), async () => {
      await show(workbook, openBook(file), file.name);
      return null;
    });
  };
  const save = () =>
    workbook &&
    attempt(words("workbench.saving"), async () => {
      await saveBook(workbook.book(), fileName);
      return words("workbench.saved");
    });
  const sample = () =>
    workbook &&
    attempt(words("workbench.opening"), async () => {
      await show(workbook, openSample(), sampleFile);
      return null;
    });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  };

  return (
    <FluentProvider theme={webLightTheme} className="workbench">
      <header className="workbench-bar">
        <h1>{words("workbench.title")}</h1>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv,.tsv"
          hidden
          aria-label={words("workbench.open")}
          onChange={(event) => {
            open(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button appearance="subtle" onClick={() => picker.current?.click()}>
          {words("workbench.open")}
        </Button>
        <Button appearance="subtle" onClick={save}>
          {words("workbench.save")}
        </Button>
        <Button appearance="subtle" onClick={sample}>
          {words("workbench.sample")}
        </Button>
        {busy && <Spinner size="extra-tiny" label={busy} />}
        <span className="workbench-caveat">
          {words("workbench.notExcel")}{" "}
          <Popover withArrow>
            <PopoverTrigger disableButtonEnhancement>
              <Button appearance="transparent" size="small">
                {words("workbench.whatDiffers")}
              </Button>
            </PopoverTrigger>
            <PopoverSurface className="workbench-differences">
              {words("workbench.differences")}
            </PopoverSurface>
          </Popover>
        </span>
      </header>
      {told && (
        <MessageBar intent={told.intent} role={told.intent === "error" ? "alert" : "status"}>
          <MessageBarBody>{told.text}</MessageBarBody>
        </MessageBar>
      )}
      <main className="workbench-main" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <div className="workbench-sheet">
          <div ref={place} className="workbench-place" />
          <output className="workbench-status" aria-live="polite">
            {cellMessage ?? ""}
          </output>
        </div>
        <aside className="workbench-pane" aria-label={words("workbench.pane")}>
          {workbook && <TaskPane key={opened} workbook={workbook} />}
        </aside>
      </main>
    </FluentProvider>
  );
}
