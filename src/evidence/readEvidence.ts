import type { Evidence, RecognisedRange } from "./evidence";
import type { EvidenceRange } from "./grid";

/** Reads ranges into typed evidence: recognises each by its header, folds usage, resolves certifications. Never throws. */
export function readEvidence(ranges: readonly EvidenceRange[]): Evidence {
  throw new Error(`not there yet ${ranges.length}`);
}

/** Recognises a range by its first rows alone (at least its header and a few rows below). Cheap. */
export function recogniseRange(range: EvidenceRange): RecognisedRange {
  throw new Error(`not there yet ${range.place.label}`);
}
