import type { Sentence } from "../../words/say";
import type { UsageEvidence } from "../evidence";

type Flags = Pick<
  UsageEvidence,
  "undatedAmounts" | "hasSegments" | "hasServices" | "moreServices" | "approximate"
>;

/** What is known of usage as a whole, as a text of words. */
export function flagsOf(flags: Partial<Flags>): string {
  const { undatedAmounts, hasSegments, hasServices, moreServices, approximate } = flags;
  return [
    undatedAmounts && "undated",
    hasSegments && "segments",
    hasServices && "services",
    moreServices && "more-services",
    approximate && `estimated ${String(approximate.values?.kind)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Reads such a text back. */
export function flagsIn(text: string): Flags {
  const flags = text.split(", ");
  const kind = flags.find((flag) => flag.startsWith("estimated "))?.slice("estimated ".length);
  const approximate: Sentence | null = kind
    ? { id: "evidence.approximate", values: { kind } }
    : null;
  return {
    undatedAmounts: flags.includes("undated"),
    hasSegments: flags.includes("segments"),
    hasServices: flags.includes("services"),
    moreServices: flags.includes("more-services"),
    approximate,
  };
}
