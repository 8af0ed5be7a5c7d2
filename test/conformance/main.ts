import { conformanceLines } from "./conform";
import { differences } from "./differences";
import { goldenLines, writeGolden } from "./golden";
import { partnerEvidence } from "./partner";

/** `npm run conformance`: what differs from the golden file; with `-- --update`, writes it anew. */
const update = process.argv.includes("--update");
const now = conformanceLines(partnerEvidence());
const differing = differences(update ? knownLines() : goldenLines(), now);
for (const difference of differing) console.log(difference);
console.log(`${now.length} lines, ${differing.length} differ${update ? "; written" : ""}.`);
if (update) writeGolden(now);
else if (differing.length > 0) process.exitCode = 1;

/** None before the first run. */
function knownLines(): readonly string[] {
  try {
    return goldenLines();
  } catch {
    return [];
  }
}
