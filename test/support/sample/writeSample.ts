import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleCsv } from "./sampleFiles";

const folder = join(__dirname, "../../../assets/sample");

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(sampleCsv())) writeFileSync(join(folder, name), text);
