import { axisTicks, barParts, type ChartPicture } from "./chartPicture";
import { ChartPart } from "./ChartPart";

const axisHeight = 20;
const right = 16;
const top = 8;

/** Bars from left to right, one category below another. */
export function BarChart({
  picture,
  height,
}: {
  readonly picture: ChartPicture;
  readonly height: number;
}) {
  const { chart, categories, width } = picture;
  const longest = Math.max(...categories.map(({ length }) => length));
  const left = Math.min(width * 0.42, longest * 5.8 + 14);
  const bottom = height - (chart.axisVisible ? axisHeight : 8);
  const x = (value: number) =>
    left + ((value - chart.axisMin) / (chart.axisMax - chart.axisMin)) * (width - left - right);
  const band = (bottom - top) / categories.length;
  const thickness = band / (1 + chart.gap / 100);
  const order = chart.reversed ? categories : [...categories].reverse();
  return (
    <>
      {chart.axisVisible &&
        axisTicks(chart).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke="#E6E6E6" />
            <text x={x(tick)} y={bottom + 14} textAnchor="middle" fill="#616161">
              {tick}
            </text>
          </g>
        ))}
      <line x1={x(chart.axisMin)} x2={x(chart.axisMin)} y1={top} y2={bottom} stroke="#BFBFBF" />
      {order.map((category, i) => {
        const middle = top + band * (i + 0.5);
        return (
          <g key={i}>
            <text x={left - 8} y={middle} dy="0.35em" textAnchor="end">
              {category}
            </text>
            {barParts(picture, chart.reversed ? i : categories.length - 1 - i).map((part) => (
              <ChartPart
                key={part.series.name}
                part={part}
                x={x(part.from)}
                y={middle - thickness / 2}
                width={x(part.to) - x(part.from)}
                height={thickness}
              />
            ))}
          </g>
        );
      })}
    </>
  );
}
