import { ruleCases } from "./cases";
import { lintRulebook } from "./lint/lint";
import { rulebook } from "./rulebook";
import { sources } from "./sources";

const faults = lintRulebook({ ...rulebook, sources }, ruleCases);
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? "The rulebook is sound." : `${faults.length} faults in the rulebook.`
);
process.exitCode = faults.length === 0 ? 0 : 1;
