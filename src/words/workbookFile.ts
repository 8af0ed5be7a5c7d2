import workbookFile from "./en/workbook.file.json";
import { addWords } from "./say";

addWords(workbookFile);
