import type { PersonLine } from "../engine/trace";
import "../words/report";
import { words } from "../words/say";
import type { SummaryInput } from "./summaryInput";

/** How people are called on the sheets. */
export interface PeopleLabels {
  readonly name: (line: Pick<PersonLine, "person" | "personKey">) => string;
  /** MCPID, or "" where the person is known otherwise. */
  readonly mcpId: (line: Pick<PersonLine, "personKey">) => string;
}

/**
 * Names as the data has them; where names are to be left out the MCPID, and a number for a person whose
 * only key is an e-mail address or a name.
 */
export function peopleLabels({ evidence, leaveOutNames }: SummaryInput): PeopleLabels {
  const people = evidence.certifications?.people ?? [];
  const numbers = new Map(people.map(({ key }, index) => [key, index + 1]));
  const ids = new Set(people.filter(({ by }) => by === "mcpId").map(({ key }) => key));
  const mcpId = ({ personKey }: Pick<PersonLine, "personKey">) =>
    // A key names its kind first, so that no two kinds can meet: "mcp:7470319".
    ids.has(personKey) ? personKey.replace(/^mcp:/, "") : "";
  return {
    mcpId,
    name: (line) => {
      if (!leaveOutNames) return line.person;
      return mcpId(line) || words("report.person", { number: numbers.get(line.personKey) ?? 0 });
    },
  };
}
