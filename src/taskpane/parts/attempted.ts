import { problemOf, type Problem } from "../session/problem";

/** What a view works out for itself: an answer, or why there is none. */
export type Attempted<T> = { readonly answer: T } | { readonly problem: Problem };

/** An answer that can't be given is told in the view; it never takes the view down. */
export function attempt<T>(find: () => T): Attempted<T> {
  try {
    return { answer: find() };
  } catch (thrown) {
    return { problem: problemOf(thrown, "score") };
  }
}
