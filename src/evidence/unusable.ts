import { say, type Sentence } from "../words/say";
import type { Finding } from "./finding";

/** Thrown when nothing in the ranges can be used: a sentence that names what, where and how to mend it. */
export class UnusableEvidence extends Error {
  override readonly name = "UnusableEvidence";

  constructor(
    readonly sentence: Sentence,
    readonly finding: Finding | null = null
  ) {
    super(say(sentence));
  }
}
