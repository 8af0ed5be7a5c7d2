/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { icon, iconSizes } from "../support/icons/icon";
import { defaultValue, kindOf, order, resourceOf, valuesOf } from "../support/manifestElements";
import { manifestFaults } from "../support/manifestRules";
import { developed, manifestText, read } from "../support/manifestWorld";

const xml = new DOMParser().parseFromString(manifestText, "text/xml");
const { stampManifest } = createRequire(__filename)(
  join(__dirname, "../../src/build/stampManifest.js")
) as { stampManifest(manifest: string, address?: string): string };

test("The manifest keeps every documented rule", () => {
  expect(manifestFaults(manifestText, developed)).toEqual([]);
  const kinds = new Set(all("*").map(kindOf));
  expect(Object.keys(order).filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe("A fault planted in it is told:", () => {
  const resource = (id: string) => new RegExp(`( *)<bt:\\w+ id="${id}"[^]*?(/>|</bt:\\w+>)\n`);
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      "elements in the wrong order",
      /( *<ProviderName>.*\n)( *<DefaultLocale>.*\n)/,
      "$2$1",
      /^DefaultLocale stands too late|^ProviderName stands too late in OfficeApp/,
    ],
    [
      "a resource id that leads nowhere",
      '<Label resid="ScoreThisRange.Label" />',
      '<Label resid="ScoreThisRang.Label" />',
      /^No resource has the id ScoreThisRang\.Label/,
    ],
    [
      "a resource that nothing uses",
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Left.Over" DefaultValue="Left over" />',
      /^Nothing uses resource Left\.Over/,
    ],
    [
      "a text longer than Excel shows, in one language only",
      'Value="Puntuar este rango"',
      `Value="${"Puntuar este rango ".repeat(7)}"`,
      /^Over 125 characters: Puntuar/,
    ],
    ["an id that is no GUID", /<Id>77103b7d/, "<Id>7710zb7d", /is no GUID/],
    [
      "a version of three parts",
      /<Version>(\d+\.\d+\.\d+)\.\d+</,
      "<Version>$1<",
      /has not four parts/,
    ],
    [
      "an address without encryption",
      'SupportUrl DefaultValue="https:',
      'SupportUrl DefaultValue="http:',
      /^http:.* is not https/,
    ],
    [
      "an icon of another size",
      resource("Icon.32"),
      '<bt:Image id="Icon.32" DefaultValue="https://localhost:3000/assets/icons/icon-16.png" />\n',
      /icon-16\.png should be 32 pixels/,
    ],
    [
      "functions on another page than the pane",
      /(<Page>\s*<SourceLocation resid=")Taskpane\.Url/,
      "$1GetStarted.LearnMoreUrl",
      /name more than one page/,
    ],
    [
      "a requirement set left out",
      / *<Set Name="SharedRuntime".*\n/,
      "",
      /^Requirement set SharedRuntime 1\.1 is not asked for/,
    ],
    ["a tag never closed", "</Hosts>", "", /not well-formed/],
    [
      "a file that is never built",
      "functions.es.json",
      "functions.de.json",
      /^There is no file for .*functions\.de\.json/,
    ],
    ["a version other than the package's", /<Version>\d+/, "<Version>99", /is not the package's/],
    [
      "a pane of its own id",
      "<FunctionName>",
      "<TaskpaneId>a</TaskpaneId><FunctionName>",
      /TaskpaneId/,
    ],
  ])("%s", (_fault, sound, broken, told) => {
    const planted = manifestText.replace(sound, broken);
    expect(planted).not.toBe(manifestText);
    expect(manifestFaults(planted, developed)).toContainEqual(expect.stringMatching(told));
  });
});

test("Its icons are drawn as the drawing says", () => {
  for (const size of iconSizes) {
    expect(read(`assets/icons/icon-${size}.png`)!.equals(icon(size))).toBe(true);
  }
});

test("Its functions are named PARTNER", () => {
  expect(resourceOf(xml, xml.querySelector("Namespace")!.getAttribute("resid"))).toBe("PARTNER");
});

test("Each command it names is one that the page answers", () => {
  const names = all("FunctionName").map(({ textContent }) => textContent);
  expect(names).toEqual(["scoreThisRange"]);
  const commands = readFileSync(join(__dirname, "../../src/commands/commands.ts"), "utf8");
  for (const name of names) expect(commands).toContain(`associate("${name}"`);
});

test("Whatever is written in Spanish is so in both locales, and nothing else stays English", () => {
  const translated = all("Resources [id], Description").filter(
    ({ children }) => children.length > 0
  );
  for (const element of translated) {
    const locales = [...element.children].map((each) => each.getAttribute("Locale"));
    const [english, ...spanish] = valuesOf(element);
    expect(locales).toEqual(["es-ES", "es-MX"]);
    expect(spanish[0]).toBe(spanish[1]);
    expect(spanish[0]).not.toBe(english);
  }
  const strings = all("Resources [id]").filter(({ tagName }) => tagName === "bt:String");
  const english = strings.filter(({ children }) => children.length === 0).map(({ id }) => id);
  expect(english).toEqual(["Functions.Namespace"]);
});

describe("Stamped with an address", () => {
  test.each([
    ["https://example.org/partner/", "https://example.org/partner/"],
    ["https://example.org/partner", "https://example.org/partner/"],
    ["https://example.org", "https://example.org/"],
    ["https://example.org:8443/a&b/", "https://example.org:8443/a&amp;b/"],
  ])("%s", (address, base) => {
    const stamped = stampManifest(manifestText, address);
    expect(stamped).not.toContain("localhost");
    expect(stamped.split(`"${base}`).length).toBe(
      manifestText.split('"https://localhost:3000/').length
    );
    expect(manifestFaults(stamped, developed)).toEqual([]);
    const parsed = new DOMParser().parseFromString(stamped, "text/xml");
    expect(defaultValue(parsed.querySelector("DefaultSettings > SourceLocation"))).toBe(
      `${base.replace("&amp;", "&")}taskpane.html`
    );
  });

  test("none, it stays as it is", () => {
    expect(stampManifest(manifestText)).toBe(manifestText);
  });

  test.each(["http://example.org/", "example.org", "", "https://example.org/?a=1", "file:///tmp/"])(
    "that Excel would not load from, the build stops: %s",
    (address) => {
      expect(() => stampManifest(manifestText, address)).toThrow(
        /wants the https address of a folder/
      );
    }
  );
});

function all(selector: string): Element[] {
  return [...xml.querySelectorAll(selector)];
}
