import "./totalBar.css";

interface TotalBarProps {
  readonly total: number;
  readonly max: number;
  /** Points to qualify. */
  readonly target: number;
  /** False for a total given for comparison only. */
  readonly counts?: boolean;
  /** What the bar shows in words; absent where they stand beside it. */
  readonly label?: string;
}

/** A total as a thin bar with the line that qualifies. */
export function TotalBar({ total, max, target, counts = true, label }: TotalBarProps) {
  const percentOf = (points: number) => `${(100 * Math.min(Math.max(points, 0), max)) / max}%`;
  const line = percentOf(target);
  return (
    <svg
      className={counts ? "pane-total-bar" : "pane-total-bar pane-total-bar-other"}
      width="100%"
      height="16"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      focusable="false"
    >
      <rect className="pane-bar-track" y="4" width="100%" height="8" rx="2" />
      {total > 0 && (
        <rect className="pane-bar-earned" y="4" width={percentOf(total)} height="8" rx="2" />
      )}
      <line className="pane-bar-halo" x1={line} x2={line} y1="0" y2="16" />
      <line className="pane-bar-line" x1={line} x2={line} y1="0" y2="16" />
    </svg>
  );
}
