import { Link } from "@fluentui/react-components";
import type { SourceRow } from "../../engine/proof";
import { words } from "../../words/say";

export type ShowRow = (source: SourceRow) => void;

interface SourceLinkProps {
  readonly source: SourceRow | null;
  readonly showRow: ShowRow;
}

/** "Row 88", which selects that row in the sheet. */
export function SourceLink({ source, showRow }: SourceLinkProps) {
  if (!source) return null;
  // Row numbers are names: no thousands separators.
  const row = String(source.row);
  return (
    <Link
      as="button"
      className="pane-source"
      aria-label={words("taskpane.showRow", { row, where: source.place.label })}
      onClick={() => showRow(source)}
    >
      {words("taskpane.row", { row })}
    </Link>
  );
}
