import { Link } from "@fluentui/react-components";
import type { Finding, FindingPlace, Severity } from "../../evidence/finding";
import { say, words } from "../../words/say";
import { LongList } from "../parts/LongList";
import { StatusIcon } from "../parts/Note";
import type { FoundRange } from "../session/findRanges";
import { addressOfFinding, placeText } from "../session/places";
import type { Session } from "../session/session";

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly ranges: readonly FoundRange[];
  readonly onShow: Session["show"];
}

const worstFirst: readonly Severity[] = ["error", "warning", "note"];

/** What was noticed about the evidence: what, where, how to mend it. */
export function FindingList({ findings, ranges, onShow }: FindingListProps) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort(
    (a, b) => worstFirst.indexOf(a.severity) - worstFirst.indexOf(b.severity)
  );
  const counts = worstFirst.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? words(`taskpane.findings.${severity}`, { count }) : [];
  });
  return (
    <section className="pane-findings">
      <div className="pane-group-head">
        <h2>{words("taskpane.findings")}</h2>
        <span className="pane-weak">{counts.join(" · ")}</span>
      </div>
      <LongList items={sorted} keyOf={(_, index) => index}>
        {(finding) => <FindingLine finding={finding} ranges={ranges} onShow={onShow} />}
      </LongList>
    </section>
  );
}

function FindingLine({
  finding,
  ranges,
  onShow,
}: Omit<FindingListProps, "findings"> & { finding: Finding }) {
  const { severity, message, mend, where } = finding;
  return (
    <div className="pane-finding">
      <span role="img" aria-label={words(`taskpane.severity.${severity}`)}>
        <StatusIcon kind={severity === "note" ? "info" : severity} />
      </span>
      <div>
        <p>{say(message)}</p>
        {mend && <p className="pane-caption">{say(mend)}</p>}
        {where && <p className="pane-caption pane-weak">{placeText(where)}</p>}
      </div>
      {where && <ShowLink where={where} ranges={ranges} onShow={onShow} />}
    </div>
  );
}

function ShowLink({
  where,
  ranges,
  onShow,
}: Omit<FindingListProps, "findings"> & { where: FindingPlace }) {
  const address = addressOfFinding(where, ranges);
  if (!address) return null;
  const text = placeText(where);
  return (
    <Link
      as="button"
      aria-label={words("taskpane.findings.showPlace", { where: text })}
      onClick={() => void onShow(address, text)}
    >
      {words("taskpane.findings.show")}
    </Link>
  );
}
