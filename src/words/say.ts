import { IntlMessageFormat } from "intl-messageformat";
import advice from "./en/advice.json";
import cli from "./en/cli.json";
import engine from "./en/engine.json";
import evidence from "./en/evidence.json";
import functions from "./en/functions.json";
import report from "./en/report.json";
import rulebook from "./en/rulebook.json";
import taskpane from "./en/taskpane.json";
import workbench from "./en/workbench.json";
import workbook from "./en/workbook.json";
import {
  formatCents,
  formatDay,
  formatList,
  formatMonth,
  formatMonths,
  formatPercent,
} from "./format";

/** A sentence not yet put into a language: the id of a message and the values it speaks of. */
export interface Sentence {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, SentenceValue>>;
}

/** What a sentence can speak of. Numbers and texts go into the message as they are; the rest is written as the language wants it. */
export type SentenceValue =
  | string
  | number
  | { readonly month: number }
  | { readonly months: readonly number[] }
  | { readonly cents: number }
  /** ISO date. */
  | { readonly day: string }
  | { readonly percent: number }
  | { readonly list: readonly string[] }
  | { readonly sentence: Sentence };

const english = {
  ...advice,
  ...cli,
  ...engine,
  ...evidence,
  ...functions,
  ...report,
  ...rulebook,
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
    format = new IntlMessageFormat(english[id], "en", undefined, { ignoreTag: true });
    parsed.set(id, format);
  }
  return String(format.format(values && written(values)));
}

/** Shorthand for `say` where the id is known at the place of use. */
export function words(id: MessageId, values?: Sentence["values"]): string {
  return say({ id, values });
}

function written(values: NonNullable<Sentence["values"]>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inWords(value)]));
}

function inWords(value: SentenceValue): string | number {
  if (typeof value !== "object") return value;
  if ("month" in value) return formatMonth(value.month);
  if ("months" in value) return formatMonths(value.months);
  if ("cents" in value) return formatCents(value.cents);
  if ("day" in value) return formatDay(value.day);
  if ("percent" in value) return formatPercent(value.percent);
  if ("list" in value) return formatList(value.list);
  return say(value.sentence);
}
