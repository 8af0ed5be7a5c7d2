import mapping from "./en/taskpane.mapping.json";
import { addWords } from "./say";

addWords(mapping);
