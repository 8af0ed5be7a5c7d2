import type { Sentence } from "../../words/say";
import type { Track } from "../scorecard";

/** The track that a rule gives, and why. */
export interface FoundTrack {
  readonly track: Track;
  readonly reason: Sentence;
}
