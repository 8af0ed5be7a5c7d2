import type { ReactNode } from "react";

/** Drawn on a 20 × 20 grid in the current colour; always beside words, so hidden from assistive technology. */
interface IconProps {
  readonly size?: number;
  readonly className?: string;
}

function icon(drawing: ReactNode) {
  return function Icon({ size = 16, className }: IconProps) {
    return (
      <svg
        className={className ? `pane-icon ${className}` : "pane-icon"}
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

const solid = { fill: "currentColor", stroke: "none" };
/** Strokes cut out of a filled shape, in the pane's own background. */
const cut = { className: "pane-icon-cut", strokeWidth: 1.8 };

export const ChevronRight = icon(<path d="M7.5 4l6 6-6 6" />);
export const ChevronDown = icon(<path d="M4 7.5l6 6 6-6" />);
export const ArrowLeft = icon(<path d="M17 10H3m6-6l-6 6 6 6" />);
export const More = icon(
  <g {...solid}>
    <circle cx="4" cy="10" r="1.6" />
    <circle cx="10" cy="10" r="1.6" />
    <circle cx="16" cy="10" r="1.6" />
  </g>
);
export const Sliders = icon(
  <>
    <path d="M2 6h9m5 0h2M2 14h2m5 0h9" />
    <circle cx="13.5" cy="6" r="2.4" />
    <circle cx="6.5" cy="14" r="2.4" />
  </>
);
export const CheckFilled = icon(
  <>
    <circle cx="10" cy="10" r="8" {...solid} />
    <path d="M6.5 10.2l2.4 2.4 4.6-4.8" {...cut} />
  </>
);
export const CheckOutline = icon(
  <>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M6.8 10.2l2.2 2.2 4.2-4.4" />
  </>
);
export const HalfFilled = icon(
  <>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M2.7 10a7.3 7.3 0 0 0 14.6 0z" {...solid} />
  </>
);
export const CrossFilled = icon(
  <>
    <circle cx="10" cy="10" r="8" {...solid} />
    <path d="M7.2 7.2l5.6 5.6m0-5.6l-5.6 5.6" {...cut} />
  </>
);
export const ErrorFilled = icon(
  <>
    <circle cx="10" cy="10" r="8" {...solid} />
    <path d="M10 5.8v5m0 3.2v.1" {...cut} />
  </>
);
export const Question = icon(
  <>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M7.9 8.1c0-1.2.9-2 2.1-2s2.1.8 2.1 1.9c0 1.5-2.1 1.7-2.1 3.2m0 2.6v.1" />
  </>
);
export const Warning = icon(
  <>
    <path
      d="M8.9 3.1a1.3 1.3 0 0 1 2.2 0l6.6 11.8a1.3 1.3 0 0 1-1.1 2H3.4a1.3 1.3 0 0 1-1.1-2z"
      {...solid}
    />
    <path d="M10 7.4v4m0 2.6v.1" {...cut} />
  </>
);
export const Info = icon(
  <>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M10 9.2v4.3m0-7v.1" />
  </>
);
export const Check = icon(<path d="M4.5 10.5l3.6 3.6 7.4-8" />);
export const Dash = icon(<path d="M5 10h10" />);
export const CircleOutline = icon(<circle cx="10" cy="10" r="6.3" />);
export const TableGrid = icon(
  <>
    <rect x="3" y="3" width="14" height="14" rx="2.4" />
    <path d="M3 7.7h14M3 12.3h14M7.7 3v14m4.6-14v14" />
  </>
);
export const Lock = icon(
  <>
    <rect x="4" y="8.2" width="12" height="9" rx="1.8" />
    <path d="M6.8 8V5.8a3.2 3.2 0 0 1 6.4 0V8M10 12.3v.9" />
  </>
);
export const Sync = icon(
  <>
    <path d="M16.3 8A6.7 6.7 0 0 0 4.2 6.6M3.7 12a6.7 6.7 0 0 0 12.1 1.4" />
    <path d="M4 3.2v3.6h3.6M16 16.8v-3.6h-3.6" />
  </>
);
