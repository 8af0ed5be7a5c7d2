import { Button } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { words } from "../../words/say";
import { dismissal } from "../parts/dismissal";
import { Sliders } from "../parts/icons";
import { SettingsPanel } from "../views";
import type { SettingsProps } from "./SettingsPanel";

/** What is scored: designation, as-of date, track, reading and anniversary, behind one button. */
export function Settings(props: SettingsProps) {
  const [open, setOpen] = useState(false);
  return (
    <div tabIndex={-1} className="pane-settings-holder" {...dismissal(open, () => setOpen(false))}>
      <Button
        appearance="subtle"
        size="small"
        icon={<Sliders size={18} />}
        aria-label={words("taskpane.settings")}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Suspense fallback={null}>
          <SettingsPanel {...props} />
        </Suspense>
      )}
    </div>
  );
}
