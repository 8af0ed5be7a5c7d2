import rules from "./en/rulebook.json";
import { addWords } from "./say";

addWords(rules);
