import known from "./meterServices.json";

const byCategory = new Map(
  known.services.flatMap(({ name, categories }) =>
    categories.map((category) => [category.toLowerCase(), name])
  )
);

/**
 * The level-2 service that a meter category of a cost file is, whatever its case; null where the names don't
 * prove it. Approximate: no source maps one to the other.
 */
export function serviceOfMeter(category: string): string | null {
  return byCategory.get(category.toLowerCase()) ?? null;
}
