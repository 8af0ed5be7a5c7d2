import { useId } from "react";
import { words } from "../../words/say";
import { signed } from "../parts/formats";

interface BridgeProps {
  readonly then: number;
  readonly gained: number;
  readonly lost: number;
  readonly now: number;
  /** Count that would give full points; null where it takes more than this count. */
  readonly full: number | null;
  /** What is counted; customers where nothing else is said. */
  readonly unit?: "customers" | "workloads";
}

const height = 132;
const top = 22;
const bottom = 96;
const columnWidth = 15.5;

/** From the count of a year ago to that of now: gained up, lost down. */
export function Bridge({ then, gained, lost, now, full, unit = "customers" }: BridgeProps) {
  const hatch = useId();
  const peak = then + gained;
  const lowest = Math.min(then, now) - 1;
  const highest = Math.max(peak, full ?? peak);
  const y = (count: number) =>
    bottom - ((count - lowest) / Math.max(1, highest - lowest)) * (bottom - top);
  const columns = [
    { name: "then", text: String(then), label: y(then) + 17 },
    { name: "gained", text: signed(gained), label: y(peak) - 8 },
    { name: "lost", text: lost === 0 ? "0" : signed(-lost), label: y(peak) - 8 },
    { name: "now", text: String(now), label: y(now) + 17 },
  ] as const;
  const left = (index: number) => 12.5 + index * 25 - columnWidth / 2;
  return (
    <svg
      className="pane-bridge"
      width="100%"
      height={height}
      role="img"
      aria-label={words("taskpane.bridge", {
        then,
        gained,
        lost,
        now,
        unit,
        full: full ?? 0,
        known: full === null ? "no" : "yes",
      })}
    >
      <defs>
        <pattern
          id={hatch}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="pane-bridge-hatch" width="2.6" height="7" />
        </pattern>
      </defs>
      {full !== null && (
        <>
          <line className="pane-bridge-full" x1="0" x2="100%" y1={y(full)} y2={y(full)} />
          <text className="pane-bridge-note" x="0" y={y(full) - 5}>
            {words("taskpane.bridge.full", { full })}
          </text>
        </>
      )}
      <line
        className="pane-bridge-joint"
        x1={`${left(0)}%`}
        x2={`${left(1)}%`}
        y1={y(then)}
        y2={y(then)}
      />
      <line
        className="pane-bridge-joint"
        x1={`${left(1)}%`}
        x2={`${left(2)}%`}
        y1={y(peak)}
        y2={y(peak)}
      />
      <line
        className="pane-bridge-joint"
        x1={`${left(2)}%`}
        x2={`${left(3)}%`}
        y1={y(now)}
        y2={y(now)}
      />
      <rect
        className="pane-bridge-level"
        x={`${left(0)}%`}
        width={`${columnWidth}%`}
        y={y(then) - 1.5}
        height="3"
      />
      <rect
        className="pane-bar-earned"
        x={`${left(1)}%`}
        width={`${columnWidth}%`}
        y={y(peak)}
        height={y(then) - y(peak)}
      />
      <rect
        className="pane-bridge-lost"
        fill={`url(#${hatch})`}
        x={`${left(2)}%`}
        width={`${columnWidth}%`}
        y={y(peak)}
        height={y(now) - y(peak)}
      />
      <rect
        className="pane-bridge-level"
        x={`${left(3)}%`}
        width={`${columnWidth}%`}
        y={y(now) - 1.5}
        height="3"
      />
      {columns.map(({ name, text, label }, index) => (
        <g key={name} textAnchor="middle">
          <text className="pane-bridge-figure" x={`${12.5 + index * 25}%`} y={label}>
            {text}
          </text>
          <text className="pane-bridge-name" x={`${12.5 + index * 25}%`} y={height - 6}>
            {words(`taskpane.bridge.${name}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}
