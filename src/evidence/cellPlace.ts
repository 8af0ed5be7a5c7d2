import type { FindingPlace } from "./finding";
import type { Place } from "./grid";
import type { Header } from "./header";

/** Where one cell stands: `column` and `row` are 0-based in the grid. */
export function cellPlace(place: Place, header: Header, column: number, row: number): FindingPlace {
  return {
    place,
    column: header.columns[column]!.header,
    columnIndex: column,
    rows: [place.top + row + 1],
    rowCount: 1,
  };
}
