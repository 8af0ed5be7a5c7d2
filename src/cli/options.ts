import { parseArgs } from "node:util";
import type { MappedColumn } from "../evidence/rangeMapping";
import { words } from "../words/say";
import { mappedColumns } from "./mapOption";
import { UsageError } from "./usageError";

export type Instead =
  /** A metric's id or name. */
  | { readonly show: "explain"; readonly metric: string }
  | { readonly show: "check" | "compare" | "rules" }
  /** ISO dates. */
  | { readonly show: "changes"; readonly from: string; readonly to: string }
  /** ISO date of any anniversary of the enrolment; null for a partner who is not enrolled. */
  | { readonly show: "window"; readonly enrolled: string | null };

/** What the command line asks for. */
export interface Options {
  readonly files: readonly string[];
  readonly designation: string | null;
  readonly asOf: string | null;
  readonly track: string | null;
  readonly reading: string | null;
  readonly json: boolean;
  /** What is printed instead of the scorecard; null for the scorecard itself. */
  readonly instead: Instead | null;
  /** Where to write the workbook with the summary sheets. */
  readonly out: string | null;
  /** Where to write the workbook with the mended copies. */
  readonly mend: string | null;
  /** Where to write the workbook with the condensed table. */
  readonly condense: string | null;
  /** What columns are, by their headers. */
  readonly map: readonly MappedColumn[];
  readonly help: boolean;
}

/** @throws UsageError for an option that is not known, lacks its value, is given in vain or with one it excludes */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const text = (name: TextOption) => {
    const value = values[name];
    if (value === undefined) return null;
    if (value.trim() === "")
      throw new UsageError(words("cli.optionBlank", { option: `--${name}` }));
    return value;
  };
  const asOf = text("as-of");
  if (asOf !== null) refuseNoDate(asOf, "--as-of");
  const instead = insteadOf(values, text);
  refuseTogether(values, positionals.length);
  const needsFiles = values.rules !== true && values.changes === undefined;
  if (positionals.length === 0 && needsFiles && !values.help)
    throw new UsageError(words("cli.noFile"));
  return {
    files: positionals,
    designation: text("designation"),
    asOf,
    track: text("track"),
    reading: text("reading"),
    json: values.json ?? false,
    instead,
    out: text("out"),
    mend: text("mend"),
    condense: text("condense"),
    map: mappedColumns(values.map ?? []),
    help: values.help ?? false,
  };
}

type Values = ReturnType<typeof parsed>["values"];
type TextOption = Exclude<
  keyof Values,
  "json" | "map" | "check" | "compare" | "rules" | "window" | "help"
>;

function insteadOf(values: Values, text: (name: TextOption) => string | null): Instead | null {
  const metric = text("explain");
  if (metric !== null) return { show: "explain", metric };
  if (values.check) return { show: "check" };
  if (values.compare) return { show: "compare" };
  if (values.rules) return { show: "rules" };
  const changes = text("changes");
  if (changes !== null) {
    const days = changes.split("..");
    if (days.length !== 2) throw new UsageError(words("cli.badDays", { asked: changes }));
    for (const day of days) refuseNoDate(day, "--changes");
    return { show: "changes", from: days[0]!, to: days[1]! };
  }
  if (!values.window) return null;
  const enrolled = text("enrolled");
  if (enrolled !== null) refuseNoDate(enrolled, "--enrolled");
  return { show: "window", enrolled };
}

/** Options of which one makes the other say nothing. */
const excluding: readonly (readonly [keyof Values, keyof Values])[] = [
  ...pairs<keyof Values>(["explain", "check", "compare", "rules", "changes", "window"]),
  ["check", "designation"],
  ["check", "track"],
  ["check", "reading"],
  ["compare", "designation"],
  ["compare", "track"],
];

function refuseTogether(values: Values, files: number): void {
  const pair = excluding.find(([a, b]) => values[a] !== undefined && values[b] !== undefined);
  if (pair) {
    const [option, other] = pair;
    throw new UsageError(words("cli.notTogether", { option: `--${option}`, other: `--${other}` }));
  }
  if (values.enrolled !== undefined && !values.window)
    throw new UsageError(words("cli.enrolledAlone"));
  const writes = [values.out, values.mend, values.condense].some((file) => file !== undefined);
  if (writes && files === 0) throw new UsageError(words("cli.noFile"));
}

function pairs<T>(names: readonly T[]): (readonly [T, T])[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        designation: { type: "string" },
        "as-of": { type: "string" },
        track: { type: "string" },
        reading: { type: "string" },
        json: { type: "boolean" },
        explain: { type: "string" },
        check: { type: "boolean" },
        compare: { type: "boolean" },
        rules: { type: "boolean" },
        changes: { type: "string" },
        window: { type: "boolean" },
        enrolled: { type: "string" },
        out: { type: "string" },
        mend: { type: "string" },
        condense: { type: "string" },
        map: { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(--?[\w-]+)/.exec(message)?.[1] ?? "";
    const unknown = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    throw new UsageError(words(unknown ? "cli.unknownOption" : "cli.optionValue", { option }));
  }
}

function refuseNoDate(asked: string, option: string): void {
  const date = new Date(`${asked}T00:00:00Z`);
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(asked) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(asked);
  if (!isDate) throw new UsageError(words("cli.badDate", { asked, option }));
}
