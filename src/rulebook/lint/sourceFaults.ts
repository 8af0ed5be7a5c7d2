import type { RuleCases } from "../cases";
import { figuresOf, pathOf, programFigures } from "../figures";
import type { SourcedRulebook } from "../sources";

/** Sources that are cited and not listed, and those listed that nothing cites. */
export function sourceFaults(book: SourcedRulebook, cases: RuleCases): readonly string[] {
  const cited = citations(book, cases);
  const used = new Set(cited.map(({ source }) => source));
  return [
    ...cited
      .filter(({ source }) => !(source in book.sources))
      .map(({ where, source }) => `${where}: source ${source} is not in sources.json`),
    ...Object.keys(book.sources)
      .filter((source) => !used.has(source))
      .map((source) => `source ${source} is used by no figure`),
  ];
}

interface Citation {
  readonly where: string;
  readonly source: string;
}

function citations(
  { designations, program, certifications }: SourcedRulebook,
  cases: RuleCases
): readonly Citation[] {
  const cite = (where: string, sources: readonly string[]) =>
    sources.map((source) => ({ where, source }));
  return [
    ...designations.flatMap((designation) => [
      ...designation.editions.flatMap(({ from, sources }) =>
        cite(`${designation.id}, edition ${from}`, sources)
      ),
      ...figuresOf(designation).flatMap((figure) =>
        figure.values.flatMap(({ sources }) => cite(pathOf(designation.id, figure), sources))
      ),
    ]),
    ...programFigures(program).flatMap((figure) =>
      figure.values.flatMap(({ sources }) => cite(pathOf("program", figure), sources))
    ),
    ...certifications.flatMap(({ id, sources }) => cite(id, sources)),
    ...Object.values(cases).flatMap((own) =>
      own.flatMap(({ id, source }) => cite(`case ${id}`, [source]))
    ),
  ];
}
