import { cellsText } from "../../evidence/address";
import type { DataBarSpec } from "../../report/sheet";

/**
 * The library writes the data bars of 2007: a gradient that fills 10 to 90 % of the cell with the number
 * in it. This makes them bars only, from nothing to the full width, and adds the form later versions
 * read, which is painted flat.
 */
export function paintDataBars(xml: string, bars: readonly DataBarSpec[], sheet: string): string {
  let n = 0;
  const rules = xml.replace(
    /<dataBar>([\s\S]*?)<\/dataBar><\/cfRule>/g,
    (whole, inside: string) => {
      const id = idOf(sheet, n);
      n += 1;
      return n > bars.length
        ? whole
        : `<dataBar minLength="0" maxLength="100" showValue="0">${inside}</dataBar><extLst>` +
            `<ext xmlns:x14="${x14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
            `<x14:id>${id}</x14:id></ext></extLst></cfRule>`;
    }
  );
  const flat = bars.map((bar, i) => flatBar(bar, idOf(sheet, i))).join("");
  return rules.replace(
    "</worksheet>",
    `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
      `<x14:conditionalFormattings>${flat}</x14:conditionalFormattings></ext></extLst></worksheet>`
  );
}

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

function flatBar({ range, max, color }: DataBarSpec, id: string): string {
  return (
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:cfRule type="dataBar" id="${id}">` +
    '<x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0">' +
    '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>' +
    `<x14:cfvo type="num"><xm:f>${max}</xm:f></x14:cfvo>` +
    `<x14:negativeFillColor rgb="FF${color.toUpperCase()}"/><x14:axisColor rgb="FF000000"/>` +
    `</x14:dataBar></x14:cfRule><xm:sqref>${cellsText(range)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** Made of the sheet's name and the bar's number, so that the same sheet gives the same file. */
function idOf(sheet: string, bar: number): string {
  let hash = 2166136261;
  for (let i = 0; i < sheet.length; i += 1) hash = Math.imul(hash ^ sheet.charCodeAt(i), 16777619);
  const hex = (value: number, length: number) =>
    (value >>> 0).toString(16).toUpperCase().padStart(length, "0").slice(-length);
  return `{${hex(hash, 8)}-0000-4000-8000-${hex(bar + 1, 12)}}`;
}
