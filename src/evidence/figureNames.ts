import { rulebook } from "../rulebook/rulebook";
import type { Certification, Designation } from "../rulebook/schema";
import { headerKey } from "./headerKey";

/** What a name in a figures table means, and how its value is written. */
export interface FigureName {
  /** Metric id, certification id, or part of a metric ("usage-growth:cpor"). */
  readonly id: string;
  readonly unit: "whole" | "percent" | "dollars";
}

/** By header key. */
export type FigureNames = ReadonlyMap<string, FigureName>;

/**
 * The names that a figures table may use. Designations share the names of their metrics, so a name means
 * the same whichever designation is scored: plain usage growth is a percentage for all of them.
 */
export function figureNamesOf(
  designations: readonly Pick<Designation, "metrics">[],
  certifications: readonly Pick<Certification, "id" | "name">[]
): FigureNames {
  const names = new Map<string, FigureName>();
  const add = (texts: readonly string[], name: FigureName) => {
    for (const text of texts) {
      const key = headerKey(text);
      if (!names.has(key)) names.set(key, name);
    }
  };
  const metrics = designations.flatMap((designation) => designation.metrics);
  const inPercent = new Set<string>(
    metrics.filter(({ unit }) => unit === "percent").map(({ id }) => id)
  );
  for (const { id, name, aliases } of metrics)
    add([id, name, ...aliases], { id, unit: inPercent.has(id) ? "percent" : "whole" });
  for (const { id, name } of certifications) add([id, name], { id, unit: "whole" });
  for (const metric of metrics) {
    if (metric.measure !== "parts") continue;
    for (const part of metric.parts) {
      const id = `${metric.id}:${part.id}`;
      add([id, part.name, ...part.aliases], {
        id,
        unit: part.counts === "acr" ? "dollars" : "whole",
      });
    }
  }
  return names;
}

export const figureNames: FigureNames = figureNamesOf(
  rulebook.designations,
  rulebook.certifications
);
