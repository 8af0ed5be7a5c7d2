import type { Paint } from "./paint";

/** An answer, as a page of text and as plain values for `--json`. */
export interface Said {
  readonly text: (paint: Paint) => string;
  readonly json: () => unknown;
}
