import { useSyncExternalStore } from "react";
import { chartPicture, watchCharts, type DrawnSeries } from "./chartStore";

/** What the grid hands to a component that floats over its cells. */
interface FloatProps {
  readonly data?: { readonly chart?: string };
}

const height = 200;
const labelWidth = 150;
const bottom = 34;

/** Draws a declared chart over the grid: the file gets a native one from the same declaration. */
export function SheetChart({ data }: FloatProps) {
  const picture = useSyncExternalStore(watchCharts, () => chartPicture(data?.chart ?? ""));
  if (!picture) return null;
  const { spec, categories, series } = picture;
  return spec.kind === "stackedBar" ? (
    <BarChart
      altText={spec.altText}
      axis={spec}
      categories={categories}
      series={series}
      legend={spec.legend}
    />
  ) : (
    <ColumnChart altText={spec.altText} axis={spec} categories={categories} series={series} />
  );
}

interface Axis {
  readonly axisMin: number;
  readonly axisMax: number;
  readonly axisStep: number;
  readonly axisVisible: boolean;
}

interface ChartProps {
  readonly altText: string;
  readonly axis: Axis;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

const frame = { width: "100%", height: "100%", background: "#fff", border: "1px solid #e6e6e6" };
const font = { fontFamily: "Segoe UI, Open Sans, sans-serif", fontSize: 11, fill: "#424242" };

function BarChart({
  altText,
  axis,
  categories,
  series,
  legend,
}: ChartProps & { readonly legend: boolean }) {
  const width = 460;
  const plot = width - labelWidth - 20;
  const rowHeight = (height - bottom) / Math.max(1, categories.length);
  const x = (value: number) =>
    labelWidth + ((value - axis.axisMin) / (axis.axisMax - axis.axisMin)) * plot;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={altText} style={frame}>
      {axis.axisVisible &&
        ticks(axis).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={4} y2={height - bottom} stroke="#e6e6e6" />
            <text x={x(tick)} y={height - bottom + 12} textAnchor="middle" {...font}>
              {tick}
            </text>
          </g>
        ))}
      {categories.map((category, row) => {
        const y = row * rowHeight + rowHeight * 0.2;
        return (
          <g key={category}>
            <text x={labelWidth - 6} y={y + rowHeight * 0.4} textAnchor="end" {...font}>
              {category}
            </text>
            {stacked(series, row).map(({ drawn, from, value }) => (
              <Block
                key={drawn.name}
                drawn={drawn}
                value={value}
                area={{
                  x: x(from),
                  y,
                  width: Math.max(0, x(from + value) - x(from)),
                  height: rowHeight * 0.6,
                }}
              />
            ))}
          </g>
        );
      })}
      {legend &&
        series.map(({ name, fill }, index) => (
          <g key={name} transform={`translate(${labelWidth + index * 110} ${height - 14})`}>
            <rect
              width={9}
              height={9}
              fill={fill ? `#${fill}` : "none"}
              stroke="#616161"
              strokeDasharray={fill ? undefined : "2 2"}
            />
            <text x={14} y={9} {...font}>
              {name}
            </text>
          </g>
        ))}
    </svg>
  );
}

function ColumnChart({ altText, axis, categories, series }: ChartProps) {
  const width = 460;
  const columnWidth = width / Math.max(1, categories.length);
  const y = (value: number) =>
    height -
    bottom -
    ((value - axis.axisMin) / Math.max(1e-9, axis.axisMax - axis.axisMin)) * (height - bottom - 16);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={altText} style={frame}>
      {categories.map((category, column) => (
        <g key={category}>
          {stacked(series, column).map(({ drawn, from, value }) => (
            <Block
              key={drawn.name}
              drawn={drawn}
              value={value}
              area={{
                x: column * columnWidth + columnWidth * 0.2,
                y: y(Math.max(from + value, axis.axisMin)),
                width: columnWidth * 0.6,
                height: Math.max(
                  0,
                  y(Math.max(from, axis.axisMin)) - y(Math.max(from + value, axis.axisMin))
                ),
              }}
            />
          ))}
          <text
            x={(column + 0.5) * columnWidth}
            y={height - bottom + 16}
            textAnchor="middle"
            {...font}
          >
            {category}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a bar: painted, dashed, or not there at all for the base that a bridge stands on. */
function Block({
  drawn,
  value,
  area,
}: {
  readonly drawn: DrawnSeries;
  readonly value: number;
  readonly area: Area;
}) {
  const { fill, outline, labels } = drawn;
  if (value === 0 || (!fill && !outline)) return null;
  return (
    <g>
      <rect
        {...area}
        fill={fill ? `#${fill}` : "none"}
        stroke={outline ? `#${outline}` : "none"}
        strokeDasharray={fill ? undefined : "3 2"}
      />
      {labels && (
        <text
          x={area.x + area.width - 5}
          y={area.y + area.height / 2 + 4}
          textAnchor="end"
          {...font}
          fontWeight={600}
          fill={fill ? "#fff" : "#424242"}
        >
          {value}
        </text>
      )}
    </g>
  );
}

function stacked(series: readonly DrawnSeries[], category: number) {
  let from = 0;
  return series.map((drawn) => {
    const value = drawn.values[category] ?? 0;
    const part = { drawn, from, value };
    from += value;
    return part;
  });
}

function ticks({ axisMin, axisMax, axisStep }: Axis): number[] {
  const count = Math.min(20, Math.floor((axisMax - axisMin) / axisStep));
  return Array.from({ length: count + 1 }, (_, index) => axisMin + index * axisStep);
}
