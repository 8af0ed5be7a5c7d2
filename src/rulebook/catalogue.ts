import { rulebook } from "./rulebook";
import type { Certification } from "./schema";
import type { IsoDate } from "./terms";

const byName = new Map<string, Certification>();
const byId = new Map<string, Certification>();
const byActivity = new Map<number, Certification>();

for (const certification of rulebook.certifications) {
  byId.set(certification.id, certification);
  for (const name of [certification.id, certification.name, ...(certification.aliases ?? [])]) {
    byName.set(plainName(name), certification);
  }
  for (const activity of certification.activityIds ?? []) byActivity.set(activity, certification);
}

/** A certification by its catalogue id ("AZ-104"). */
export function certificationById(id: string): Certification | null {
  return byId.get(id) ?? null;
}

/**
 * A certification by its name, former name or code, as exports and people write them: with or without
 * "Microsoft Certified:", a code in brackets, footnote stars, any case.
 */
export function certificationByName(name: string): Certification | null {
  const plain = plainName(name);
  return (
    byName.get(plain) ?? byName.get(plain.replace(/ (associate|expert|specialty)$/, "")) ?? null
  );
}

/** A certification by the export's TrainingActivityId, which does not change with the language. */
export function certificationByActivity(id: number): Certification | null {
  return byActivity.get(id) ?? null;
}

/** Whether the program still counts a certification on that day: retired ones through their last counting day. */
export function countsOn(certification: Certification, date: IsoDate): boolean {
  return certification.countsUntil === undefined || date <= certification.countsUntil;
}

/** The catalogue's name nearest to a text, when it is near enough to be meant (a slip or two). */
export function nearestCertification(name: string): Certification | null {
  const plain = plainName(name);
  let nearest: Certification | null = null;
  let best = Math.min(4, Math.ceil(plain.length / 6));
  for (const [known, certification] of byName) {
    if (Math.abs(known.length - plain.length) >= best || known.length < 8) continue;
    const distance = editDistance(plain, known, best);
    if (distance < best) {
      best = distance;
      nearest = certification;
    }
  }
  return nearest;
}

function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(microsoft|github)[ -]certified\s*[:-]?\s*/g, "")
    .replace(/\s*\((?:exam\s*)?[a-z]{2}-\d{3}[^)]*\)\s*/g, " ")
    .replace(/[*†‡™®]+/g, "")
    .replace(/[\s\u2010-\u2015]+/g, (gap) => (/\s/.test(gap) ? " " : "-"))
    .trim();
}

/** Levenshtein distance, given up as soon as it reaches `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, previous[j]! + 1, row[j - 1]! + 1);
      least = Math.min(least, row[j]!);
    }
    if (least >= limit) return limit;
    previous = row;
  }
  return previous[b.length]!;
}
