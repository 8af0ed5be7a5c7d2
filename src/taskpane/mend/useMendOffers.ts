import { useEffect, useState } from "react";
import type { Evidence } from "../../evidence/evidence";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { findOffers, type MendOffers } from "./offers";

const none: MendOffers = new Map();

/** What can be mended in the ranges as they were read last; nothing until that is found. */
export function useMendOffers(session: Session, { ranges, evidence, busy }: PaneState): MendOffers {
  const [found, setFound] = useState<{ offers: MendOffers; of: Evidence } | null>(null);
  useEffect(() => {
    if (busy || !ranges || !evidence) return;
    const stop = new AbortController();
    findOffers(session.workbook, ranges, stop.signal).then(
      (offers) => !stop.signal.aborted && setFound({ offers, of: evidence }),
      // A range that can't be read has been told of already.
      () => undefined
    );
    return () => stop.abort();
  }, [session, ranges, evidence, busy]);
  return found && found.of === evidence && !busy ? found.offers : none;
}
