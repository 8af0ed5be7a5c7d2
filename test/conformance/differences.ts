/**
 * What differs between two runs, line by line and metric by metric:
 * "infrastructure-azure 2024-03-31 guide single: net-customer-adds 20 of 30 → 10 of 30; total 60 of 100 → …".
 */
export function differences(
  before: readonly string[],
  after: readonly string[]
): readonly string[] {
  const [old, now] = [before, after].map((lines) => new Map(lines.map(keyed)));
  return [...new Set([...old!.keys(), ...now!.keys()])].flatMap((key) => {
    const [then, since] = [old!.get(key), now!.get(key)];
    if (then === since) return [];
    if (then === undefined) return [`${key}: new: ${since}`];
    if (since === undefined) return [`${key}: gone: ${then}`];
    return [`${key}: ${changes(then, since).join("; ")}`];
  });
}

/** The designation, day, reading and track of a line, and what it says. */
function keyed(line: string): [string, string] {
  const [, key, star, said] = /^((?:\S+ +){3}\w+)(\*?) +(.*)$/.exec(line)!;
  return [key!.replace(/ +/g, " "), `${star ? "counts  " : "doesn't count  "}${said}`];
}

function changes(before: string, after: string): string[] {
  const [then, since] = [before, after].map((said) => said.split("  "));
  const named = (part: string) => /^([a-z-]+) (.* of .*)$/.exec(part);
  if (
    then!.length !== since!.length ||
    then!.some((part, i) => named(part)?.[1] !== named(since![i]!)?.[1])
  )
    return [`${then!.join(", ")} → ${since!.join(", ")}`];
  return then!.flatMap((part, i) =>
    part === since![i]! ? [] : [`${part} → ${named(since![i]!)?.[2] ?? since![i]!}`]
  );
}
