import cli from "./en/cli.json";
import { addWords } from "./say";

addWords(cli);
