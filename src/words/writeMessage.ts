import type { Message } from "./message";

const plurals = new Intl.PluralRules("en");
const grouped = new Intl.NumberFormat("en");
const ungrouped = new Intl.NumberFormat("en", { useGrouping: false });

/**
 * Writes a message with its values.
 * @param counted the number of the plural around it
 * @throws TypeError when a value is not given
 */
export function writeMessage(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  counted = 0
): string {
  return message
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "pound") return grouped.format(counted);
      const value = values[part.name];
      if (value === undefined) throw new TypeError(`A message was given no value for ${part.name}`);
      if (part.kind === "value") return String(value);
      const number = Number(value);
      if (part.kind === "number") return (part.grouped ? grouped : ungrouped).format(number);
      if (part.kind === "plural") {
        const { options } = part;
        const chosen = options[`=${number}`] ?? options[plurals.select(number)] ?? options.other!;
        return writeMessage(chosen, values, number);
      }
      return writeMessage(part.options[value] ?? part.options.other!, values);
    })
    .join("");
}
