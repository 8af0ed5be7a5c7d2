import { say, type Sentence } from "../words/say";

/** Thrown for a question that has no answer: a designation, track, reading or date the rulebook does not know. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";

  constructor(readonly sentence: Sentence) {
    super(say(sentence));
  }
}
