/** Long work in pieces: whoever goes through them may do something else in between, or stop. */
export type Steps<T> = Generator<void, T, void>;

/** Rows of a range that are looked at in one piece: some milliseconds. */
export const rowsPerPiece = 20_000;

/** Does all of the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work with a pause between its pieces; a pause that rejects ends it. */
export async function withPauses<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
