import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const files = ["src", "assets"]
  .flatMap(filesIn)
  .filter((file) => /\.(tsx?|js|html|css|json)$/.test(file));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("the content security policy", () => {
  const nothing = { "default-src": "'none'" };
  const page = { ...nothing, "style-src": "'self' 'unsafe-inline'", "font-src": "'self' data:" };

  test("of the pane lets in its own files and Office.js, and talks to nobody else", () => {
    expect(policyOf(read("src/taskpane/taskpane.html"))).toEqual({
      ...page,
      "script-src": "'self' https://appsforoffice.microsoft.com",
      "img-src": "'self' data:",
      "connect-src": "'self'",
    });
  });

  test("of the workbench lets in its own files; only while developing, the server that reloads it", () => {
    const own = { ...page, "script-src": "'self'", "img-src": "'self' data: blob:" };
    const template = read("src/workbench/workbench.html");
    expect(policyOf(rendered(template, "production"))).toEqual({ ...own, "connect-src": "'self'" });
    expect(policyOf(rendered(template, "development"))).toEqual({
      ...own,
      "connect-src": "'self' ws:",
    });
  });

  test("of the help page lets in no script at all", () => {
    expect(policyOf(read("assets/support.html"))).toEqual({
      ...nothing,
      "style-src": "'unsafe-inline'",
      "img-src": "'self'",
    });
  });

  test("stands on every page, before anything that it governs", () => {
    const pages = files.filter((file) => file.endsWith(".html"));
    expect(pages.sort()).toEqual([
      "assets/support.html",
      "src/taskpane/taskpane.html",
      "src/workbench/workbench.html",
    ]);
    for (const file of pages) {
      const html = read(file);
      const policy = html.indexOf("Content-Security-Policy");
      const governed = html.search(/<(script|style|link|img)\b/);
      expect({ file, first: policy > 0 && (governed < 0 || policy < governed) }).toEqual({
        file,
        first: true,
      });
    }
  });
});

describe("the source", () => {
  const code = files.filter((file) => /\.(ts|tsx|js|html)$/.test(file));

  test("evaluates no text, builds no markup from text and asks for files by their name only", () => {
    const found = code.flatMap((file) =>
      [
        /\beval\s*\(/,
        /\bFunction\s*\(/,
        /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
        /\b(?:inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/,
        /\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|importScripts/,
        /\bfetch\(\s*(?!["'`](?:functions\.json["'`]|assets\/))/,
        /\bimport\(\s*(?!["']\.)/,
        /javascript:/i,
      ]
        .flatMap((forbidden) => forbidden.exec(read(file))?.[0] ?? [])
        .map((what) => `${file}: ${what}`)
    );
    expect(code.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test("has no script inside a page, and no handler in an attribute", () => {
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      const scripts = read(file).match(/<script\b[^>]*>[\s\S]*?<\/script>/g) ?? [];
      expect(scripts.filter((script) => !/^<script src="[^"]+"><\/script>$/.test(script))).toEqual(
        []
      );
      expect(read(file)).not.toMatch(/<[^>]+\son[a-z]+\s*=/i);
    }
  });

  test("names no address but Office.js, documentation and sources of rules, and XML's namespaces", () => {
    const script = "src/taskpane/taskpane.html: https://appsforoffice.microsoft.com";
    const addresses = files.flatMap((file) =>
      [...read(file).matchAll(/\b(?:https?|wss?):\/\/[^/"'`\s;<>)]+/g)].map(
        ([origin]) => `${file}: ${origin}`
      )
    );
    expect(addresses.filter((address) => !permitted.some((one) => one.test(address)))).toEqual([]);
    expect(addresses.filter((address) => address === script).length).toBeGreaterThan(0);
    expect(addresses.filter((address) => address.includes("appsforoffice"))).toEqual(
      addresses.filter((address) => address === script)
    );
  });

  /** Nothing of these is ever asked for by the program: they are read by people, or name a kind of XML. */
  const permitted = [
    /^src\/taskpane\/taskpane\.html: https:\/\/appsforoffice\.microsoft\.com$/,
    /: https:\/\/learn\.microsoft\.com$/,
    /^src\/workbook\/file\/\w+\.ts: http:\/\/schemas\.(openxmlformats\.org|microsoft\.com)$/,
    /^src\/workbook\/file\/\w+\.ts: http:\/\/www\.w3\.org$/,
    /^src\/rulebook\/sources\.json: https:\/\/[\w.-]+$/,
    // Build steps: where the add-in is served from is told to the manifest.
    /^src\/build\/\w+\.js: https:\/\/(localhost:3000|host)$/,
  ];
});

describe("the manifest", () => {
  test("asks for the document and nothing else", () => {
    const manifest = read("manifest.xml");
    expect(manifest.match(/<Permissions>.*?<\/Permissions>/g)).toEqual([
      "<Permissions>ReadWriteDocument</Permissions>",
    ]);
    expect(manifest).not.toMatch(/<WebApplicationInfo|<AppDomain\b|<Scope\b/);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
    path.posix.join(folder, file.split(path.sep).join("/"))
  );
}

/** The policy's directives by name. */
function policyOf(html: string): Record<string, string> {
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
  return Object.fromEntries(
    policy!.split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name!, sources.join(" ")];
    })
  );
}

/** What the build makes of the one expression the template has. */
function rendered(template: string, mode: "development" | "production"): string {
  const expression = "<%= compilation.options.mode === 'development' ? 'ws:' : '' %>";
  expect(template.split("<%").length).toBe(2);
  expect(template).toContain(expression);
  return template.replace(expression, mode === "development" ? "ws:" : "");
}
