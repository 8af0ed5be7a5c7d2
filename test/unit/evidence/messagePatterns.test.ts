import type { Finding } from "../../../src/evidence/finding";
import { readEvidence } from "../../../src/evidence/readEvidence";
import engine from "../../../src/words/en/engine.json";
import evidence from "../../../src/words/en/evidence.json";
import exam from "../../../src/words/en/evidence.exam.json";
import { say, type MessageId } from "../../../src/words/say";
import { check } from "../../../src/engine/check";
import { corpus } from "../../corpus/corpus";
import { ranges } from "../../support/grids";
import { frames, mendForm, messagePatterns, type MessagePattern } from "./messagePatterns";

const patterns = Object.values(messagePatterns);
const full = (id: string) => (id.includes(".") ? id : `evidence.${id}`);
const patternOf = new Map(
  patterns.flatMap((pattern) => pattern.ids.map((id) => [full(id), pattern] as const))
);
const sentences = [
  ...Object.keys(evidence),
  ...Object.keys(exam),
  ...Object.keys(engine).filter((id) => id.startsWith("engine.finding")),
];
const isMend = (id: string) => /Mend(These)?$/.test(id);
const findings = sentences.filter(
  (id) => !isMend(id) && !frames.some((frame) => full(frame) === id)
);

/** Values of every kind that some message speaks of. */
const values = (count: number) => ({
  ...{ count, more: count - 1, choices: count, titles: count, months: 2, mark: "comma" },
  ...{ value: "x:y", metric: "m", found: "f", column: "c", header: "h", read: "r", customer: "c" },
  ...{ amount: "$1", before: "$2", share: "5%", day: "1 Nov 2026", month: "Oct 2026" },
  ...{ first: "Oct 2025", last: "Oct 2026", asOf: "1 Nov 2026", from: "1 Nov 2026", why: "w" },
  ...{ notBefore: "1 Nov 2026", notAfter: "1 Nov 2026", total: 70, whole: 69, target: 70 },
  ...{ association: "a", order: "dayFirst", basis: "over12", other: "o", misread: "monthAsDay" },
  ...{ currencies: "EUR", currency: "EUR", workloads: "w", meters: "m", kind: "cspUsage" },
  scores: "d would score 2 instead of 1",
  ...{ source: "s", time: "t", rows: count },
  ...{ given: "usage", names: "n", name: "n", nearest: "n", people: "p" },
});

test("There are at most 25 patterns", () => {
  expect(patterns.length).toBeLessThanOrEqual(25);
});

test("Every finding follows one pattern and no other is listed", () => {
  expect([...patternOf.keys()].sort()).toEqual([...findings].sort());
  expect(patterns.flatMap(({ ids }) => ids)).toHaveLength(patternOf.size);
});

test.each(findings)("%s is said as its pattern has it, of one and of several", (id) => {
  for (const count of [1, 2, 5]) {
    const said = say({ id: id as MessageId, values: values(count) });
    expect(said).toMatch(patternOf.get(id)!.form);
    expect(said).not.toMatch(/[.\s]$/);
  }
});

test.each(sentences.filter(isMend))("%s tells what to do", (id) => {
  expect(say({ id: id as MessageId, values: values(2) })).toMatch(mendForm);
});

const odd = Object.values(corpus)
  .flat()
  .map(({ name, given }) => ({
    name,
    grids: given.filter((each) => typeof each !== "string"),
  }))
  .filter(({ grids }) => grids.length > 0);

test.each(odd)("$name: each finding says where it stands and how to mend it", ({ grids }) => {
  const given = ranges(...grids);
  for (const finding of check(given, readEvidence(given), { asOf: null, today: "2026-11-22" }))
    expect({ id: finding.message.id, ...faultsOf(finding) }).toEqual({ id: finding.message.id });
});

function faultsOf(finding: Finding): Record<string, string> {
  const pattern: MessagePattern = patternOf.get(finding.message.id)!;
  const { where, mend, message } = finding;
  const said = say(message);
  return {
    ...(!pattern.form.test(said) && { form: said }),
    ...(pattern.where !== "anywhere" && !where && { where: "none" }),
    ...(pattern.where === "rows" && !where?.rowCount && { where: "no rows" }),
    ...(pattern.mend === "always" && !mend && { mend: "none" }),
    ...(mend && !mendForm.test(say(mend)) && { mend: say(mend) }),
  };
}
