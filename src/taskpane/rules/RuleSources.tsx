import { Link } from "@fluentui/react-components";
import type { RuleRow } from "../../rulebook/rulesTable";

type RuleSource = RuleRow["sources"][number];

/** Sources by name, one after the other. */
export function RuleSources({ sources }: { readonly sources: readonly RuleSource[] }) {
  return sources.map((source, index) => (
    <span key={source.id}>
      {index > 0 && ", "}
      <SourceName source={source} text={source.title} />
    </span>
  ));
}

/** A source's name or number; a link where it is on the web. */
export function SourceName({
  source: { title, link },
  text,
}: {
  readonly source: RuleSource;
  readonly text: string;
}) {
  if (!/^https:/.test(link)) return text;
  return (
    <Link inline href={link} target="_blank" rel="noreferrer" aria-label={title}>
      {text}
    </Link>
  );
}
