/** Values an add-in keeps with the workbook. They travel as JSON, so what is read back is a copy. */
export class Settings {
  items: readonly Setting[] = [];

  add(key: string, value: unknown): Setting {
    const setting = new Setting(key, value);
    this.items = [...this.items.filter((other) => other.key !== key), setting];
    return setting;
  }

  getItemOrNullObject(key: string): Setting | null {
    return this.items.find((setting) => setting.key === key) ?? null;
  }
}

class Setting {
  constructor(
    readonly key: string,
    readonly value: unknown
  ) {}
}
