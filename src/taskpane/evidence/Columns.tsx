import type { RecognisedColumn } from "../../evidence/evidence";
import { words } from "../../words/say";
import { Disclosure } from "../parts/Disclosure";

/** What each column was read as; those the score doesn't need come last. */
export function Columns({ columns }: { readonly columns: readonly RecognisedColumn[] }) {
  const used = columns.filter(({ readAs }) => readAs !== null);
  const unused = columns.filter(({ readAs }) => readAs === null);
  return (
    <Disclosure label={words("taskpane.columns")}>
      <table className="pane-columns">
        <thead>
          <tr>
            <th scope="col">{words("taskpane.columns.header")}</th>
            <th scope="col">{words("taskpane.columns.readAs")}</th>
          </tr>
        </thead>
        <tbody>
          {[...used, ...unused].map(({ index, header, readAs }) => (
            <tr key={index} className={readAs ? undefined : "pane-weak"}>
              <td>{header}</td>
              <td>{words(`taskpane.role.${readAs ?? "none"}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
