import { useEffect } from "react";
import type { Finding, Severity } from "../../evidence/finding";
import { words } from "../../words/say";
import { LongList } from "../parts/LongList";
import { Note } from "../parts/Note";
import type { FoundRange } from "../session/findRanges";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { FindingLine } from "./FindingLine";

interface FindingListProps {
  readonly state: PaneState;
  readonly session: Session;
}

const worstFirst: readonly Severity[] = ["error", "warning", "note"];

/** What was noticed about the evidence, by severity; until it has been looked at, what the score says of it. */
export function FindingList({ state, session }: FindingListProps) {
  const { evidence, scorecard, checking, choices, busy } = state;
  useEffect(() => {
    if (evidence && !busy) session.check();
  }, [session, evidence, choices.asOf, busy]);
  const findings = state.findings ?? scorecard?.findings ?? evidence?.findings ?? [];
  if (findings.length === 0 && !checking) return null;
  return (
    <section
      className="pane-findings"
      aria-labelledby="pane-findings"
      aria-busy={checking === "now"}
    >
      <div className="pane-group-head">
        <h2 id="pane-findings">{words("taskpane.findings")}</h2>
        <span className="pane-weak" role="status">
          {checking === "now" ? words("taskpane.findings.checking") : countsOf(findings)}
        </span>
      </div>
      {checking === "failed" && <Note kind="warning">{words("taskpane.findings.notChecked")}</Note>}
      {worstFirst.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          ranges={state.ranges ?? []}
          onShow={session.show}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly ranges: readonly FoundRange[];
  readonly onShow: Session["show"];
}

function Group({ severity, findings, ranges, onShow }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className="pane-finding-group">
        {words(`taskpane.findings.${severity}`, { count: findings.length })}
      </h3>
      <LongList items={findings} keyOf={(_, index) => index}>
        {(finding) => <FindingLine finding={finding} ranges={ranges} onShow={onShow} />}
      </LongList>
    </>
  );
}

function countsOf(findings: readonly Finding[]): string {
  return worstFirst
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count > 0 ? words(`taskpane.findings.${severity}`, { count }) : [];
    })
    .join(" · ");
}
