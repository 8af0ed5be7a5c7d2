import { posix } from "node:path";
import { unzip, type XlsxParts } from "./xlsxParts";
import { all, parseXml, type XmlElement } from "./xlsxXml";

export interface XlsxLink {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A file taken apart: what the rules look at. */
export interface XlsxPackage {
  readonly parts: XlsxParts;
  /** A part's root element; what is not XML throws. */
  xml(path: string): XmlElement;
  links(path: string): readonly XlsxLink[];
  typeOf(path: string): string | undefined;
  readonly sheets: readonly XlsxSheet[];
  readonly workbook: XmlElement;
}

export interface XlsxSheet {
  readonly name: string;
  readonly state: string;
  readonly path: string;
  readonly xml: XmlElement;
}

export function takeApart(bytes: Uint8Array): XlsxPackage {
  const parts = unzip(bytes);
  const xml = (path: string) => {
    const part = parts.get(path);
    if (!part) throw new Error(`there is no part ${path}`);
    try {
      return parseXml(part.toString("utf8"));
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  };
  const links = (path: string): XlsxLink[] => {
    const rels = relsPath(path);
    if (!parts.has(rels)) return [];
    return all(xml(rels), "Relationship").map(({ attributes }) => ({
      id: attributes.Id!,
      kind: attributes.Type!.split("/").at(-1)!,
      target:
        attributes.TargetMode === "External"
          ? attributes.Target!
          : posix.resolve("/", posix.dirname(path), attributes.Target!).slice(1),
      external: attributes.TargetMode === "External",
    }));
  };
  const types = xml("[Content_Types].xml");
  const main = links("").find(({ kind }) => kind === "officeDocument")!.target;
  const workbook = xml(main);
  return {
    parts,
    xml,
    links,
    typeOf: (path) =>
      all(types, "Override").find(({ attributes }) => attributes.PartName === `/${path}`)
        ?.attributes.ContentType ??
      all(types, "Default").find(
        ({ attributes }) =>
          attributes.Extension!.toLowerCase() === path.split(".").at(-1)!.toLowerCase()
      )?.attributes.ContentType,
    workbook,
    sheets: all(workbook, "sheet").map(({ attributes }) => {
      const path = links(main).find(({ id }) => id === attributes["r:id"])?.target ?? "";
      return { name: attributes.name!, state: attributes.state ?? "visible", path, xml: xml(path) };
    }),
  };
}

export function relsPath(path: string): string {
  return posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);
}
