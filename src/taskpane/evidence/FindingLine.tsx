import { Link } from "@fluentui/react-components";
import type { Finding } from "../../evidence/finding";
import { say, words } from "../../words/say";
import { StatusIcon } from "../parts/Note";
import type { FoundRange } from "../session/findRanges";
import { addressOfFinding, firstBlock, placeText } from "../session/places";
import type { Session } from "../session/session";

interface FindingLineProps {
  readonly finding: Finding;
  readonly ranges: readonly FoundRange[];
  readonly onShow: Session["show"];
}

/** What, how to mend it, and where. Its cells are selected by a click anywhere on it, or by its button. */
export function FindingLine({ finding, ranges, onShow }: FindingLineProps) {
  const { severity, message, mend, where } = finding;
  const address = where ? addressOfFinding(where, ranges) : null;
  const block = where && firstBlock(where);
  const show = (): void => {
    // Who marks the text wants to copy it.
    if (address && !getSelection()?.toString()) void onShow(address, placeText(block!));
  };
  return (
    // The button inside is for the keyboard and for readers; its click arrives here.
    <div className={address ? "pane-finding pane-finding-placed" : "pane-finding"} onClick={show}>
      <span role="img" aria-label={words(`taskpane.severity.${severity}`)}>
        <StatusIcon kind={severity === "note" ? "info" : severity} />
      </span>
      <div>
        <p>{say(message)}</p>
        {mend && <p className="pane-caption">{say(mend)}</p>}
        {where && <p className="pane-caption pane-weak">{placeText(where)}</p>}
      </div>
      {address && block && (
        <Link
          as="button"
          aria-label={words(
            block === where ? "taskpane.findings.showPlace" : "taskpane.findings.showFirstPlace",
            { where: placeText(where!) }
          )}
        >
          {words(block === where ? "taskpane.findings.show" : "taskpane.findings.showFirst")}
        </Link>
      )}
    </div>
  );
}
