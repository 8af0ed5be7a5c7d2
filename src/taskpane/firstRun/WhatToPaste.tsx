import { words } from "../../words/say";
import { TableGrid } from "../parts/icons";

/** The exports that can be scored and where they come from. */
export function WhatToPaste() {
  return (
    <section className="pane-paste">
      <h2>{words("taskpane.paste")}</h2>
      <ul>
        {(["usage", "certifications", "m365", "bizApps", "figures"] as const).map((kind) => (
          <li key={kind}>
            <TableGrid size={18} />
            <div>
              <h3>{words(`taskpane.paste.${kind}`)}</h3>
              <p>{words(`taskpane.paste.${kind}.what`)}</p>
              {kind !== "figures" && (
                <p className="pane-weak">{words(`taskpane.paste.${kind}.where`)}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
