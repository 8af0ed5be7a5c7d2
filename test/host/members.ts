import { UnknownMember } from "./hostError";

type Members = Record<string, unknown>;

/** Names come with a capital on the wire ("GetItem"), the model has them as the library does ("getItem"). */
function modelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "WorksheetCollection.add": the class and the member as the documentation calls them. */
export function memberName(object: object, name: string): string {
  const type = object instanceof Fields ? object[documentedAs] : object.constructor.name;
  const member = modelName(name);
  return `${documented[type] ?? type}.${member === "gridlines" ? "showGridlines" : member}`;
}

const documented: Readonly<Record<string, string>> = {
  Border: "RangeBorder",
  Borders: "RangeBorderCollection",
  ChartLine: "ChartLineFormat",
  Charts: "ChartCollection",
  CustomProperties: "WorksheetCustomPropertyCollection",
  CustomProperty: "WorksheetCustomProperty",
  DataBarFormat: "ConditionalFormat",
  Fill: "RangeFill",
  Font: "RangeFont",
  FreezePanes: "WorksheetFreezePanes",
  Names: "NamedItemCollection",
  RangeConditionalFormats: "ConditionalFormatCollection",
  Series: "ChartSeries",
  SeriesCollection: "ChartSeriesCollection",
  Settings: "SettingCollection",
  SheetTables: "TableCollection",
  WorkbookTables: "TableCollection",
  Worksheets: "WorksheetCollection",
};

export function get(object: object, name: string): unknown {
  const key = modelName(name);
  if (!(key in object)) throw new UnknownMember(memberName(object, name));
  return (object as Members)[key];
}

export function set(object: object, name: string, value: unknown): void {
  const key = modelName(name);
  if (!(key in object)) throw new UnknownMember(memberName(object, name));
  if (!settable(object, key)) throw new UnknownMember(`settable ${memberName(object, name)}`);
  (object as Members)[key] = value;
}

export function call(object: object, name: string, values: readonly unknown[]): unknown {
  const key = modelName(name);
  const method = (object as Members)[key];
  if (typeof method !== "function") throw new UnknownMember(`${memberName(object, name)}()`);
  return (method as (...values: unknown[]) => unknown).apply(object, [...values]);
}

/** Own fields can be set; of accessors, those with a setter. */
function settable(object: object, key: string): boolean {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const property = Object.getOwnPropertyDescriptor(at, key);
    if (property) return property.writable === true ? true : property.set !== undefined;
  }
  return false;
}

const documentedAs = Symbol("the documented class");

/** A plain object of the model whose members are its fields: formats, axes, legends. */
export class Fields {
  declare readonly [documentedAs]: string;

  constructor(type: string, fields: Members) {
    Object.defineProperty(this, documentedAs, { value: type });
    Object.assign(this, fields);
  }
}

/** A collection of the model. */
export interface Collection {
  readonly items: readonly object[];
}

export function isCollection(object: object): object is Collection {
  return "items" in object && Array.isArray(object.items);
}
