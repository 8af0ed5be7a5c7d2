import type { XlsxPackage } from "./xlsxPackage";
import { referenceFindings } from "./xlsxWorkbookRules";
import { all, child, type XmlElement } from "./xlsxXml";

/** Charts: what they refer to, their axes and series, where they stand, their alternative text. */
export function chartFindings(pack: XlsxPackage): string[] {
  const names = pack.sheets.map(({ name }) => name);
  const drawings = pack.sheets.flatMap(({ path }) =>
    pack.links(path).filter(({ kind }) => kind === "drawing")
  );
  return drawings.flatMap(({ target }) => [
    ...anchorFindings(pack.xml(target)),
    ...pack
      .links(target)
      .filter(({ kind }) => kind === "chart")
      .flatMap((link) =>
        partFindings(pack.xml(link.target), names).map((finding) => `${link.target}: ${finding}`)
      ),
  ]);
}

function anchorFindings(drawing: XmlElement): string[] {
  return all(drawing, "twoCellAnchor").flatMap((anchor) => {
    const corner = (name: string, side: string) => Number(child(child(anchor, name), side)!.text);
    const forward =
      corner("to", "row") > corner("from", "row") && corner("to", "col") > corner("from", "col");
    const label = all(anchor, "cNvPr")[0]!.attributes;
    const chart = all(anchor, "graphicFrame").length > 0;
    return [
      ...(forward ? [] : ["a drawing runs backwards"]),
      ...(chart && !label.descr ? [`chart ${label.name} without alt text`] : []),
    ];
  });
}

function partFindings(chart: XmlElement, names: readonly string[]): string[] {
  const value = (element: XmlElement | undefined) => element?.attributes.val;
  const bars = all(chart, "barChart");
  const wanted = bars.flatMap((bar) =>
    bar.children.filter(({ name }) => name === "axId").map(value)
  );
  const axes = [...all(chart, "catAx"), ...all(chart, "valAx")];
  const ids = axes.map((axis) => value(child(axis, "axId")));
  const series = all(chart, "ser");
  const stacked = bars.some((bar) => value(child(bar, "grouping")) === "stacked");
  const positions = all(chart, "dLblPos").map(value);
  return [
    ...all(chart, "f").flatMap(({ text }) => referenceFindings("reference", text, names)),
    ...(wanted.some((id) => !ids.includes(id)) ? ["an axis is missing"] : []),
    ...(axes.some((axis) => !ids.includes(value(child(axis, "crossAx"))))
      ? ["an axis crosses none"]
      : []),
    ...(["idx", "order"] as const)
      .filter(
        (name) => new Set(series.map((each) => value(child(each, name)))).size < series.length
      )
      .map((name) => `two series of one ${name}`),
    ...(stacked && positions.includes("outEnd") ? ["label outside a stacked bar"] : []),
    ...all(chart, "srgbClr")
      .filter((color) => !/^[0-9A-F]{6}$/i.test(value(color)!))
      .map(() => "a colour is not six hex digits"),
    ...[...all(chart, "strCache"), ...all(chart, "numCache")]
      .filter((cache) =>
        all(cache, "pt").some(
          ({ attributes }) => Number(attributes.idx) >= Number(value(child(cache, "ptCount")))
        )
      )
      .map(() => "a point beyond the count"),
  ];
}
