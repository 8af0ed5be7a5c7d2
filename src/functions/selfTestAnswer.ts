import { selfTest } from "../engine/selfTest";
import type { Table } from "../report/scorecardTable";
import type { RuleCases } from "../rulebook/cases";
import { casesAtHand } from "./casesAtHand";
import { answer } from "./functionError";
import { selfTestTable } from "./selfTestTable";

/** The self-test as a table; later, where the cases have to be loaded first. */
export function selfTestAnswer(): Table | Promise<Table> {
  const cases = casesAtHand();
  return cases instanceof Promise ? onceLoaded(cases) : selfTestTable(selfTest(cases));
}

async function onceLoaded(loading: Promise<RuleCases>): Promise<Table> {
  const cases = await loading.catch((thrown: unknown) =>
    answer<never>(() => {
      throw thrown;
    })
  );
  return answer(() => selfTestTable(selfTest(cases)));
}
