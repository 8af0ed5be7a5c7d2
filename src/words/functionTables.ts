import tables from "./en/functions.tables.json";
import { addWords } from "./say";

addWords(tables);
