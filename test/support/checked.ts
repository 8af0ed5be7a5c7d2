import { check } from "../../src/engine/check";
import type { Finding } from "../../src/evidence/finding";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { ranges } from "./grids";

/** What CHECK says of grids on 22 November 2026. */
export function checked(
  grids: readonly Grid[],
  question: { readonly asOf?: string; readonly today?: string } = {}
): readonly Finding[] {
  const given = ranges(...grids);
  return check(given, readEvidence(given), { asOf: null, today: "2026-11-22", ...question });
}

/** The finding of an id; undefined where it was not made. */
export function findingOf(
  id: string,
  grids: readonly Grid[],
  question: Parameters<typeof checked>[1] = {}
): Finding | undefined {
  return checked(grids, question).find(({ message }) => message.id === `evidence.${id}`);
}
