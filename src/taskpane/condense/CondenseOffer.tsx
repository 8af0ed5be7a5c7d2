import "../../words/condensed";
import { Button, Link } from "@fluentui/react-components";
import { isTooLargeForFormula } from "../../evidence/condensed/formulaLimit";
import { words } from "../../words/say";
import { Note } from "../parts/Note";
import { kindOf, type FoundRange } from "../session/findRanges";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { useCondensed, type Condensing } from "./useCondensed";

interface CondenseOfferProps {
  readonly state: PaneState;
  readonly session: Session;
}

/** Offers to condense Azure usage that is too large for formulas, and to do so again once it has changed. */
export function CondenseOffer({ state, session }: CondenseOfferProps) {
  const { evidence, stale, busy } = state;
  const condensing = useCondensed(session.workbook, stale || busy ? null : evidence);
  const ledgers = (state.ranges ?? []).filter((range) => isLedger(range));
  const rows = ledgers.reduce((sum, range) => sum + rowsTooMany(range), 0);
  const { kept, lines, problem } = condensing;
  if (ledgers.length === 0 || (rows === 0 && !kept)) return null;
  const corner = { sheet: sheetName(kept), top: 0, left: 0, bottom: 0, right: 0 };
  return (
    <Note kind={condensing.stale ? "warning" : "info"}>
      <p>
        {kept
          ? words(condensing.stale ? "taskpane.condense.stale" : "taskpane.condense.current", {
              time: kept.time,
            })
          : words("taskpane.condense.tooMany", { rows })}
      </p>
      {!kept && <p>{words("taskpane.condense.what", { sheet: sheetName(kept) })}</p>}
      <div className="pane-buttons">
        <Button
          size="small"
          disabledFocusable={condensing.busy || stale || busy || !evidence?.usage}
          onClick={() => void condensing.condense()}
        >
          {actionOf(condensing)}
        </Button>
        {kept && (
          <Link as="button" inline onClick={() => void session.show(corner, kept.sheet)}>
            {words("taskpane.condense.show")}
          </Link>
        )}
      </div>
      <p role="status">{lines !== null && words("taskpane.condense.done", { lines })}</p>
      {problem && <p role="alert">{[problem.sentence, problem.mend].filter(Boolean).join(" ")}</p>}
    </Note>
  );
}

function actionOf({ busy, kept }: Condensing): string {
  return words(
    busy ? "taskpane.condense.busy" : kept ? "taskpane.condense.again" : "taskpane.condense.do"
  );
}

function sheetName(kept: Condensing["kept"]): string {
  return kept?.sheet ?? words("report.sheet.evidence");
}

function isLedger(range: FoundRange): boolean {
  const kind = kindOf(range);
  return (
    kind === "usage" || kind === "customers" || kind === "cspUsage" || kind === "costManagement"
  );
}

/** Rows of a range that is too large to be handed to a formula; 0 for any other. */
function rowsTooMany({ address }: FoundRange): number {
  return address && isTooLargeForFormula(address) ? address.bottom - address.top : 0;
}
