import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../../words/say";
import { Lock } from "../parts/icons";
import { Note } from "../parts/Note";
import { choiceFromSelection } from "../session/resolveChoice";
import type { Session } from "../session/session";
import { WhatToPaste } from "./WhatToPaste";
import "./firstRun.css";

interface FirstRunProps {
  readonly session: Session;
  readonly sheets: number;
}

/** Nothing to score yet: what is missing and where to get it. */
export function FirstRun({ session, sheets }: FirstRunProps) {
  const [complaint, setComplaint] = useState<string | null>(null);
  async function takeSelection(): Promise<void> {
    try {
      const selected = await session.workbook.selection();
      const choice = selected && choiceFromSelection(selected, await session.workbook.sources());
      if (choice) session.chooseRanges([choice]);
      else setComplaint(words("taskpane.rangeForm.noSelection"));
    } catch (thrown) {
      setComplaint(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  return (
    <>
      <main className="pane-main pane-first">
        <h1>{words("taskpane.first.title")}</h1>
        <p className="pane-lead">{words("taskpane.first.lead")}</p>
        <Button appearance="primary" size="large" onClick={() => session.chooseRanges(null)}>
          {words("taskpane.first.look")}
        </Button>
        <Button onClick={() => void takeSelection()}>{words("taskpane.first.selection")}</Button>
        <Note kind="info">
          <p role="status">{complaint ?? words("taskpane.first.nothing", { sheets })}</p>
        </Note>
        <WhatToPaste />
      </main>
      <footer className="pane-privacy">
        <Lock size={18} />
        <p>{words("taskpane.privacy")}</p>
      </footer>
    </>
  );
}
