import views from "./en/taskpane.views.json";
import { addWords } from "./say";

addWords(views);
