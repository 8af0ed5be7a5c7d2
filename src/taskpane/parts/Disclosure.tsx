import { useId, useState, type ReactNode } from "react";
import { ChevronDown, ChevronRight } from "./icons";

interface DisclosureProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A line that opens what stands below it. */
export function Disclosure({ label, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className="pane-disclosure"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        {open ? <ChevronDown /> : <ChevronRight />}
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
