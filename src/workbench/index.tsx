import { createRoot } from "react-dom/client";
import "../words/workbench";
import { words } from "../words/say";
import type { Workbook } from "../workbook/workbook";
import { loadFunctionMetadata } from "./grid/functionInfo";
import { startUniver } from "./grid/startUniver";
import { createBench } from "./page/bench";
import { WorkbenchPage } from "./page/WorkbenchPage";
import "./workbench.css";

declare global {
  interface Window {
    /** The workbook in the grid: its cells are drawn on a canvas, where no test could read them. */
    partnerWorkbench?: Workbook;
  }
}

const root = document.getElementById("workbench")!;

loadFunctionMetadata().then(
  (functions) => createRoot(root).render(<WorkbenchPage start={start(functions)} />),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    root.textContent = words("workbench.cantStart", { reason });
  }
);

function start(functions: Awaited<ReturnType<typeof loadFunctionMetadata>>) {
  return (container: HTMLElement) => {
    const bench = createBench(startUniver(container, functions));
    bench.subscribe(() => (window.partnerWorkbench = bench.state().open?.workbook));
    return bench;
  };
}
