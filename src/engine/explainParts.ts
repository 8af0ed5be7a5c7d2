import "../words/explain";
import type { Sentence } from "../words/say";
import type { ExplainLine } from "./explainLine";
import { amountInWords } from "./measures/parts/amountInWords";
import type { PartEntity, PartLine, PartsTrace } from "./partsTrace";

/** The lines behind a value made of parts: each part's rule and sum, then who counted and who did not. */
export function partsLines({ parts }: PartsTrace): ExplainLine[] {
  return parts
    .filter(({ status }) => status !== "notApplicable")
    .flatMap((part) => [ruleLine(part), comparedLine(part), ...entityLines(part)]);
}

function ruleLine({ name, rule, points, counts }: PartLine): ExplainLine {
  return {
    group: { id: "engine.groupRule" },
    what: name,
    amount: points,
    unit: "points",
    counts,
    why: rule,
    source: null,
  };
}

function comparedLine({ name, unit, then, now, value, why, counts }: PartLine): ExplainLine {
  return {
    group: { id: "engine.partCompared" },
    what: name,
    amount: value,
    unit: value === null ? null : unit,
    counts,
    why:
      why ??
      (then === null || now === null
        ? { id: "engine.partStated" }
        : {
            id: "engine.partNowThen",
            values: { now: amountInWords(now, unit), then: amountInWords(then, unit) },
          }),
    source: null,
  };
}

const order = ["gained", "lost", "kept", "below", "excluded"] as const;

function entityLines({ lines }: PartLine): ExplainLine[] {
  return order.flatMap((change) =>
    lines.filter((line) => line.change === change).map((line) => entityLine(line))
  );
}

function entityLine(line: PartEntity): ExplainLine {
  const { name, workload, amountUnit, now, change, countsNow, source } = line;
  return {
    group: { id: `engine.group.${change}` },
    what: workload === null ? name : `${name} – ${workload}`,
    amount: now,
    unit: amountUnit,
    counts: countsNow,
    why: whyInFull(line),
    source,
  };
}

/** The reason with the line's own share and what it lacks. */
export function whyInFull({ why, shareNow, lacks, amountUnit }: PartEntity): Sentence {
  const shared: Sentence =
    shareNow === null
      ? why
      : {
          id: "engine.partWithShare",
          values: { why: { sentence: why }, share: { percent: shareNow } },
        };
  return lacks
    ? {
        id: "engine.partWithLack",
        values: { why: { sentence: shared }, lacks: amountInWords(lacks, amountUnit) },
      }
    : shared;
}
