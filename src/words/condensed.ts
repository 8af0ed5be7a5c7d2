import report from "./en/report.condensed.json";
import taskpane from "./en/taskpane.condense.json";
import { addWords } from "./say";

addWords({ ...report, ...taskpane });
