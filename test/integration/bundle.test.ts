import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";

const root = path.resolve(__dirname, "../..");
const dist = (file: string) => path.join(root, "dist", file);
const built = (file: string) => readFileSync(dist(file), "utf8");

/** Scripts that a page loads before it shows anything, without Microsoft's. */
function initialScripts(page: string): string[] {
  return [...built(page).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]
    .map(([, source]) => source!)
    .filter((source) => !source.startsWith("https://appsforoffice.microsoft.com/"));
}

test("The pane opens with at most 220 kB of scripts, as they travel", () => {
  const scripts = initialScripts("taskpane.html");
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce(
    (sum, script) => sum + gzipSync(readFileSync(dist(script)), { level: 9 }).length,
    0
  );
  expect(bytes).toBeLessThanOrEqual(220_000);
});

test("What the pane loads later lies beside it, named by what it holds", () => {
  const script = initialScripts("taskpane.html").map(built).join("\n");
  expect(script).toContain("chunks/");
  expect(script).not.toMatch(/\.p\s*=\s*"https?:/);
  expect(existsSync(dist("chunks"))).toBe(true);
  const chunks = readdirSync(dist("chunks")).filter((file) => file.endsWith(".js"));
  expect(chunks.filter((file) => !/\.[0-9a-f]{8}\.js$/.test(file))).toEqual([]);
});

test.each(["functions.js", ...initialScripts("taskpane.html")])(
  "%s speaks only of messages that it carries",
  (script) => {
    const text = built(script);
    const folder = path.join(root, "src/words/en");
    const ids = readdirSync(folder).flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(path.join(folder, file), "utf8")) as object)
    );
    const quoted = (id: string) => `["'\`]${id.replaceAll(".", "\\.")}["'\`]`;
    const carried = (id: string) => text.includes(`"${id}":`);
    const spoken = (id: string) =>
      // As a key of the catalogue it stands after a brace or comma and before a colon.
      new RegExp(`(?<![{,])${quoted(id)}|${quoted(id)}(?!:)`).test(text);
    expect(ids.filter(carried).length).toBeGreaterThan(100);
    expect(ids.filter((id) => spoken(id) && !carried(id))).toEqual([]);
  }
);

describe("functions.js", () => {
  const functions = new Map<string, (...values: unknown[]) => unknown>();

  beforeAll(() => {
    // As the hosts that run it without a page: no document, no window, nothing to load a second script by.
    const CustomFunctions = {
      associate: (id: string, run: () => unknown) => functions.set(id, run),
      Error,
      ErrorCode: {},
    };
    runInContext(built("functions.js"), createContext({ CustomFunctions }));
  });

  test("brings every function of functions.json", () => {
    const { functions: described } = JSON.parse(built("functions.json")) as {
      functions: readonly { id: string }[];
    };
    expect([...functions.keys()].sort()).toEqual(described.map(({ id }) => id).sort());
  });

  test("has the rule cases with it: the self-test answers at once", () => {
    const [, [passed, run]] = functions.get("SELFTEST")!() as number[][] & { 1: number[] };
    expect(run).toBeGreaterThan(200);
    expect(passed).toBe(run);
  });

  test("gives the rules and a score", () => {
    expect((functions.get("RULES")!() as unknown[][]).length).toBeGreaterThan(20);
    const figures = [
      ["Metric", "Value"],
      ["Net customer adds", 2],
    ];
    expect(functions.get("SCORE")!(figures, null, null, "2026-11-01")).toBe(20);
  });
});
