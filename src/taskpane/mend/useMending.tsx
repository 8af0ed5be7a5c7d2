import "../../words/mend";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { words } from "../../words/say";
import { choiceText, sameChoice, type RangeChoice } from "../session/choices";
import type { FoundRange } from "../session/findRanges";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { MendOfferLine } from "./MendOfferLine";
import { mendView } from "./lazyMendView";
import { offerOf } from "./offers";
import { useMendOffers } from "./useMendOffers";

interface Mending {
  /** The mends of a range where they are open; null where they are not. */
  view(range: FoundRange): ReactNode;
  /** What is offered for a range. */
  line(range: FoundRange): ReactNode;
}

/** What the evidence view shows of mends: a line for each range, and the list of one where it is opened. */
export function useMending(
  session: Session,
  state: PaneState,
  onEdit: (editing: "mend" | null) => void
): Mending {
  const offers = useMendOffers(session, state);
  const [open, setOpen] = useState<RangeChoice | null>(null);
  const [closed, setClosed] = useState<RangeChoice | null>(null);
  useEffect(() => {
    if (!open) return;
    onEdit("mend");
    return () => onEdit(null);
  }, [open, onEdit]);
  const is = (choice: RangeChoice | null, range: FoundRange) =>
    choice !== null && sameChoice(choice, range.choice);
  return {
    view(range) {
      const offer = offerOf(range, offers);
      if (!is(open, range) || typeof offer !== "object") return null;
      return (
        <Suspense
          key={choiceText(range.choice)}
          fallback={<p className="pane-caption">{words("taskpane.mend.loading")}</p>}
        >
          <mendView.View
            choice={range.choice}
            offer={offer}
            state={state}
            session={session}
            onClose={() => {
              setClosed(open);
              setOpen(null);
            }}
          />
        </Suspense>
      );
    },
    line: (range) => (
      <MendOfferLine
        range={range}
        found={state.ranges ?? []}
        offers={offers}
        session={session}
        focused={is(closed, range)}
        onOpen={setOpen}
      />
    ),
  };
}
