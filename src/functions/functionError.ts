import { NoAnswer } from "../engine/noAnswer";
import { UnusableEvidence } from "../evidence/unusable";
import { words } from "../words/say";

/**
 * Runs a function and turns what it throws into the two errors whose sentence Excel shows: #N/A for a
 * question without an answer, #VALUE! for evidence that can't be used. A plain Error would lose its sentence.
 */
export function answer<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
    if (thrown instanceof NoAnswer) throw new CustomFunctions.Error(notAvailable, thrown.message);
    if (thrown instanceof UnusableEvidence)
      throw new CustomFunctions.Error(invalidValue, thrown.message);
    throw new CustomFunctions.Error(
      invalidValue,
      words("functions.failed", { reason: String(thrown) })
    );
  }
}
