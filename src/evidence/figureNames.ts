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
  const parts = metrics.flatMap(partNames);
  // "Azure" alone is a part of three metrics: what may mean several things means none.
  for (const [text, name] of parts)
    if (parts.every(([other, { id }]) => other !== text || id === name.id)) add([text], name);
  return names;
}

function partNames(metric: Designation["metrics"][number]): [string, FigureName][] {
  if (metric.measure !== "parts") return [];
  return metric.parts.flatMap(({ id, name, aliases, counts }): [string, FigureName][] => {
    const key = `${metric.id}:${id}`;
    const unit = counts === "acr" ? "dollars" : "whole";
    return [key, name, `${metric.name} (${name})`, ...aliases].map((text) => [
      headerKey(text),
      { id: key, unit },
    ]);
  });
}

export const figureNames: FigureNames = figureNamesOf(
  rulebook.designations,
  rulebook.certifications
);
