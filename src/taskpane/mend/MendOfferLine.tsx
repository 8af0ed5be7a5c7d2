import "../../words/mend";
import { Link } from "@fluentui/react-components";
import { mostCells } from "../../evidence/mend/limit";
import { words } from "../../words/say";
import { choiceText, type RangeChoice } from "../session/choices";
import type { FoundRange } from "../session/findRanges";
import type { Session } from "../session/session";
import { offerOf, type MendOffers } from "./offers";
import { originalAgain } from "./writeCopy";

interface MendOfferLineProps {
  readonly range: FoundRange;
  readonly found: readonly FoundRange[];
  readonly offers: MendOffers;
  readonly session: Session;
  /** Takes the focus, as where the list of mends was closed. */
  readonly focused: boolean;
  readonly onOpen: (choice: RangeChoice) => void;
}

/** What can be mended in a range, or, of a mended copy, the way back to the original. */
export function MendOfferLine({
  range,
  found,
  offers,
  session,
  focused,
  onOpen,
}: MendOfferLineProps) {
  const { choice } = range;
  const { mendedFrom } = choice;
  if (mendedFrom) {
    return (
      <p className="pane-caption">
        {words("taskpane.mend.copyOf", { range: choiceText(mendedFrom) })}{" "}
        <Link as="button" inline onClick={() => session.chooseRanges(originalAgain(found, choice))}>
          {words("taskpane.mend.original")}
        </Link>
      </p>
    );
  }
  const offer = offerOf(range, offers);
  if (offer === "tooLarge") {
    return (
      <p className="pane-caption pane-weak">
        {words("taskpane.mend.tooLarge", { cells: mostCells })}
      </p>
    );
  }
  if (!offer || offer.mends.length === 0) return null;
  return (
    <p className="pane-caption">
      <Link as="button" inline autoFocus={focused} onClick={() => onOpen(choice)}>
        {words("taskpane.mend.offer", { count: offer.mends.length })}
      </Link>
    </p>
  );
}
