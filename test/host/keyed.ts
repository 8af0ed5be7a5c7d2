import { itemNotFound } from "./hostError";

/** What collections share whose items are found by id or by name, whatever its case. */
export abstract class Keyed<T extends { readonly id: string; readonly name: string }> {
  abstract readonly items: readonly T[];

  getItem(key: string): T {
    return this.find(key) ?? this.missing(key);
  }

  getItemOrNullObject(key: string): T | null {
    return this.find(key) ?? null;
  }

  getCount(): number {
    return this.items.length;
  }

  private find(key: string): T | undefined {
    const wanted = key.toLowerCase();
    return this.items.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  }

  private missing(key: string): never {
    throw itemNotFound(key);
  }
}
