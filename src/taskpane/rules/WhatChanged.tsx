import { useState } from "react";
import type { Scorecard } from "../../engine/scorecard";
import type { Evidence } from "../../evidence/evidence";
import { rulesBegin } from "../../rulebook/ruleSet";
import { rulesDiff, type RuleChange } from "../../rulebook/rulesDiff";
import type { Designation } from "../../rulebook/schema";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { LongList } from "../parts/LongList";
import type { Choices } from "../session/choices";
import { ChangeForPartner } from "./ChangeForPartner";
import { DayChoice } from "./DayChoice";
import { RuleSources } from "./RuleSources";

interface WhatChangedProps {
  readonly designation: Designation;
  readonly scorecard: Scorecard;
  readonly evidence: Evidence | null;
  readonly choices: Choices;
  /** ISO date. */
  readonly today: string;
}

/** What differs between the rules of two days, and what that does to this partner. */
export function WhatChanged({
  designation,
  scorecard,
  evidence,
  choices,
  today,
}: WhatChangedProps) {
  const { editions } = designation;
  const inForce = editions.findLastIndex(({ from }) => from <= scorecard.asOf);
  const [before, setBefore] = useState(editions[Math.max(0, inForce - 1)]!.from);
  const [after, setAfter] = useState(editions[inForce]!.from);
  const begins = rulesBegin(designation);
  const known = before >= begins && after >= begins;
  const changes = known ? rulesDiff(designation, before, after, scorecard.reading) : [];
  return (
    <section>
      <h2>{words("taskpane.rules.changed")}</h2>
      <div className="pane-day-choices">
        <DayChoice
          label={words("taskpane.rules.before")}
          editions={editions}
          day={before}
          onDay={setBefore}
        />
        <DayChoice
          label={words("taskpane.rules.after")}
          editions={editions}
          day={after}
          onDay={setAfter}
        />
      </div>
      {!known && (
        <p role="status">
          {words("taskpane.rules.beforeRules", {
            designation: designation.name,
            begins: formatDay(begins),
          })}
        </p>
      )}
      {known && evidence && (
        <ChangeForPartner
          evidence={evidence}
          question={{
            designation: designation.id,
            asOf: scorecard.asOf,
            track: choices.track,
            reading: choices.reading,
            today,
          }}
          before={before < after ? before : after}
          after={before < after ? after : before}
        />
      )}
      {known && changes.length === 0 && <p role="status">{words("taskpane.rules.noChange")}</p>}
      <LongList items={changes} keyOf={(_, index) => index}>
        {(change) => <Change change={change} designation={designation.name} />}
      </LongList>
    </section>
  );
}

function Change({
  change: { metric, rule, tracks, before, after, from, sources, note },
  designation,
}: {
  readonly change: RuleChange;
  readonly designation: string;
}) {
  const none = words("taskpane.rules.none.value");
  return (
    <div className="pane-rule-change">
      <strong>
        {metric || designation}: {rule}
      </strong>
      <p className="pane-weak">{words("taskpane.rules.was", { value: before ?? none })}</p>
      <p>{words("taskpane.rules.is", { value: after ?? none })}</p>
      <p className="pane-caption">
        {words("taskpane.rules.changedFrom", {
          from: formatDay(from),
          tracks: tracks.map((track) => words(`taskpane.track.${track}`)).join(", "),
        })}{" "}
        <RuleSources sources={sources} />
      </p>
      {note && <p className="pane-caption">{note}</p>}
    </div>
  );
}
