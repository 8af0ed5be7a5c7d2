import type { Customer } from "./customers";
import { random } from "./random";

/** A customer's usage month by month, cents: the known months exactly, the others on a bumpy line between them. */
export function monthlyCents({ name, known }: Customer): readonly (readonly [number, number])[] {
  const chance = random(`months ${name}`);
  const first = known[0]![0];
  const last = known[known.length - 1]![0];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const month = first + i;
    const bump = chance.between(0.97, 1.03);
    const at = known.findIndex(([knownMonth]) => knownMonth >= month);
    const [rightMonth, right] = known[at]!;
    if (rightMonth === month) return [month, right] as const;
    const [leftMonth, left] = known[at - 1]!;
    const between = left + ((right - left) * (month - leftMonth)) / (rightMonth - leftMonth);
    return [month, Math.round(between * bump)] as const;
  });
}
