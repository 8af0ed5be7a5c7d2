import { ruleCases } from "./cases";
import { lintRulebook } from "./lint/lint";
import { rulebook } from "./rulebook";

const faults = lintRulebook(rulebook, ruleCases);
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? "The rulebook is sound." : `${faults.length} faults in the rulebook.`
);
process.exitCode = faults.length === 0 ? 0 : 1;
