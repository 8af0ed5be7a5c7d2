import { Note } from "./Note";
import type { PaneState } from "../session/paneState";
import type { Problem } from "../session/problem";

interface NoAnswerNoteProps {
  readonly problem: Problem;
  readonly state: PaneState;
}

/** Why a view has no answer, unless the pane says so already. */
export function NoAnswerNote({ problem: { title, sentence, mend }, state }: NoAnswerNoteProps) {
  if (state.problem?.sentence === sentence) return null;
  return (
    <Note kind="warning" title={title}>
      <p>{sentence}</p>
      {mend && <p>{mend}</p>}
    </Note>
  );
}
