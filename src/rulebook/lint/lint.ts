import { repeated } from "./repeated";
import type { RuleCases } from "../cases";
import type { SourcedRulebook } from "../sources";
import { caseFaults } from "./caseFaults";
import { certificationFaults } from "./certificationFaults";
import { datedValueFaults } from "./datedValueFaults";
import { editionFaults } from "./editionFaults";
import { nameFaults } from "./nameFaults";
import { programFaults } from "./programFaults";
import { ruleSetFaults } from "./ruleSetFaults";
import { schemaFaults } from "./schemaFaults";
import { sourceFaults } from "./sourceFaults";
import { unusedFaults } from "./unusedFaults";

/**
 * What is wrong with a rulebook and its cases, one sentence each, naming where; empty when nothing is.
 * Checks the schema first, then what a schema can't, on the day of each change, for each track and reading.
 */
export function lintRulebook(book: SourcedRulebook, cases: RuleCases): readonly string[] {
  const malformed = schemaFaults(book, cases);
  if (malformed.length > 0) return malformed;
  return [
    ...repeated(book.designations.map(({ id }) => id)).map(
      (id) => `designation ${id} appears twice`
    ),
    ...book.designations.flatMap((designation) => [
      ...editionFaults(designation),
      ...datedValueFaults(designation),
      ...ruleSetFaults(book, designation),
      ...caseFaults(book, designation, cases[designation.id] ?? []),
    ]),
    ...programFaults(book),
    ...certificationFaults(book),
    ...nameFaults(book),
    ...sourceFaults(book, cases),
    ...unusedFaults(book),
    ...Object.keys(cases)
      .filter((id) => !book.designations.some((designation) => designation.id === id))
      .map((id) => `there are cases of ${id}, which is no designation`),
  ];
}
