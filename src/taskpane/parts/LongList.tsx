import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { words } from "../../words/say";

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string | number;
  readonly children: (item: T) => ReactNode;
}

/** More would make the pane slow to open and no easier to read. */
const shownAtFirst = 50;

/** A list that shows its first lines and offers the rest. */
export function LongList<T>({ items, keyOf, children }: LongListProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className="pane-list">
        {shown.map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {words("taskpane.showAll", { count: items.length })}
        </Link>
      )}
    </>
  );
}
