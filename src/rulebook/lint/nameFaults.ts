import type { Rulebook } from "../rulebook";
import type { Designation } from "../schema";
import { repeated } from "./repeated";

/** Texts by which two things could be meant: spellings, names of designations, names in a figures table. */
export function nameFaults(book: Rulebook): readonly string[] {
  return [
    ...ambiguous(
      "association spelling",
      book.associations.map(({ id, name, spellings }) => [id, name, ...spellings]),
      "associations"
    ),
    ...ambiguous(
      "workload spelling",
      // An Azure service may bear the name of a workload elsewhere: they stand in different columns.
      book.workloads.map(({ id, name, spellings, family }) =>
        [id, name, ...spellings].map((text) => (family === "azure" ? `Azure: ${text}` : text))
      ),
      "workloads"
    ),
    ...ambiguous(
      "designation name",
      book.designations.map(({ id, name, fullName, aliases }) => [id, name, fullName, ...aliases]),
      "designations"
    ),
    ...book.designations.flatMap((designation) =>
      ambiguous(
        `name in figures of ${designation.id}`,
        figureNames(designation),
        "metrics or parts"
      )
    ),
  ];
}

function figureNames({ metrics }: Designation): readonly (readonly string[])[] {
  return metrics.flatMap((metric) => [
    [metric.id, metric.name, ...metric.aliases],
    ...(metric.measure === "parts" ? metric.parts.map(({ aliases }) => aliases) : []),
  ]);
}

function ambiguous(
  what: string,
  named: readonly (readonly string[])[],
  things: string
): readonly string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}&+]+/gu, " ")
      .trim();
  return repeated(named.flatMap((texts) => [...new Set(texts.map(plain))])).map(
    (text) => `the ${what} “${text}” means two ${things}`
  );
}
