import compare from "./en/report.compare.json";
import { addWords } from "./say";

addWords(compare);
