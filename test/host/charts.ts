import { invalidArgument, itemNotFound } from "./hostError";
import { newId } from "./ids";
import { Keyed } from "./keyed";
import { Fields } from "./members";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class Charts extends Keyed<Chart> {
  items: readonly Chart[] = [];

  constructor(readonly worksheet: Worksheet) {
    super();
  }

  add(type: string, source: Range, seriesBy: string): Chart {
    if (!["BarStacked", "ColumnStacked"].includes(type))
      throw invalidArgument(`the chart type ${type}`);
    // What "Auto" finds differs between platforms, so nobody may rely on it.
    if (!["Columns", "Rows"].includes(seriesBy)) throw invalidArgument(`series by ${seriesBy}`);
    this.worksheet.mustBeUnprotected();
    const chart = new Chart(this, type, source);
    this.items = [...this.items, chart];
    return chart;
  }

  remove(chart: Chart): void {
    this.items = this.items.filter((other) => other !== chart);
  }
}

export class Chart {
  readonly id = newId();
  name = "Chart";
  position: { start: Range; end: Range } | null = null;
  readonly title = new Fields("ChartTitle", { visible: true, text: "" });
  readonly legend = new Fields("ChartLegend", { visible: true, position: "Right" });
  readonly series: SeriesCollection;
  readonly axes = new Fields("ChartAxes", { valueAxis: axis(), categoryAxis: axis() });

  constructor(
    private readonly charts: Charts,
    readonly chartType: string,
    source: Range
  ) {
    this.series = new SeriesCollection(source);
  }

  setPosition(start: Range, end: Range): null {
    this.charts.worksheet.mustBeUnprotected();
    this.position = { start, end };
    return null;
  }

  delete(): null {
    this.charts.worksheet.mustBeUnprotected();
    this.charts.remove(this);
    return null;
  }
}

class SeriesCollection {
  items: readonly Series[];

  constructor(source: Range) {
    this.items = [new Series(source)];
  }

  getItemAt(index: number): Series {
    const series = this.items[index];
    if (!series) throw itemNotFound(`series ${index}`);
    return series;
  }

  add(name: string): Series {
    const series = new Series(null);
    series.name = name;
    this.items = [...this.items, series];
    return series;
  }
}

class Series {
  readonly id = newId();
  name = "Series1";
  gapWidth = 150;
  overlap = 0;
  hasDataLabels = false;
  categories: Range | null = null;
  readonly format = { fill: new ChartFill(), line: new ChartLine() };
  readonly dataLabels = new Fields("ChartDataLabels", {
    position: "None",
    numberFormat: "General",
    format: new Fields("ChartDataLabelFormat", {
      font: new Fields("ChartFont", { color: "#000000" }),
    }),
  });

  constructor(public values: Range | null) {}

  setValues(range: Range): null {
    this.values = range;
    return null;
  }

  setXAxisValues(range: Range): null {
    this.categories = range;
    return null;
  }
}

class ChartFill {
  colour: string | null = "automatic";

  setSolidColor(colour: string): null {
    this.colour = colour;
    return null;
  }

  clear(): null {
    this.colour = null;
    return null;
  }
}

class ChartLine {
  color: string | null = "automatic";
  lineStyle = "Continuous";
  weight = 0.75;

  clear(): null {
    this.color = null;
    return null;
  }
}

function axis(): Fields {
  return new Fields("ChartAxis", {
    minimum: "",
    maximum: "",
    majorUnit: "",
    visible: true,
    reversePlotOrder: false,
    position: "Automatic",
    majorGridlines: new Fields("ChartGridlines", { visible: true }),
  });
}
