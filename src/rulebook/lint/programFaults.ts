import { pathOf, programFigures } from "../figures";
import type { Rulebook } from "../rulebook";
import { rulesBegin } from "../ruleSet";
import { orderFaults } from "./datedValueFaults";
import { repeated } from "./repeated";

/** Rules of the whole program out of order, and badges that miss a designation or take one twice. */
export function programFaults({ program, designations }: Rulebook): readonly string[] {
  const begin = designations.map(rulesBegin).sort()[0]!;
  const known = designations.map(({ id }) => id);
  return [
    ...programFigures(program).flatMap((figure) => {
      const where = pathOf("program", figure);
      return [
        ...orderFaults(where, figure.values),
        ...(figure.values[0]!.from > begin
          ? [`${where}: nothing holds from ${begin} until ${figure.values[0]!.from}`]
          : []),
      ];
    }),
    ...program.badges.values.flatMap(({ from, value }) => {
      const where = `program.badges of ${from}`;
      const grouped = value.flatMap(({ designations: own }) => own);
      return [
        ...repeated(grouped).map((id) => `${where}: ${id} is in two badges`),
        ...known
          .filter((id) => !grouped.includes(id))
          .map((id) => `${where}: ${id} is in no badge`),
        ...grouped
          .filter((id) => !known.includes(id))
          .map((id) => `${where}: ${id} is no designation`),
        ...repeated(value.map(({ name }) => name)).map(
          (name) => `${where}: “${name}” appears twice`
        ),
      ];
    }),
  ];
}
