import advice from "./en/advice.json";
import type cli from "./en/cli.json";
import engine from "./en/engine.json";
import evidence from "./en/evidence.json";
import functions from "./en/functions.json";
import type explain from "./en/engine.explain.json";
import type exam from "./en/evidence.exam.json";
import type tables from "./en/functions.tables.json";
import type compare from "./en/report.compare.json";
import type mend from "./en/evidence.mend.json";
import type report from "./en/report.json";
import type condensed from "./en/report.condensed.json";
import type mended from "./en/report.mended.json";
import type rulebook from "./en/rulebook.json";
import type help from "./en/taskpane.help.json";
import type mapping from "./en/taskpane.mapping.json";
import type mendView from "./en/taskpane.mend.json";
import type condenseView from "./en/taskpane.condense.json";
import taskpane from "./en/taskpane.json";
import type views from "./en/taskpane.views.json";
import type workbench from "./en/workbench.json";
import type workbookFile from "./en/workbook.file.json";
import workbook from "./en/workbook.json";
import {
  formatCents,
  formatDay,
  formatList,
  formatMonth,
  formatMonths,
  formatPercent,
} from "./format";
import { readMessage, type Message } from "./message";
import { writeMessage } from "./writeMessage";

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

const everywhere = {
  ...advice,
  ...engine,
  ...evidence,
  ...functions,
  ...taskpane,
  ...workbook,
};

export type MessageId =
  | keyof typeof everywhere
  | keyof typeof cli
  | keyof typeof compare
  | keyof typeof condensed
  | keyof typeof condenseView
  | keyof typeof exam
  | keyof typeof explain
  | keyof typeof help
  | keyof typeof mapping
  | keyof typeof mend
  | keyof typeof mended
  | keyof typeof mendView
  | keyof typeof report
  | keyof typeof rulebook
  | keyof typeof tables
  | keyof typeof views
  | keyof typeof workbench
  | keyof typeof workbookFile;

const english: Partial<Record<MessageId, string>> = everywhere;

/** Adds the messages of an area that few places speak of: whoever does adds them once, before it speaks. */
export function addWords(messages: Partial<Record<MessageId, string>>): void {
  Object.assign(english, messages);
}

const read = new Map<MessageId, Message>();

/** Puts a sentence into words. Messages are ICU MessageFormat, one JSON file per area. */
export function say({ id, values }: Sentence): string {
  let message = read.get(id);
  if (!message) {
    message = readMessage(english[id] ?? id);
    read.set(id, message);
  }
  return writeMessage(message, values ? written(values) : {});
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
