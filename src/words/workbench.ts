import workbench from "./en/workbench.json";
import { addWords } from "./say";

addWords(workbench);
