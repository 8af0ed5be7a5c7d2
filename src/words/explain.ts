import explain from "./en/engine.explain.json";
import { addWords } from "./say";

addWords(explain);
