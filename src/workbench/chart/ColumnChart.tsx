import { axisTicks, barParts, type ChartPicture } from "./chartPicture";
import { ChartPart } from "./ChartPart";

const labelHeight = 22;
const side = 12;
const top = 10;

/** Columns from bottom to top, one category beside another. */
export function ColumnChart({
  picture,
  height,
}: {
  readonly picture: ChartPicture;
  readonly height: number;
}) {
  const { chart, categories, width } = picture;
  const left = chart.axisVisible ? 36 : side;
  const bottom = height - labelHeight;
  const y = (value: number) =>
    bottom - ((value - chart.axisMin) / (chart.axisMax - chart.axisMin)) * (bottom - top);
  const band = (width - left - side) / categories.length;
  const thickness = band / (1 + chart.gap / 100);
  return (
    <>
      {chart.axisVisible &&
        axisTicks(chart).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - side} y1={y(tick)} y2={y(tick)} stroke="#E6E6E6" />
            <text x={left - 6} y={y(tick)} dy="0.35em" textAnchor="end" fill="#616161">
              {tick}
            </text>
          </g>
        ))}
      <line x1={left} x2={width - side} y1={bottom} y2={bottom} stroke="#BFBFBF" />
      {categories.map((category, i) => {
        const middle = left + band * (i + 0.5);
        return (
          <g key={i}>
            <text x={middle} y={bottom + 15} textAnchor="middle">
              {category}
            </text>
            {barParts(picture, i).map((part) => (
              <ChartPart
                key={part.series.name}
                part={part}
                x={middle - thickness / 2}
                y={y(part.to)}
                width={thickness}
                height={y(part.from) - y(part.to)}
                upright
              />
            ))}
          </g>
        );
      })}
    </>
  );
}
