import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestWorld } from "./manifestRules";

const root = join(__dirname, "../..");

export const manifestText = readFileSync(join(root, "manifest.xml"), "utf8");

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
const { floor } = /const floor = "(?<floor>[\d.]+)"/.exec(
  readFileSync(join(root, "src/workbook/excel/inExcel.ts"), "utf8")
)!.groups as { floor: string };
const webpackConfig = readFileSync(join(root, "webpack.config.js"), "utf8");

/** What the build makes; each is named in its configuration, translations by their dictionary. */
const made: Readonly<Record<string, string>> = {
  "taskpane.html": '"taskpane.html"',
  "functions.js": '"functions.js"',
  "functions.json": '"functions.json"',
  "functions.es.json": '"src/functions/metadata/es.json"',
};

/** A file of the repository; null when there is none. */
export function read(path: string): Buffer | null {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file) : null;
}

/** The manifest's world as this repository builds it. */
export const developed: ManifestWorld = {
  packageVersion: version,
  excelApi: floor,
  file: (path) => (made[path] && webpackConfig.includes(made[path]) ? Buffer.alloc(0) : read(path)),
};
