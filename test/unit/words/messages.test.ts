import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { say, type MessageId } from "../../../src/words/say";

const root = path.resolve(__dirname, "../../../src");
const files = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => path.join(folder, file));

const messages = files(path.join(root, "words/en"), /\.json$/).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>).map(
    ([id, text]) => ({ id: id as MessageId, text, area: path.basename(file).split(".")[0]! })
  )
);
const source = files(root, /\.tsx?$/)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Each set of values that leads through another branch of a message. */
function samples(elements: readonly Element[]): Record<string, string | number>[] {
  const choices = new Map<string, Set<string | number>>();
  const visit = (element: Element) => {
    if (!("value" in element) || element.type === 0) return;
    const name = String(element.value);
    const known = choices.get(name) ?? new Set<string | number>();
    choices.set(name, known);
    if (element.type === 5) for (const key of Object.keys(element.options)) known.add(key);
    else if (element.type === 6) for (const count of [0, 1, 2, 5]) known.add(count);
    else if (element.type === 2) known.add(3);
    if ("options" in element)
      for (const option of Object.values(element.options)) option.value.forEach(visit);
  };
  elements.forEach(visit);
  let sets: Record<string, string | number>[] = [{}];
  for (const [name, values] of choices)
    sets = sets.flatMap((set) =>
      [...(values.size > 0 ? values : ["text"])].map((value) => ({ ...set, [name]: value }))
    );
  return sets;
}

test.each(messages)("$id is written with every kind of value", ({ id, text, area }) => {
  expect(id.startsWith(`${area}.`)).toBe(true);
  const format = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true });
  for (const values of samples(format.getAst())) {
    const sentence = say({ id, values });
    expect(sentence).toBe(String(format.format(values)));
    expect(sentence).toMatch(/\S/);
    expect(sentence).not.toMatch(/\{|\}|''|undefined|\[object/);
    expect(sentence).not.toMatch(/\b(cannot|utilize|leverage)\b/i);
  }
});

test("A message that lacks a value is an error, not a hole in the sentence", () => {
  expect(() => say({ id: "evidence.missingColumn" })).toThrow(/column/);
});

describe("Every message is used", () => {
  // Ids put together in code: `engine.${reason}`, `functions.column.${column}`.
  const built = [...source.matchAll(/`([a-z]+\.(?:[A-Za-z]+\.)*)\$\{/g)].map(
    ([, prefix]) => prefix!
  );
  const composed = (id: string) =>
    built.some((prefix) => {
      const rest = id.slice(prefix.length);
      return id.startsWith(prefix) && new RegExp(`\\b${rest.split(".").at(-1)}\\b`).test(source);
    });
  test.each(
    [...new Set(messages.map(({ area }) => area))].filter((area) =>
      ["evidence", "engine", "functions"].includes(area)
    )
  )("%s", (area) => {
    const unused = messages
      .filter((message) => message.area === area)
      .map(({ id }) => id)
      .filter((id) => !source.includes(`"${id}"`) && !composed(id));
    expect(unused).toEqual([]);
  });
});
