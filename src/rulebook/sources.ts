import type { Rulebook } from "./rulebook";
import type { Source } from "./schema";
import sourceList from "./sources.json";

/** Where figures come from, by the ids that they cite. Apart from the rulebook: no score is looked up here. */
export const sources: Readonly<Record<string, Source>> = sourceList;

/** The rulebook with its sources, as it is linted. */
export interface SourcedRulebook extends Rulebook {
  readonly sources: Readonly<Record<string, Source>>;
}
