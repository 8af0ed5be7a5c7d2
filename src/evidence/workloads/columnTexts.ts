import { associationByText } from "../../rulebook/associationIndex";
import { rulebook } from "../../rulebook/rulebook";
import type { Workload } from "../../rulebook/schema";
import { workloadByText } from "../../rulebook/workloadIndex";
import type { Cell } from "../grid";
import { nameOf } from "../names";
import { remembered } from "../remembered";
import type { Resolved } from "./openLines";

/** Resolves the texts of workload columns. One reader serves all ranges, so that one workload has one index. */
export function workloadReader(family: Workload["family"]): (cell: Cell) => Resolved {
  const resolved = new Map<string, Resolved>();
  return remembered((cell) => {
    const name = nameOf(cell) ?? "";
    const id = workloadByText(name, family)?.id ?? null;
    const key = id ?? `?${name.toLowerCase()}`;
    let workload = resolved.get(key);
    if (!workload) resolved.set(key, (workload = { index: resolved.size, id, name }));
    return workload;
  });
}

/** Where no association is named, or none that is known. */
export const noAssociation: Resolved = { index: 0, id: null, name: "" };

/** Resolves the texts of association columns. */
export function associationReader(): (cell: Cell) => Resolved {
  return remembered((cell) => {
    const known = associationByText(nameOf(cell) ?? "");
    return known
      ? { index: 1 + rulebook.associations.indexOf(known), id: known.id, name: known.name }
      : noAssociation;
  });
}
