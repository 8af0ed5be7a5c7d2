import "../../../src/functions/customFunctionsShim";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBook } from "../../../src/workbook/file/writeBook";
import { designationsBook } from "./designationsBook";
import { sampleBook } from "./sampleBook";
import { sampleCsv } from "./sampleFiles";

const folder = join(__dirname, "../../../assets/sample");

void writeSample();

async function writeSample(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(sampleCsv())) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "contoso.xlsx"), await writeBook(sampleBook()));
  writeFileSync(join(folder, "contoso-all-designations.xlsx"), await writeBook(designationsBook()));
}
