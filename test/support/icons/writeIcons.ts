import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { icon, iconSizes } from "./icon";

const folder = join(__dirname, "../../../assets/icons");

mkdirSync(folder, { recursive: true });
for (const size of iconSizes) writeFileSync(join(folder, `icon-${size}.png`), icon(size));
