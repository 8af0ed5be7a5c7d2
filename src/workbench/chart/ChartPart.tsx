import type { BarPart } from "./chartPicture";

export const chartFont = {
  fontFamily: '"Segoe UI", "Open Sans", Arial, sans-serif',
  fontSize: 11,
  fill: "#404040",
};

interface Props {
  readonly part: BarPart;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its number stands at the upper end, not at the right one. */
  readonly upright?: boolean;
}

const leastForNumber = 14;

/** A painted or dashed part of a bar, with its number where there is room for it. */
export function ChartPart({ part, x, y, width, height, upright = false }: Props) {
  const { fill, outline, labels } = part.series;
  const number = Math.round((part.to - part.from) * 100) / 100;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fill ? `#${fill}` : "none"}
        stroke={outline ? `#${outline}` : "none"}
        strokeDasharray={fill ? undefined : "3 2"}
      />
      {labels && (upright ? height : width) >= leastForNumber && (
        <text
          x={upright ? x + width / 2 : x + width - 6}
          y={upright ? y + 8 : y + height / 2}
          dy="0.35em"
          textAnchor={upright ? "middle" : "end"}
          fontWeight={600}
          fill={fill && isDark(fill) ? "#fff" : "#404040"}
        >
          {number}
        </text>
      )}
    </>
  );
}

/** Whether white text reads better on it. */
function isDark(fill: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 150;
}
