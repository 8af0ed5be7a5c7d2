import { badgeOf } from "../../rulebook/programRules";
import { findDesignation, ruleSet } from "../../rulebook/ruleSet";
import { rulesTable, type RuleRow } from "../../rulebook/rulesTable";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { Note } from "../parts/Note";
import type { PaneState } from "../session/paneState";
import { SourceName } from "./RuleSources";
import { WhatChanged } from "./WhatChanged";
import "./rules.css";

export interface RulesViewProps {
  readonly state: PaneState;
  /** ISO date. */
  readonly today: string;
}

type RuleSource = RuleRow["sources"][number];

/** Every figure that holds on the as-of date, with where it is published. */
export function RulesView({ state, today }: RulesViewProps) {
  const { scorecard, evidence, choices } = state;
  const designation = scorecard && findDesignation(scorecard.designation);
  if (!designation) return <Note kind="info">{words("taskpane.rules.none")}</Note>;
  const { asOf, track, reading, edition, rulesCheckedOn } = scorecard;
  const rows = rulesTable(ruleSet(designation, asOf, track, reading));
  const sources = distinctSources(rows);
  const badge = badgeOf(designation.id, asOf);
  return (
    <div className="pane-rules">
      <h1>{words("taskpane.rules.title", { asOf: formatDay(asOf) })}</h1>
      {edition.note && (
        <p className="pane-caption">
          {words("taskpane.rules.edition", { from: formatDay(edition.from), note: edition.note })}
        </p>
      )}
      {edition.window && (
        <p className="pane-caption">
          {words("taskpane.rules.window", {
            notBefore: formatDay(edition.window.notBefore),
            notAfter: formatDay(edition.window.notAfter),
          })}
        </p>
      )}
      {badge && (
        <p className="pane-caption">{words("taskpane.rules.badge", { badge: badge.name })}</p>
      )}
      <WhatChanged
        key={designation.id}
        designation={designation}
        scorecard={scorecard}
        evidence={evidence}
        choices={choices}
        today={today}
      />
      {byMetric(rows).map(([metric, own]) => (
        <section key={metric}>
          <h2>{metric || designation.name}</h2>
          <dl>
            {own.map((row) => (
              <Rule key={row.rule} row={row} sources={sources} />
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h2>{words("taskpane.rules.sources")}</h2>
        <ol>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceName source={source} text={source.title} />
              <span className="pane-caption">{source.dated}</span>
            </li>
          ))}
        </ol>
      </section>
      <p className="pane-caption">
        {words("taskpane.settings.rulesRead", { day: formatDay(rulesCheckedOn) })}
      </p>
    </div>
  );
}

interface RuleProps {
  readonly row: RuleRow;
  readonly sources: readonly RuleSource[];
}

function Rule({ row: { rule, value, from, sources: own, note }, sources }: RuleProps) {
  return (
    <div>
      <dt>{rule}</dt>
      <dd className="pane-rule-value">{value}</dd>
      <dd className="pane-caption">
        {words("taskpane.rules.from", { from: formatDay(from), count: own.length })}
        {own.map((source, index) => (
          <span key={source.id}>
            {index > 0 && ", "}
            <SourceName
              source={source}
              text={String(sources.findIndex(({ id }) => id === source.id) + 1)}
            />
          </span>
        ))}
      </dd>
      {note && <dd className="pane-caption">{note}</dd>}
    </div>
  );
}

function distinctSources(rows: readonly RuleRow[]): readonly RuleSource[] {
  return [
    ...new Map(
      rows.flatMap(({ sources }) => sources).map((source) => [source.id, source])
    ).values(),
  ];
}

function byMetric(rows: readonly RuleRow[]): readonly (readonly [string, readonly RuleRow[]])[] {
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  return metrics.map((metric) => [metric, rows.filter((row) => row.metric === metric)] as const);
}
