/** A fault for each id that stands in a list and is not one of those known. */
export function unknownIds(
  where: string,
  what: string,
  ids: readonly string[],
  known: readonly { readonly id: string }[]
): readonly string[] {
  return ids
    .filter((id) => !known.some((each) => each.id === id))
    .map((id) => `${where}: ${what} ${id} is not known`);
}
