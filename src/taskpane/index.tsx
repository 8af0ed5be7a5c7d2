import { createRoot } from "react-dom/client";
import { words } from "../words/say";
import { createExcelWorkbook } from "../workbook/excel/excelWorkbook";
import { isDark } from "./hostTheme";
import { TaskPane } from "./TaskPane";

const root = document.getElementById("pane")!;

// Without a connection to Microsoft's script there is no Office object at all.
if (typeof Office === "undefined") sayNoExcel();
else
  void Office.onReady(({ host }) => (host === Office.HostType.Excel ? openPane() : sayNoExcel()));

function openPane(): void {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  createRoot(root).render(<TaskPane workbook={createExcelWorkbook()} dark={isDark(background)} />);
}

function sayNoExcel(): void {
  const sentence = document.createElement("p");
  const link = document.createElement("a");
  link.href = "workbench.html";
  link.textContent = words("taskpane.outside.workbench");
  sentence.append(`${words("taskpane.outside")} `, link);
  root.replaceChildren(sentence);
}
