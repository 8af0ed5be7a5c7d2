import { useEffect, useState } from "react";
import type { Evidence } from "../../evidence/evidence";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { findOffers, type MendOffers } from "./offers";

const none: MendOffers = new Map();

/** What can be mended in the ranges as they were read last; nothing until that is found. */
export function useMendOffers(session: Session, { evidence, busy }: PaneState): MendOffers {
  const [found, setFound] = useState<{ offers: MendOffers; of: Evidence } | null>(null);
  useEffect(() => {
    if (busy || !evidence) return;
    const stop = new AbortController();
    findOffers(session, stop.signal).then(
      (offers) => !stop.signal.aborted && setFound({ offers, of: evidence }),
      // Given up for the next reading.
      () => undefined
    );
    return () => stop.abort();
  }, [session, evidence, busy]);
  return found && found.of === evidence && !busy ? found.offers : none;
}
