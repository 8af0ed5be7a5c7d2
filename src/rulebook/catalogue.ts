import { certificationNames, plainName, withoutLevel } from "./certificationName";
import { rulebook } from "./rulebook";
import type { Certification } from "./schema";
import type { IsoDate } from "./terms";

const byId = new Map<string, Certification>();
const byActivity = new Map<number, Certification>();
const byName = new Map<string, Certification>();
/** Without the level, where that still names one certification; null where it names two. */
const byBareName = new Map<string, Certification | null>();
const formerNames = new Set<string>();
const currentNames = new Set<string>();

for (const certification of rulebook.certifications) {
  byId.set(certification.id, certification);
  for (const activity of certification.activityIds ?? []) byActivity.set(activity, certification);
  const { formerNames: former = [], ...current } = certification;
  for (const name of former) formerNames.add(withoutLevel(plainName(name)));
  for (const name of certificationNames(current)) currentNames.add(withoutLevel(plainName(name)));
  for (const name of certificationNames(certification).map(plainName)) {
    byName.set(name, certification);
    const bare = withoutLevel(name);
    const same = byBareName.get(bare) ?? certification;
    byBareName.set(bare, same === certification && byBareName.get(bare) !== null ? same : null);
  }
}

/** A certification by its catalogue id ("AZ-104"). */
export function certificationById(id: string): Certification | null {
  return byId.get(id) ?? null;
}

/**
 * A certification by its name, a former name or a code, as exports and people write them: with or without
 * "Microsoft Certified:", a code in brackets, footnote stars, the level, any case.
 */
export function certificationByName(name: string): Certification | null {
  const plain = plainName(name);
  return byName.get(plain) ?? byBareName.get(withoutLevel(plain)) ?? null;
}

/** Whether a text is a name that a certification bore before and no longer does. */
export function isFormerName(text: string): boolean {
  const bare = withoutLevel(plainName(text));
  return formerNames.has(bare) && !currentNames.has(bare);
}

/** A certification by the export's TrainingActivityId, which does not change with the language. */
export function certificationByActivity(id: number): Certification | null {
  return byActivity.get(id) ?? null;
}

/** Whether the program still counts a certification on that day: retired ones through their last counting day. */
export function countsOn(certification: Certification, date: IsoDate): boolean {
  return certification.countsUntil === undefined || date <= certification.countsUntil;
}
