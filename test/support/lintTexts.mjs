// Lints texts as if they were the file that is named first: texts in and findings out as JSON. Jest can't load
// the configuration, which is an ES module.
import { text } from "node:stream/consumers";
import process from "node:process";
import { ESLint } from "eslint";

const [filePath] = process.argv.slice(2);
const eslint = new ESLint();
const texts = JSON.parse(await text(process.stdin));
const findings = [];
for (const code of texts) {
  const [{ messages }] = await eslint.lintText(code, { filePath });
  findings.push(messages.map(({ ruleId, message, severity }) => ({ ruleId, message, severity })));
}
const { rules } = await eslint.calculateConfigForFile(filePath);
process.stdout.write(JSON.stringify({ findings, rules }));
