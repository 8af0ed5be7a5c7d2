import { caseDifferences } from "../../../src/engine/selfTest";
import { ruleCases } from "../../../src/rulebook/cases";

describe.each(Object.entries(ruleCases))("The rulebook's cases of %s", (designation, cases) => {
  test.each(cases.map((each) => [`${each.id}: ${each.name}`, each] as const))(
    "%s",
    (_name, ruleCase) => {
      expect(ruleCase.expected).not.toEqual({});
      expect(caseDifferences(designation, ruleCase)).toEqual([]);
    }
  );
});
