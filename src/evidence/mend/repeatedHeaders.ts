import { repeatsHeader } from "../header";
import { changeOfRows, type DraftMend, type MendSource } from "./mendSource";

/** Leaves out header rows among the data, as where one export was pasted below another. */
export function repeatedHeaders({ range: { grid, place }, header }: MendSource): DraftMend | null {
  const leftOut = grid.flatMap((row, index) =>
    index > header.row && repeatsHeader(row, header) ? [index] : []
  );
  return changeOfRows({
    kind: "repeatedHeaders",
    leftOut,
    clears: [],
    message: {
      id: "evidence.mend.repeatedHeaders",
      values: { count: leftOut.length, row: String(place.top + header.row + 1) },
    },
  });
}
