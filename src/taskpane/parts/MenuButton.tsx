import { Button } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { dismissal } from "./dismissal";
import { Check, More } from "./icons";
import "./menu.css";

interface MenuChoice {
  readonly label: string;
  readonly onChoose: () => void;
  /** One of several, or on and off; absent for an action. */
  readonly check?: { readonly kind: "radio" | "checkbox"; readonly on: boolean };
}

interface MenuButtonProps {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly opens?: "above" | "below";
  readonly className?: string;
}

/**
 * Three dots that open a short menu. Hand-made: Fluent's brings positioning and focus libraries that
 * weigh more than everything else in the pane.
 */
export function MenuButton({ label, choices, opens = "below", className }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <span className="pane-menu" tabIndex={-1} {...dismissal(open, () => setOpen(false))}>
      <Button
        appearance="subtle"
        size="small"
        className={className}
        icon={<More size={18} />}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          role="menu"
          aria-label={label}
          className={`pane-menu-list pane-menu-${opens}`}
          onKeyDown={moveInMenu}
        >
          {choices.map(({ label: text, onChoose, check }, index) => (
            <button
              key={text}
              type="button"
              role={check ? `menuitem${check.kind}` : "menuitem"}
              aria-checked={check?.on}
              tabIndex={-1}
              autoFocus={index === 0}
              onClick={(event) => {
                focusOpener(event.currentTarget);
                setOpen(false);
                onChoose();
              }}
            >
              {check && <span className="pane-menu-check">{check.on && <Check />}</span>}
              {text}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

/** The menu is about to go: without this the focus would fall to the page. */
function focusOpener(item: HTMLElement): void {
  item.closest(".pane-menu")?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
}
