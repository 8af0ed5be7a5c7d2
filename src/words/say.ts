import { IntlMessageFormat } from "intl-messageformat";
import advice from "./en/advice.json";
import cli from "./en/cli.json";
import engine from "./en/engine.json";
import evidence from "./en/evidence.json";
import functions from "./en/functions.json";
import report from "./en/report.json";
import taskpane from "./en/taskpane.json";
import workbench from "./en/workbench.json";
import workbook from "./en/workbook.json";

/** A sentence not yet put into a language: the id of a message and the values it speaks of. */
export interface Sentence {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

const english = {
  ...advice,
  ...cli,
  ...engine,
  ...evidence,
  ...functions,
  ...report,
  ...taskpane,
  ...workbench,
  ...workbook,
};

export type MessageId = keyof typeof english;

const parsed = new Map<MessageId, IntlMessageFormat>();

/** Puts a sentence into words. Messages are ICU MessageFormat, one JSON file per area. */
export function say({ id, values }: Sentence): string {
  let format = parsed.get(id);
  if (!format) {
    format = new IntlMessageFormat(english[id], "en");
    parsed.set(id, format);
  }
  return String(format.format(values as Record<string, string | number> | undefined));
}

/** Shorthand for `say` where the id is known at the place of use. */
export function words(id: MessageId, values?: Sentence["values"]): string {
  return say({ id, values });
}
