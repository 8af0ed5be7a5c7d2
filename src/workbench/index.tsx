import { createRoot } from "react-dom/client";
import { words } from "../words/say";
import { createGridWorkbook, type GridWorkbook } from "./grid/gridWorkbook";
import { loadFunctionMetadata } from "./grid/functionInfo";
import { startUniver } from "./grid/startUniver";
import { WorkbenchPage } from "./WorkbenchPage";
import "./workbench.css";

declare global {
  interface Window {
    /** The workbook in the grid: the cells are drawn on a canvas, so that nothing else can read them from outside. */
    partnerWorkbench?: GridWorkbook;
  }
}

const container = document.createElement("div");
container.className = "workbench-grid";

loadFunctionMetadata().then(
  (functions) => {
    const root = document.getElementById("workbench")!;
    createRoot(root).render(
      <WorkbenchPage
        container={container}
        start={() => {
          const workbook = createGridWorkbook(startUniver(container, functions));
          window.partnerWorkbench = workbook;
          return workbook;
        }}
      />
    );
  },
  (reason: unknown) => {
    document.getElementById("workbench")!.textContent = words("workbench.notStarted", {
      reason: String(reason),
    });
  }
);
