let asked = false;
let answer: (() => void) | null = null;

/** Asks the pane to score what is selected; a pane that is not there yet does so once it is. */
export function askToScoreSelection(): void {
  asked = true;
  deliver();
}

/** Hears the pane's part of it; returns the way to stop listening. */
export function onScoreSelection(listener: () => void): () => void {
  answer = listener;
  deliver();
  return () => {
    if (answer === listener) answer = null;
  };
}

function deliver(): void {
  if (!asked || !answer) return;
  asked = false;
  answer();
}
