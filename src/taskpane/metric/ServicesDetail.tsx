import type { ServicesTrace } from "../../engine/trace";
import { formatMonth } from "../../words/format";
import { say, words } from "../../words/say";
import { AmountList, type AmountLine } from "./AmountList";
import type { ShowRow } from "./SourceLink";

interface ServicesDetailProps {
  readonly trace: ServicesTrace;
  readonly showRow: ShowRow;
}

/** Services with usage in the months looked at: those that count, then the rest with the reason. */
export function ServicesDetail({ trace, showRow }: ServicesDetailProps) {
  const { services, months } = trace;
  const counting = services.filter(({ counts }) => counts);
  const rest = services.filter(({ counts }) => !counts);
  const columns = [words("taskpane.services.acr")];
  return (
    <>
      {months.length > 0 && (
        <p>
          {words("taskpane.services.rule", {
            first: formatMonth(months[0]!),
            last: formatMonth(months.at(-1)!),
          })}
        </p>
      )}
      <AmountList
        title={
          <>
            {words("taskpane.services.count")} <span className="pane-weak">{counting.length}</span>
          </>
        }
        columns={columns}
        lines={counting.map((service) => serviceLine(service, null))}
        showRow={showRow}
      />
      <AmountList
        title={
          <>
            {words("taskpane.services.dontCount")} <span className="pane-weak">{rest.length}</span>
          </>
        }
        columns={columns}
        lines={rest.map((service) => serviceLine(service, say(service.why)))}
        showRow={showRow}
      />
    </>
  );
}

function serviceLine(
  { name, cents, counts, source }: ServicesTrace["services"][number],
  caption: string | null
): AmountLine {
  return { key: name, name, amounts: [cents], strong: [counts], caption, source };
}
