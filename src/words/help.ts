import help from "./en/taskpane.help.json";
import { addWords } from "./say";

addWords(help);
