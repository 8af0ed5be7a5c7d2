/**
 * Scoring as a ratio to a bare scan and COMPARE as a ratio to SCORE; with "compare" the latter alone; with "host",
 * what the client library of Excel costs, which takes minutes.
 */
void main(process.argv[2]);

async function main(part: string | undefined): Promise<void> {
  if (part === "host") return (await import("./hostBench")).benchHost();
  if (part !== "compare" && !(await (await import("./bench")).bench())) process.exitCode = 1;
  const { benchCompare } = await import("./compareCost");
  if (!benchCompare()) process.exitCode = 1;
}
