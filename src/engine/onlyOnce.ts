/** What is made when it is first asked for, and remembered: a score is asked for more often than its lines. */
export function onlyOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
