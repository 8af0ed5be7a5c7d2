/** A sheet's own properties, kept with it in the file. */
export class CustomProperties {
  items: readonly CustomProperty[] = [];

  add(key: string, value: string): CustomProperty {
    const property = new CustomProperty(key, value);
    this.items = [...this.items.filter((other) => other.key !== key), property];
    return property;
  }

  getItemOrNullObject(key: string): CustomProperty | null {
    return this.items.find((property) => property.key.toLowerCase() === key.toLowerCase()) ?? null;
  }
}

class CustomProperty {
  constructor(
    readonly key: string,
    readonly value: string
  ) {}
}
