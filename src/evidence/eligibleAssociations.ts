import { rulebook } from "../rulebook/rulebook";

/** The designations that count Azure usage by itself count the same associations, so that one fold serves them all. */
export const eligibleAssociations: readonly string[] = [
  ...new Set(
    rulebook.designations.flatMap(
      ({ associations }) => associations?.values.flatMap(({ value }) => value) ?? []
    )
  ),
];
