import type { Held } from "./inForce";
import type { Designation, MetricRules, PartRules, Program } from "./schema";

/** A figure of a designation with every value it ever had, and where it stands. */
export interface Figure {
  /** Null for a figure of the whole designation. */
  readonly metric: MetricRules | null;
  /** Null for a figure of the whole metric. */
  readonly part: PartRules | null;
  /** Its key in the file: "threshold". */
  readonly name: string;
  readonly label: string;
  readonly values: readonly Held<unknown>[];
}

type Figures = Readonly<
  Record<string, { readonly label: string; readonly values: readonly Held<unknown>[] } | undefined>
>;

/** Every figure of a designation, in the rulebook's order: its own, then each metric's with its parts'. */
export function figuresOf(designation: Designation): readonly Figure[] {
  const { total, everyMetricAboveZero, tracks, trackRule } = designation;
  const { associations, excludedOffers, metrics } = designation;
  const own: Figures = {
    total,
    everyMetricAboveZero,
    tracks,
    trackRule,
    associations,
    excludedOffers,
  };
  return [
    ...listed(own, null, null),
    ...metrics.flatMap((metric) => [
      ...listed(metric.points, metric, null),
      ...listed(metric.figures, metric, null),
      ...(metric.measure === "parts"
        ? metric.parts.flatMap((part) =>
            listed({ perUnit: part.perUnit, ...part.figures }, metric, part)
          )
        : []),
    ]),
  ];
}

/** Every figure that holds for all designations. */
export function programFigures(program: Program): readonly Figure[] {
  return listed(program, null, null);
}

/** Where a figure stands, for a fault: "modern-work.usage-growth.cpor.licences". */
export function pathOf(file: string, { metric, part, name }: Figure): string {
  return [file, metric?.id, part?.id, name].filter(Boolean).join(".");
}

function listed(
  figures: Figures,
  metric: MetricRules | null,
  part: PartRules | null
): readonly Figure[] {
  return Object.entries(figures).flatMap(([name, figure]) =>
    figure ? [{ metric, part, name, label: figure.label, values: figure.values }] : []
  );
}
