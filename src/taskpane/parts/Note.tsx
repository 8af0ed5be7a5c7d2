import type { ReactNode } from "react";
import { CheckOutline, CrossFilled, ErrorFilled, Info, Question, Warning } from "./icons";

export type NoteKind = "info" | "warning" | "error" | "blocked" | "met" | "unknown";

/** A status icon of one size and colour for each kind of message. Words beside it carry the meaning. */
export function StatusIcon({
  kind,
  size = 16,
}: {
  readonly kind: NoteKind;
  readonly size?: number;
}) {
  switch (kind) {
    case "info":
      return <Info size={size} className="pane-quiet" />;
    case "warning":
      return <Warning size={size} className="pane-warning" />;
    case "error":
      return <ErrorFilled size={size} className="pane-danger" />;
    case "blocked":
      return <CrossFilled size={size} className="pane-danger" />;
    case "met":
      return <CheckOutline size={size} className="pane-success" />;
    case "unknown":
      return <Question size={size} className="pane-quiet" />;
  }
}

interface NoteProps {
  readonly kind: NoteKind;
  /** An alert is read out at once; the focus stays where it is. */
  readonly alert?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A boxed message inside a view. */
export function Note({ kind, alert = false, title, children }: NoteProps) {
  return (
    <div className={`pane-note pane-note-${kind}`} role={alert ? "alert" : undefined}>
      <StatusIcon kind={kind} size={kind === "error" ? 20 : 16} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
