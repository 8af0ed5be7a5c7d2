import "../../../words/mapping";
import { Link } from "@fluentui/react-components";
import { startTransition, Suspense, useState } from "react";
import type { RecognisedRange } from "../../../evidence/evidence";
import type { RangeMapping } from "../../../evidence/rangeMapping";
import { words } from "../../../words/say";
import type { Workbook } from "../../../workbook/workbook";
import type { FoundRange } from "../../session/findRanges";
import { mappingForm } from "./lazyMappingForm";

interface ColumnsByHandProps {
  readonly range: FoundRange;
  readonly recognised: RecognisedRange | null;
  readonly workbook: Workbook;
  readonly onMap: (mapping: RangeMapping | null) => void;
}

/** The way to say which column is what: asked for where a range is not recognised, offered where it is. */
export function ColumnsByHand({ range, recognised, workbook, onMap }: ColumnsByHandProps) {
  const [state, setState] = useState<"new" | "open" | "closed">("new");
  const { address, choice } = range;
  if (
    !address ||
    !recognised ||
    recognised.kind === "figures" ||
    recognised.kind === "condensedUsage"
  )
    return null;
  if (state === "open") {
    return (
      <Suspense fallback={<p className="pane-caption">{words("taskpane.loading")}</p>}>
        <mappingForm.View
          workbook={workbook}
          address={address}
          mapping={choice.mapping}
          onApply={(mapping) => {
            setState("closed");
            onMap(mapping);
          }}
          onCancel={() => setState("closed")}
        />
      </Suspense>
    );
  }
  const asked =
    recognised.kind !== null ? "change" : recognised.columns.length > 0 ? "lacks" : "say";
  return (
    <p className="pane-caption">
      {choice.mapping && `${words("taskpane.mapping.byHand")} `}
      <Link
        as="button"
        inline
        autoFocus={state === "closed"}
        onClick={() => startTransition(() => setState("open"))}
      >
        {words(`taskpane.mapping.${asked}`)}
      </Link>
    </p>
  );
}
