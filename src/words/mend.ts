import evidence from "./en/evidence.mend.json";
import report from "./en/report.mended.json";
import taskpane from "./en/taskpane.mend.json";
import { addWords } from "./say";

addWords({ ...evidence, ...report, ...taskpane });
