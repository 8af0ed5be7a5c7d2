import { parseArgs } from "node:util";
import { words } from "../words/say";
import { UsageError } from "./usageError";

/** What the command line asks for. */
export interface Options {
  readonly files: readonly string[];
  readonly designation: string | null;
  readonly asOf: string | null;
  readonly track: string | null;
  readonly reading: string | null;
  readonly json: boolean;
  /** A metric's id or name. */
  readonly explain: string | null;
  /** Where to write the workbook with the summary sheets. */
  readonly out: string | null;
  readonly help: boolean;
}

/** @throws UsageError for an option that is not known, lacks its value or is given in vain */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const text = (name: "designation" | "as-of" | "track" | "reading" | "explain" | "out") => {
    const value = values[name];
    if (value === undefined) return null;
    if (value.trim() === "")
      throw new UsageError(words("cli.optionBlank", { option: `--${name}` }));
    return value;
  };
  const asOf = text("as-of");
  if (asOf !== null && !isDate(asOf)) throw new UsageError(words("cli.badDate", { asked: asOf }));
  if (positionals.length === 0 && !values.help) throw new UsageError(words("cli.noFile"));
  return {
    files: positionals,
    designation: text("designation"),
    asOf,
    track: text("track"),
    reading: text("reading"),
    json: values.json ?? false,
    explain: text("explain"),
    out: text("out"),
    help: values.help ?? false,
  };
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
        out: { type: "string" },
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

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}
