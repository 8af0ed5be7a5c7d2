import { Note } from "../parts/Note";
import type { Problem } from "../session/problem";

/** What went wrong and what to do, said at once; the focus stays where it is. */
export function ProblemNote({ problem: { title, sentence, mend } }: { readonly problem: Problem }) {
  return (
    <Note kind="error" alert title={title}>
      <p>{sentence}</p>
      {mend && <p>{mend}</p>}
    </Note>
  );
}
