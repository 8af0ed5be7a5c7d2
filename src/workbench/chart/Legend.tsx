import type { DrawnSeries } from "./chartPicture";

export const legendHeight = 24;
const gap = 18;

/** What the painted series mean; unpainted ones have no place in it. */
export function Legend({
  series,
  width,
  top,
}: {
  readonly series: readonly DrawnSeries[];
  readonly width: number;
  readonly top: number;
}) {
  const shown = series.filter(({ fill, outline }) => fill || outline);
  const wide = shown.map(({ name }) => 16 + name.length * 6);
  const all = wide.reduce((sum, each) => sum + each, gap * (shown.length - 1));
  return (
    <>
      {shown.map(({ name, fill, outline }, i) => {
        const before = wide.slice(0, i).reduce((sum, each) => sum + each + gap, 0);
        return (
          <g key={name} transform={`translate(${(width - all) / 2 + before} ${top + 6})`}>
            <rect
              width={9}
              height={9}
              fill={fill ? `#${fill}` : "none"}
              stroke={outline ? `#${outline}` : "none"}
              strokeDasharray={fill ? undefined : "3 2"}
            />
            <text x={14} y={9}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}
