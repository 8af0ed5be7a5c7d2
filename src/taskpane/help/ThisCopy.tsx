import { useState } from "react";
import { selfTest } from "../../engine/selfTest";
import { words } from "../../words/say";
import { StatusIcon } from "../parts/Note";
import { functionHost, functionsHealth, type FunctionsHealth } from "./functionsHealth";

/** Proof on the user's own machine: the rulebook's cases, and whether the formulas can calculate. */
export function ThisCopy() {
  const [{ passed, run, rulebook, failed }] = useState(selfTest);
  const [health] = useState(() => functionsHealth(functionHost()));
  return (
    <section>
      <h2>{words("taskpane.help.copy")}</h2>
      <p className="pane-help-line">
        <StatusIcon kind={failed.length === 0 ? "met" : "error"} />
        <span>{words("taskpane.help.cases", { passed, run, rulebook })}</span>
      </p>
      {failed.length > 0 && (
        <>
          <p>{words("taskpane.help.corrupted")}</p>
          <ul>
            {failed.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p className="pane-help-line">
        <StatusIcon kind={isWell(health) ? "met" : "error"} />
        <span>{words(`taskpane.help.functions.${health}`)}</span>
      </p>
      {!isWell(health) && (
        <ol>
          <li>{words(`taskpane.help.functions.${health}.first`)}</li>
          <li>{words(`taskpane.help.functions.${health}.second`)}</li>
        </ol>
      )}
    </section>
  );
}

function isWell(health: FunctionsHealth): health is "ready" | "page" {
  return health === "ready" || health === "page";
}
