import report from "./en/report.json";
import { addWords } from "./say";

addWords(report);
