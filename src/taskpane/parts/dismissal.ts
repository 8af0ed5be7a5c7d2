import type { FocusEvent, KeyboardEvent } from "react";

/**
 * Handlers for an element that holds a button and what it opens: Escape closes and gives the focus
 * back to the button, leaving the element closes. The element needs tabIndex −1, because some
 * browsers don't focus a pressed button.
 */
export function dismissal(open: boolean, close: () => void) {
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      if (!open || event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close();
      event.currentTarget.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    },
    onBlur(event: FocusEvent<HTMLElement>): void {
      if (open && !event.currentTarget.contains(event.relatedTarget)) close();
    },
  };
}
