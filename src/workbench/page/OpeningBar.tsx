import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { words } from "../../words/say";
import type { Opening } from "./opener";

interface Props {
  readonly opening: Opening;
  readonly onCancel: () => void;
}

/** How far a file is, and the way to leave it. */
export function OpeningBar({ opening: { file, share, canStop }, onCancel }: Props) {
  useEffect(() => {
    if (!canStop) return;
    const listening = new AbortController();
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        // The grid would take it for its own.
        event.stopPropagation();
        onCancel();
      },
      { capture: true, signal: listening.signal }
    );
    return () => listening.abort();
  }, [canStop, onCancel]);
  const percent = Math.floor((share ?? 0) * 100);
  const label = words(canStop ? "workbench.opening" : "workbench.puttingIn", { file });
  return (
    <section className="workbench-opening" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <progress
        aria-label={label}
        {...(share !== null && canStop && { max: 100, value: percent })}
      />
      {share !== null && canStop && <span>{words("workbench.percent", { percent })}</span>}
      {canStop && (
        <Button size="small" onClick={onCancel}>
          {words("taskpane.cancel")}
        </Button>
      )}
      <p role="status" className="workbench-hidden">
        {share === null || !canStop
          ? label
          : words("taskpane.progress.told", { percent: Math.floor(percent / 10) * 10 })}
      </p>
    </section>
  );
}
