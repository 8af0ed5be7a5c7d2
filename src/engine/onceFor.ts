/** What is made of an object once for each key, and forgotten with the object: evidence is scored more often than read. */
export function onceFor<T>(): (whole: object, key: string, make: () => T) => T {
  const made = new WeakMap<object, Map<string, T>>();
  return (whole, key, make) => {
    let own = made.get(whole);
    if (!own) made.set(whole, (own = new Map<string, T>()));
    let known = own.get(key);
    if (known === undefined) own.set(key, (known = make()));
    return known;
  };
}
