import { rulesBegin } from "../rulebook/ruleSet";
import type { Designation } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import { NoAnswer } from "./noAnswer";

/** @throws NoAnswer that says when the rules of the designation begin */
export function refuseBeforeRules(designation: Designation, date: IsoDate): void {
  const begin = rulesBegin(designation);
  if (date >= begin) return;
  throw new NoAnswer({
    id: "engine.beforeRules",
    values: { asked: { day: date }, begin: { day: begin }, designation: designation.name },
  });
}
