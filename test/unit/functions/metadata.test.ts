import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
    readonly repeating?: boolean;
  }[];
}
interface Generated {
  readonly errors: readonly string[];
  readonly metadataJson: string;
}

// The generator that the build runs: the one its plugin brings along.
const { generateCustomFunctionsMetadata: generate } = createRequire(
  require.resolve("custom-functions-metadata-plugin")
)("custom-functions-metadata") as {
  generateCustomFunctionsMetadata(files: string[]): Promise<Generated>;
};

const released = JSON.parse(
  readFileSync(path.join(__dirname, "functions.json.snapshot"), "utf8")
) as readonly { readonly id: string; readonly parameters: readonly string[] }[];

let functions: readonly FunctionMetadata[];
beforeAll(async () => {
  const { errors, metadataJson } = await generate([
    path.resolve(__dirname, "../../../src/functions/functions.ts"),
  ]);
  expect(errors).toEqual([]);
  ({ functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] });
}, 30_000);

/** "range: matrix", "[as_of]". */
function written({
  name,
  optional,
  dimensionality,
}: FunctionMetadata["parameters"][number]): string {
  const shape = dimensionality ? `${name}: ${dimensionality}` : name;
  return optional ? `[${shape}]` : shape;
}

test("Each function released keeps its id and parameters: cells of workbooks out there hold them", () => {
  for (const { id, parameters } of released) {
    const now = functions.find((each) => each.id === id)!;
    expect([id, now.parameters.map(written).slice(0, parameters.length)]).toEqual([id, parameters]);
    expect(now.name).toBe(id);
  }
});

test("A parameter added since stands at the end and is optional", () => {
  for (const { id, parameters } of functions) {
    const known = released.find((each) => each.id === id)?.parameters.length ?? parameters.length;
    for (const added of parameters.slice(known)) expect([id, added.optional]).toEqual([id, true]);
  }
});

test("No parameter repeats: nothing could ever be added behind it", () => {
  expect(
    functions.flatMap(({ parameters }) => parameters.filter((each) => each.repeating))
  ).toEqual([]);
});

test("Every function of this version is written down as released", () => {
  expect(functions.map(({ id }) => id).sort()).toEqual(released.map(({ id }) => id).sort());
});
