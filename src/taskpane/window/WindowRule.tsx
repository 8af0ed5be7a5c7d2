import { Link } from "@fluentui/react-components";
import { programRule } from "../../rulebook/programRules";
import { programText } from "../../rulebook/programText";
import { rulebook } from "../../rulebook/rulebook";
import { ruleSources } from "../../rulebook/rulesTable";
import type { IsoDate } from "../../rulebook/terms";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";

interface WindowRuleProps {
  readonly name: "window" | "enrolledWindow";
  readonly day: IsoDate;
}

/** The rule that makes the window, and where it is published. */
export function WindowRule({ name, day }: WindowRuleProps) {
  const { value, from, sources } = programRule(name, day);
  return (
    <p className="pane-caption">
      {words("taskpane.window.rule", {
        label: rulebook.program[name].label,
        rule: String(programText(name, value)),
        from: formatDay(from),
      })}{" "}
      {ruleSources(sources).map(({ id, title, link }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          {/^https:/.test(link) ? (
            <Link inline href={link} target="_blank" rel="noreferrer">
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
      ))}
    </p>
  );
}
