import type { Person } from "./evidence";

/** What a row says about who it is of; empty where it says nothing. */
export interface Identity {
  readonly mcpId: string;
  readonly email: string;
  readonly name: string;
}

/** People as rows name them. */
export interface People {
  /** The number of the person a row is of; null when it names nobody. */
  add(identity: Identity): number | null;
  /** The people, each once, and for each number the index of the person it stands for. */
  joined(): { readonly people: readonly Person[]; readonly indexOf: readonly number[] };
}

/**
 * Tells people apart by MCPID, else e-mail, else full name. A row that lacks the stronger mark is of the
 * person who bears its e-mail or name elsewhere, and two MCPIDs with one e-mail and one name are two profiles
 * of one person: two people are counted only where the rows prove two.
 */
export function gatherPeople(): People {
  const people: Person[] = [];
  const numbers = new Map<string, number>();
  const byEmail = new Map<string, Person>();
  const byName = new Map<string, Person>();
  /** By e-mail and name: the first MCPID of those who share both. */
  const byBoth = new Map<string, Person>();
  const firstProfile = new Map<string, string>();
  return {
    add({ mcpId, email, name }) {
      const person = personOf({ mcpId, email, name });
      if (!person) return null;
      let number = numbers.get(person.key);
      if (number === undefined) {
        numbers.set(person.key, (number = people.length));
        people.push(person);
      } else if (people[number]!.name === mcpId && name) people[number] = person;
      if (person.by === "mcpId" && email) bear(byEmail, email, person);
      if (person.by !== "name" && name) bear(byName, name, person);
      if (person.by === "mcpId" && email && name) {
        const both = `${email} ${name}`;
        bear(byBoth, both, person);
        firstProfile.set(person.key, both.toLowerCase());
      }
      return number;
    },
    joined() {
      const home = (person: Person): Person => {
        const both = firstProfile.get(person.key);
        if (both !== undefined) return byBoth.get(both)!;
        const bearers = { email: byEmail, name: byName, mcpId: null }[person.by];
        const bearer = bearers?.get(person.key.slice(person.key.indexOf(":") + 1));
        if (bearer) return home(bearer);
        // Known by e-mail only: the name may lead on to an MCPID.
        const named = person.by === "email" ? byName.get(person.name.toLowerCase()) : undefined;
        return named?.by === "mcpId" ? named : person;
      };
      const kept = new Map<string, number>();
      const indexOf = people.map((person) => {
        const { key } = home(person);
        if (!kept.has(key)) kept.set(key, kept.size);
        return kept.get(key)!;
      });
      return { people: [...kept.keys()].map((key) => people[numbers.get(key)!]!), indexOf };
    },
  };
}

function personOf({ mcpId, email, name }: Identity): Person | null {
  if (mcpId) return { key: `mcp:${mcpId}`, by: "mcpId", name: name || email || mcpId };
  if (email) return { key: `email:${email.toLowerCase()}`, by: "email", name: name || email };
  return name ? { key: `name:${name.toLowerCase()}`, by: "name", name } : null;
}

/** Of several bearers the one with an MCPID, then the first by key, so that row order never decides. */
function bear(bearers: Map<string, Person>, mark: string, person: Person): void {
  const key = mark.toLowerCase();
  const before = bearers.get(key);
  const rank = ({ by, key: own }: Person) => (by === "mcpId" ? `0${own}` : `1${own}`);
  if (!before || rank(person) < rank(before)) bearers.set(key, person);
}
