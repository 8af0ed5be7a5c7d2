import { useEffect, useState } from "react";
import { selfTest, type SelfTest } from "../../engine/selfTest";
import { casesAtHand } from "../../functions/casesAtHand";
import { words } from "../../words/say";
import { StatusIcon } from "../parts/Note";
import { functionHost, functionsHealth, type FunctionsHealth } from "./functionsHealth";

/** Proof on the user's own machine: the rulebook's cases, and whether the formulas can calculate. */
export function ThisCopy() {
  const tested = useSelfTest();
  const [health] = useState(() => functionsHealth(functionHost()));
  return (
    <section>
      <h2>{words("taskpane.help.copy")}</h2>
      <div role="status">
        <Tested tested={tested} />
      </div>
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

/** Null while under way; "notLoaded" where the cases can't be had. */
type Outcome = SelfTest | "notLoaded" | null;

/** Tests once the view is shown: it takes a moment, and the cases may have to be loaded. */
function useSelfTest(): Outcome {
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    let shown = true;
    const tell = (found: Outcome) => {
      if (shown) setOutcome(found);
    };
    const painted = setTimeout(() => {
      void Promise.resolve()
        .then(casesAtHand)
        .then(selfTest)
        .then(tell, () => tell("notLoaded"));
    });
    return () => {
      shown = false;
      clearTimeout(painted);
    };
  }, []);
  return outcome;
}

function Tested({ tested }: { readonly tested: Outcome }) {
  if (tested === null) return <p>{words("taskpane.help.testing")}</p>;
  if (tested === "notLoaded") {
    return (
      <p className="pane-help-line">
        <StatusIcon kind="unknown" />
        <span>{words("taskpane.help.notLoaded")}</span>
      </p>
    );
  }
  const { passed, run, rulebook, failed } = tested;
  return (
    <>
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
    </>
  );
}

function isWell(health: FunctionsHealth): health is "ready" | "page" {
  return health === "ready" || health === "page";
}
