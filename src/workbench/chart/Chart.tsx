import { words } from "../../words/say";
import { BarChart } from "./BarChart";
import type { ChartPicture } from "./chartPicture";
import { ColumnChart } from "./ColumnChart";
import { chartFont } from "./ChartPart";
import { Legend, legendHeight } from "./Legend";

/** Draws a stacked bar or column chart as a picture with a text alternative. */
export function Chart({ picture }: { readonly picture: ChartPicture }) {
  const { chart, width, height, categories } = picture;
  const plotHeight = height - (chart.legend ? legendHeight : 0);
  const Plot = chart.kind === "stackedBar" ? BarChart : ColumnChart;
  return (
    <svg
      role="img"
      aria-label={chart.altText}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      style={{ display: "block", background: "#fff" }}
      {...chartFont}
    >
      {categories.length === 0 ? (
        <text x={width / 2} y={height / 2} textAnchor="middle">
          {words("workbench.chart.empty")}
        </text>
      ) : (
        <Plot picture={picture} height={plotHeight} />
      )}
      {chart.legend && <Legend series={picture.series} width={width} top={plotHeight} />}
    </svg>
  );
}
