import { useEffect, useState } from "react";
import { words } from "../../words/say";

/** Takes files dropped anywhere on the page, before the grid sees them. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const withFiles = (act: (files: DataTransfer) => void) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      act(event.dataTransfer);
    };
    addEventListener(
      "dragover",
      withFiles(() => setOver(true)),
      options
    );
    addEventListener(
      "dragleave",
      ({ relatedTarget }) => relatedTarget === null && setOver(false),
      options
    );
    addEventListener(
      "drop",
      withFiles(({ files }) => {
        setOver(false);
        onFiles([...files]);
      }),
      options
    );
    return () => listening.abort();
  }, [onFiles]);
  return over && <div className="workbench-drop">{words("workbench.drop")}</div>;
}
