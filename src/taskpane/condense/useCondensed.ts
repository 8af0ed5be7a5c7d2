import { useEffect, useState } from "react";
import type { Evidence, UsageEvidence } from "../../evidence/evidence";
import { withPauses } from "../../evidence/steps";
import type { Workbook } from "../../workbook/workbook";
import { problemOf, type Problem } from "../session/problem";
import { keepCondensed, keptCondensed, type KeptCondensed } from "./keptCondensed";

/** What there is to say of a workbook's condensed table, and the way to write it. */
export interface Condensing {
  readonly kept: KeptCondensed | null;
  /** True once the usage read is known to differ from what was condensed. */
  readonly stale: boolean;
  readonly busy: boolean;
  /** Lines of the table just written. */
  readonly lines: number | null;
  readonly problem: Problem | null;
  condense(): Promise<void>;
}

/** @param evidence what was last read; null as long as it is not whole or no longer stands for the workbook */
export function useCondensed(workbook: Workbook, evidence: Evidence | null): Condensing {
  const [kept, setKept] = useState<KeptCondensed | null>(null);
  const [check, setCheck] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const usage = evidence?.usage ?? null;

  useEffect(() => {
    let gone = false;
    keptCondensed(workbook).then(
      (found) => gone || setKept(found),
      () => undefined
    );
    return () => {
      gone = true;
    };
  }, [workbook, evidence]);

  const isKept = kept !== null;
  useEffect(() => {
    if (!usage || !isKept) return;
    let gone = false;
    void checkOfUsage(usage).then((found) => gone || setCheck(found));
    return () => {
      gone = true;
    };
  }, [usage, isKept]);

  async function condense(): Promise<void> {
    if (!evidence || busy) return;
    setBusy(true);
    setLines(null);
    setProblem(null);
    try {
      const { condensedEvidence } = await import("../../report/condensed/formulaRanges");
      await nextPaint();
      const sheet = await condensedEvidence(evidence, new Date());
      if (!sheet) return;
      await workbook.write([sheet.spec]);
      setKept(await keepCondensed(workbook, sheet));
      setCheck(sheet.check);
      setLines(sheet.lines);
    } catch (thrown) {
      setProblem(problemOf(thrown, "write"));
    } finally {
      setBusy(false);
    }
  }

  const stale = kept !== null && check !== null && usage !== null && check !== kept.check;
  return { kept, stale, busy, lines, problem, condense };
}

/** Usage is condensed to tell whether it has changed: once for what was read. */
const checks = new WeakMap<UsageEvidence, string>();

async function checkOfUsage(usage: UsageEvidence): Promise<string> {
  const known = checks.get(usage);
  if (known !== undefined) return known;
  const { condenseSteps } = await import("../../evidence/condensed/condense");
  const { check } = await withPauses(condenseSteps(usage, { time: "", rows: 0 }), nextPaint);
  checks.set(usage, check);
  return check;
}

/** Long work without a pause would keep the words about it from showing. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
