import type { CellState } from "./cells";
import { invalidArgument } from "./hostError";
import type { Range } from "./range";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];

/** Formats of one or several ranges; what differs inside them reads as null, as in Excel. */
export class RangeFormat {
  readonly font: Font;
  readonly fill: Fill;
  readonly borders: Borders;

  constructor(private readonly ranges: readonly Range[]) {
    this.font = new Font(ranges);
    this.fill = new Fill(ranges);
    this.borders = new Borders(ranges);
  }

  get horizontalAlignment(): unknown {
    return read(this.ranges, "horizontalAlignment", "General");
  }
  set horizontalAlignment(value: unknown) {
    oneOf(value, ["General", "Left", "Center", "Right"]);
    write(this.ranges, "horizontalAlignment", value);
  }

  get verticalAlignment(): unknown {
    return read(this.ranges, "verticalAlignment", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    oneOf(value, ["Top", "Center", "Bottom"]);
    write(this.ranges, "verticalAlignment", value);
  }

  get wrapText(): unknown {
    return read(this.ranges, "wrapText", false);
  }
  set wrapText(value: unknown) {
    write(this.ranges, "wrapText", value);
  }

  get columnWidth(): unknown {
    return this.ranges[0]!.worksheet.columnWidths.get(this.ranges[0]!.columnIndex) ?? 48;
  }
  set columnWidth(value: unknown) {
    if (typeof value !== "number" || value < 0 || value > 1343) throw invalidArgument("a width");
    for (const { worksheet, columnIndex, columnCount } of this.ranges) {
      worksheet.mustBeUnprotected();
      for (let i = 0; i < columnCount; i++) worksheet.columnWidths.set(columnIndex + i, value);
    }
  }

  get rowHeight(): unknown {
    return this.ranges[0]!.worksheet.rowHeights.get(this.ranges[0]!.rowIndex) ?? 15;
  }
  set rowHeight(value: unknown) {
    if (typeof value !== "number" || value < 0 || value > 409.5) throw invalidArgument("a height");
    for (const { worksheet, rowIndex, rowCount } of this.ranges) {
      worksheet.mustBeUnprotected();
      for (let i = 0; i < rowCount; i++) worksheet.rowHeights.set(rowIndex + i, value);
    }
  }

  get useStandardWidth(): boolean {
    return false;
  }
  set useStandardWidth(_value: boolean) {
    for (const { worksheet } of this.ranges) worksheet.columnWidths.clear();
  }

  get useStandardHeight(): boolean {
    return false;
  }
  set useStandardHeight(_value: boolean) {
    for (const { worksheet } of this.ranges) worksheet.rowHeights.clear();
  }
}

class Font {
  constructor(private readonly ranges: readonly Range[]) {}

  get bold(): unknown {
    return read(this.ranges, "bold", false);
  }
  set bold(value: unknown) {
    write(this.ranges, "bold", value);
  }

  get size(): unknown {
    return read(this.ranges, "size", 11);
  }
  set size(value: unknown) {
    write(this.ranges, "size", value);
  }

  get color(): unknown {
    return read(this.ranges, "color", "#000000");
  }
  set color(value: unknown) {
    write(this.ranges, "color", colour(value));
  }
}

class Fill {
  constructor(private readonly ranges: readonly Range[]) {}

  get color(): unknown {
    return read(this.ranges, "fill", "#FFFFFF");
  }
  set color(value: unknown) {
    write(this.ranges, "fill", colour(value));
  }
}

class Borders {
  readonly items: object[] = [];

  constructor(private readonly ranges: readonly Range[]) {}

  getItem(edge: string): Border {
    oneOf(edge, edges);
    return new Border(this.ranges, edge);
  }
}

/** An edge of a range is the edge of its outer cells only. */
class Border {
  constructor(
    private readonly ranges: readonly Range[],
    private readonly edge: string
  ) {}

  get style(): unknown {
    return this.cells()[0]?.format.get(`${this.edge} style`) ?? "None";
  }
  set style(value: unknown) {
    oneOf(value, ["None", "Continuous", "Dash", "Dot", "Double"]);
    this.put("style", value);
  }

  get weight(): unknown {
    return this.cells()[0]?.format.get(`${this.edge} weight`) ?? "Thin";
  }
  set weight(value: unknown) {
    oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]);
    this.put("weight", value);
  }

  get color(): unknown {
    return this.cells()[0]?.format.get(`${this.edge} color`) ?? "#000000";
  }
  set color(value: unknown) {
    this.put("color", colour(value));
  }

  private put(what: string, value: unknown): void {
    for (const cell of this.cells()) cell.format.set(`${this.edge} ${what}`, value);
  }

  private cells(): CellState[] {
    return this.ranges.flatMap(({ worksheet, rowIndex, columnIndex, rowCount, columnCount }) => {
      const row = this.edge === "EdgeTop" ? rowIndex : rowIndex + rowCount - 1;
      return Array.from({ length: columnCount }, (_, i) =>
        worksheet.cells.touch(row, columnIndex + i)
      );
    });
  }
}

function read(ranges: readonly Range[], key: string, standard: unknown): unknown {
  const values = new Set(
    ranges.flatMap((range) => cellsOf(range).map((cell) => cell.format.get(key) ?? standard))
  );
  return values.size === 1 ? [...values][0] : null;
}

function write(ranges: readonly Range[], key: string, value: unknown): void {
  for (const range of ranges) {
    range.worksheet.mustBeUnprotected();
    for (const cell of cellsOf(range)) cell.format.set(key, value);
  }
}

function cellsOf({ worksheet, rowIndex, columnIndex, rowCount, columnCount }: Range): CellState[] {
  return Array.from({ length: rowCount * columnCount }, (_, i) =>
    worksheet.cells.touch(rowIndex + Math.floor(i / columnCount), columnIndex + (i % columnCount))
  );
}

function colour(value: unknown): unknown {
  if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value))
    throw invalidArgument(`the colour ${String(value)}`);
  return value;
}

function oneOf(value: unknown, allowed: readonly string[]): void {
  if (!allowed.includes(value as string)) throw invalidArgument(String(value));
}
