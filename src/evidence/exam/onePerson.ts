import { identityIn } from "../identity";
import type { MessageId } from "../../words/say";
import type { Finding } from "../finding";
import type { EvidenceRange } from "../grid";
import { isBlankRow, repeatsHeader, type Header } from "../header";
import type { Identity } from "../people";
import { atOnce, rowsPerPiece, type Steps } from "../steps";

interface Profile {
  readonly emails: Set<string>;
  readonly names: Set<string>;
  readonly identity: Identity;
  readonly place: EvidenceRange["place"];
  readonly row: number;
}

const named = 3;

/** Two MCPIDs that may be one person, and two people who share a name. */
export function* onePersonOrTwo(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[]
): Steps<Finding[]> {
  const profiles = yield* profilesIn(sources);
  const one = new Map<string, Profile[]>();
  const two = new Map<string, Profile[]>();
  for (const group of yield* sharing(profiles, ({ emails }) => emails))
    one.set(keyOf(group), [...group]);
  for (const group of yield* sharing(profiles, ({ names }) => names)) {
    const different = group.every(({ emails }) => emails.size > 0) && !sharesEmail(group);
    if (different) two.set(keyOf(group), [...group]);
    else one.set(keyOf(group), [...group]);
  }
  return [
    ...said("warning", "evidence.onePersonTwoIds", "evidence.onePersonTwoIdsMend", [
      ...one.values(),
    ]),
    ...said("note", "evidence.twoPeopleOneName", "evidence.twoPeopleOneNameMend", [
      ...two.values(),
    ]),
  ];
}

function said(
  severity: Finding["severity"],
  id: MessageId,
  mend: MessageId,
  groups: readonly (readonly Profile[])[]
): Finding[] {
  const [first] = groups;
  if (!first) return [];
  const { place } = first[0]!;
  const rows = groups.flat().filter((each) => each.place === place);
  return [
    {
      severity,
      message: {
        id,
        values: {
          count: groups.length,
          names: { list: groups.slice(0, named).map(labelOf) },
          more: Math.max(0, groups.length - named),
        },
      },
      mend: { id: mend },
      where: {
        place,
        rows: rows.map(({ row }) => row).slice(0, 20),
        rowCount: rows.length,
      },
    },
  ];
}

/** "Ana Ruiz (7470001, 7470002)". */
function labelOf(group: readonly Profile[]): string {
  const { name, email } = group[0]!.identity;
  return `${name || email} (${group.map(({ identity }) => identity.mcpId).join(", ")})`;
}

function* profilesIn(sources: Parameters<typeof onePersonOrTwo>[0]): Steps<readonly Profile[]> {
  const profiles = new Map<string, Profile>();
  for (const { range, header } of sources) {
    const { grid, place } = range;
    for (let row = header.row + 1; row < grid.length; row++) {
      if (row % rowsPerPiece === 0) yield;
      const cells = grid[row]!;
      if (isBlankRow(cells) || repeatsHeader(cells, header)) continue;
      const identity = identityIn(cells, header);
      const { mcpId, email, name } = identity;
      if (mcpId === "") continue;
      let profile = profiles.get(mcpId);
      if (!profile) {
        profile = {
          emails: new Set(),
          names: new Set(),
          identity,
          place,
          row: place.top + row + 1,
        };
        profiles.set(mcpId, profile);
      }
      if (email) profile.emails.add(email.toLowerCase());
      if (name) profile.names.add(name.toLowerCase());
    }
  }
  return [...profiles.values()];
}

function* sharing(
  profiles: readonly Profile[],
  marks: (profile: Profile) => ReadonlySet<string>
): Steps<readonly (readonly Profile[])[]> {
  const groups = new Map<string, Profile[]>();
  for (const [index, profile] of profiles.entries()) {
    if (index % rowsPerPiece === rowsPerPiece - 1) yield;
    for (const mark of marks(profile)) {
      const group = groups.get(mark);
      if (group) group.push(profile);
      else groups.set(mark, [profile]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function sharesEmail(group: readonly Profile[]): boolean {
  return atOnce(sharing(group, ({ emails }) => emails)).length > 0;
}

function keyOf(group: readonly Profile[]): string {
  return group.map(({ identity }) => identity.mcpId).join("|");
}
