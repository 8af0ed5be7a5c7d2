import type { Evidence, UsageEvidence } from "../evidence/evidence";
import { findingText } from "../evidence/findingText";
import { UnusableEvidence } from "../evidence/unusable";

/** @throws UnusableEvidence with the first finding, when nothing in the ranges says anything */
export function refuseUnusable({
  usage,
  certifications,
  figures,
  m365,
  revenue,
  consumption,
  ranges,
  findings,
}: Evidence): void {
  const usable =
    (usage !== null && saysAnything(usage)) ||
    (certifications?.certificates.length ?? 0) > 0 ||
    (figures?.values.size ?? 0) > 0 ||
    [m365, revenue, consumption].some((shown) => shown !== null && shown.lines.length > 0);
  if (usable) return;
  const first = findings.find(({ severity }) => severity === "error") ?? findings[0];
  if (ranges.length === 0 || !first) throw new UnusableEvidence({ id: "evidence.noRanges" });
  throw new UnusableEvidence(
    { id: "evidence.noneUsable", values: { first: findingText(first) } },
    first
  );
}

/** Rows whose amounts can all not be read show months and nothing else. */
function saysAnything({ tenants, coverage, totalCents }: UsageEvidence): boolean {
  return tenants.length > 0 || coverage.includes(1) || totalCents.some((cents) => cents !== 0);
}
