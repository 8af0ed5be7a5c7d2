import exam from "./en/evidence.exam.json";
import { addWords } from "./say";

addWords(exam);
