import "../../words/help";
import { words } from "../../words/say";
import { WhatToPaste } from "../firstRun/WhatToPaste";
import { ThisCopy } from "./ThisCopy";
import "../firstRun/firstRun.css";
import "./help.css";

const formulas = [
  "SCORE",
  "SCORECARD",
  "QUALIFIES",
  "EXPLAIN",
  "COMPARE",
  "CHECK",
  "RULES",
  "SELFTEST",
] as const;

/** What to paste, the formulas, and whether this copy is sound and its formulas can calculate. */
export function HelpView() {
  return (
    <div className="pane-help">
      <h1>{words("taskpane.view.help")}</h1>
      <WhatToPaste />
      <section>
        <h2>{words("taskpane.help.formulas")}</h2>
        <dl>
          {formulas.map((formula) => (
            <div key={formula}>
              <dt>
                <code>{words(`taskpane.help.${formula}.call`)}</code>
              </dt>
              <dd>{words(`taskpane.help.${formula}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="pane-caption">{words("taskpane.help.name")}</p>
      </section>
      <ThisCopy />
      <section>
        <h2>{words("taskpane.help.privacy")}</h2>
        <p>{words("taskpane.privacy")}</p>
      </section>
    </div>
  );
}
