import { checkExport } from "./check";
import { columnFaults } from "./columns";
import { corpus } from "./corpus";

/** `npm run corpus`: what each odd export comes to, and at the end every gap that is known. */
void run();

async function run(): Promise<void> {
  const gaps: string[] = [];
  const faults: string[] = [];
  let count = 0;
  for (const [about, exports] of Object.entries(corpus)) {
    console.log(`\n${about}`);
    for (const odd of exports) {
      const outcome = await checkExport(odd);
      count++;
      const said =
        outcome.refused ??
        [...new Set(outcome.findings.map(({ message }) => message.id))].join(", ");
      console.log(
        `  ${outcome.faults.length > 0 ? "✗" : "✓"} ${odd.name}\n      ${said || "nothing to say"}`
      );
      faults.push(...outcome.faults.map((fault) => `${odd.name}: ${fault}`));
      for (const [metric, points] of Object.entries(odd.overpaid ?? {}))
        gaps.push(
          `overpaid: ${metric} ${points}, proven ${odd.proves?.[metric] ?? 0} (${odd.name})`
        );
    }
  }
  faults.push(...columnFaults().map((fault) => `bad column: ${fault}`));
  console.log(`\nGaps (${gaps.length})`);
  for (const gap of gaps.sort()) console.log(`  ${gap}`);
  console.log(`\n${count} exports, ${faults.length} faults.`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
