import type { PartEntity } from "../../partsTrace";
import { inOrder } from "./entity";

/** What a line says, whoever it is about. */
export type Verdict = Omit<PartEntity, keyof Subject>;

/** Whom a line is about, and in what its amounts are. */
export type Subject = Pick<PartEntity, "name" | "tenantId" | "workload" | "amountUnit" | "source">;

/** Goes through everything that a part looks at, and tells what to make of each. */
export type Walk<S> = (tell: (verdict: Verdict, subject: S) => void) => void;

/** What counts in the months compared. */
export interface Counts {
  readonly then: number;
  readonly now: number;
}

/** How many count, for parts whose value is their number. */
export function numbersOf(walk: Walk<unknown>): Counts {
  let then = 0;
  let now = 0;
  walk(({ countsThen, countsNow }) => {
    if (countsThen) then++;
    if (countsNow) now++;
  });
  return { then, now };
}

/** The amounts of what counts, for parts whose value is their sum. */
export function amountsOf(walk: Walk<unknown>): Counts {
  let then = 0;
  let now = 0;
  walk((verdict) => {
    if (verdict.countsThen) then += verdict.then ?? 0;
    if (verdict.countsNow) now += verdict.now ?? 0;
  });
  return { then, now };
}

/** The same as lines, for whoever wants to read them. */
export function linesOf<S>(
  walk: Walk<S>,
  subjectOf: (subject: S) => Subject
): readonly PartEntity[] {
  const lines: PartEntity[] = [];
  walk((verdict, subject) => lines.push(line(subjectOf(subject), verdict)));
  return inOrder(lines);
}

/** Spelled out: spreading both takes several times as long, and there are tens of thousands. */
function line({ name, tenantId, workload, amountUnit, source }: Subject, of: Verdict): PartEntity {
  return {
    name,
    tenantId,
    workload,
    amountUnit,
    then: of.then,
    now: of.now,
    shareThen: of.shareThen,
    shareNow: of.shareNow,
    countsThen: of.countsThen,
    countsNow: of.countsNow,
    change: of.change,
    lacks: of.lacks,
    why: of.why,
    source,
  };
}
