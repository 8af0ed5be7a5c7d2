/** Children in the order the schema fixes; an element may lack some of them but never swap two. */
export const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host[Workbook]": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "ExtensionPoint[CustomFunctions]": ["Script", "Page", "Metadata", "Namespace"],
  "ExtensionPoint[PrimaryCommandSurface]": ["OfficeTab"],
  "ExtensionPoint[ContextMenu]": ["OfficeMenu"],
  OfficeMenu: ["Control"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** The name of an element, with its type where the order of children hangs on it. */
export function kindOf(element: Element): string {
  const type = element.getAttribute("xsi:type");
  return type && ["Host", "ExtensionPoint"].includes(element.tagName)
    ? `${element.tagName}[${type}]`
    : element.tagName;
}

/** The element's value for every language without one of its own; empty when it has none. */
export function defaultValue(element: Element | null | undefined): string {
  return element?.getAttribute("DefaultValue") ?? "";
}

/** The element's values in all languages. */
export function valuesOf(element: Element): string[] {
  return [
    defaultValue(element),
    ...[...element.children].map((override) => override.getAttribute("Value") ?? ""),
  ];
}

/** The value of the resource with an id; empty when there is none. */
export function resourceOf(xml: Document, id: string | null): string {
  return defaultValue(
    [...xml.querySelectorAll("Resources [id]")].find((element) => element.id === id)
  );
}
