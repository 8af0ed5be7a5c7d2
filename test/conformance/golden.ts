import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const path = join(__dirname, "golden.txt");

export function goldenLines(): readonly string[] {
  return readFileSync(path, "utf8").trimEnd().split("\n");
}

export function writeGolden(lines: readonly string[]): void {
  writeFileSync(path, `${lines.join("\n")}\n`);
}
