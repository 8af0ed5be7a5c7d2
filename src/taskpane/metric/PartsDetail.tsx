import type { MetricScore, PartsTrace } from "../../engine/scorecard";
import { say } from "../../words/say";
import type { ShowRow } from "./SourceLink";

interface PartsDetailProps {
  readonly metric: MetricScore;
  readonly trace: PartsTrace;
  readonly showRow: ShowRow;
}

/** Each part with its rule and what it gives. */
export function PartsDetail({ trace }: PartsDetailProps) {
  return (
    <ul>
      {trace.parts.map((part) => (
        <li key={part.id}>
          {part.name}: {say(part.rule)}
        </li>
      ))}
    </ul>
  );
}
