import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

interface Parameter {
  readonly name: string;
  readonly description: string;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly (Parameter & {
    readonly id: string;
    readonly parameters: readonly Parameter[];
  })[];
}

const root = path.resolve(__dirname, "../../..");
const { allowingErrorCells, translated, descriptions } = createRequire(__filename)(
  path.join(root, "src/build/functionsMetadata.js")
) as {
  allowingErrorCells(metadata: Metadata): Metadata;
  translated(metadata: Metadata, dictionary: Readonly<Record<string, string>>): Metadata;
  descriptions(metadata: Metadata): readonly string[];
};
const { generateCustomFunctionsMetadata: generate } = createRequire(
  require.resolve("custom-functions-metadata-plugin")
)("custom-functions-metadata") as {
  generateCustomFunctionsMetadata(files: string[]): Promise<{ readonly metadataJson: string }>;
};
const spanish = JSON.parse(
  readFileSync(path.join(root, "src/functions/metadata/es.json"), "utf8")
) as Record<string, string>;

let generated: Metadata;
beforeAll(async () => {
  const { metadataJson } = await generate([path.join(root, "src/functions/functions.ts")]);
  generated = JSON.parse(metadataJson) as Metadata;
}, 30_000);

test("Error cells are let in, and nothing else is changed", () => {
  expect(generated).not.toHaveProperty("allowErrorForDataTypeAny");
  expect(allowingErrorCells(generated)).toEqual({ ...generated, allowErrorForDataTypeAny: true });
});

test("In Spanish only descriptions differ: ids, names and parameters stay", () => {
  const texts = new Set(Object.values(spanish));
  const seen = (key: string, value: unknown) =>
    key === "description" ? texts.has(value as string) : value;
  const hidden = (key: string, value: unknown) => (key === "description" ? true : value);
  expect(JSON.stringify(translated(generated, spanish), seen)).toBe(
    JSON.stringify(generated, hidden)
  );
});

test("The Spanish dictionary has each description of this version and no other", () => {
  expect(Object.keys(spanish).sort()).toEqual([...descriptions(generated)].sort());
  for (const [english, inSpanish] of Object.entries(spanish)) {
    expect(inSpanish).not.toBe(english);
    expect(inSpanish.trim()).not.toBe("");
    expect(inSpanish.length).toBeLessThanOrEqual(255);
  }
});

test("A description without translation stops the build, by name", () => {
  const [first] = Object.keys(spanish) as [string];
  const rest = Object.fromEntries(Object.entries(spanish).slice(1));
  expect(() => translated(generated, rest)).toThrow(`No translation for: ${first}`);
});

test("What is released reads as written down", () => {
  const finished = allowingErrorCells(generated);
  expect({
    english: finished,
    spanish: translated(finished, spanish),
  }).toMatchSnapshot();
});
