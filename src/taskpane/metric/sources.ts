import type { SourceRow } from "../../engine/proof";
import type { Trace } from "../../engine/trace";

/** The sheet rows a metric rests on, in the order of its lines. */
export function sourcesOf(trace: Trace): readonly SourceRow[] {
  switch (trace.kind) {
    case "netAdds":
      return trace.tenants.flatMap(({ source }) => source ?? []);
    case "skilling":
      return [...trace.steps.flatMap(({ people }) => people), ...trace.uncounted].map(
        ({ source }) => source
      );
    case "growth":
      return trace.tenants.flatMap(({ source }) => source ?? []);
    case "services":
      return trace.services.flatMap(({ source }) => source ?? []);
    case "parts":
      return trace.parts.flatMap(({ lines }) => lines.flatMap(({ source }) => source ?? []));
    case "stated":
      return trace.lines.map(({ source }) => source);
    case "nothing":
      return [];
  }
}
