import { dayOfIso, isoOfDay, monthOfIso } from "../evidence/calendar";
import type { Certificate, CertificationEvidence } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import { certificationById, countsOn } from "../rulebook/catalogue";
import { dayAfter } from "../rulebook/dayAfter";
import type { IsoDate } from "../rulebook/terms";

const named = 5;
const rowsKept = 20;
/** What the ready-made queries of Partner Center export, and too little: certifications count for longer. */
const shortExport = 6;

/** Certifications that have expired or retired by a day, and exports that look cut short. */
export function certificationState(
  { people, certificates }: CertificationEvidence,
  asOf: IsoDate
): Finding[] {
  const known = certificates.filter(({ certification, unusable }) => certification && !unusable);
  const day = dayOfIso(asOf)!;
  const expired = known.filter(({ expires }) => expires !== null && expires < day);
  const retired = new Map<string, Certificate[]>();
  for (const each of known) {
    const id = each.certification!;
    if (!countsOn(certificationById(id)!, asOf))
      retired.set(id, [...(retired.get(id) ?? []), each]);
  }
  const names = [...new Set(expired.map(({ person }) => people[person]!.name))];
  return [
    ...(expired.length === 0
      ? []
      : [
          {
            severity: "warning",
            message: {
              id: "evidence.expired",
              values: {
                count: expired.length,
                day: { day: asOf },
                people: { list: names.slice(0, named) },
                more: Math.max(0, names.length - named),
              },
            },
            mend: { id: "evidence.expiredMend" },
            where: placeOf(expired),
          } satisfies Finding,
        ]),
    ...[...retired].map(([id, held]): Finding => {
      const { name, countsUntil } = certificationById(id)!;
      return {
        severity: "warning",
        message: {
          id: "evidence.retired",
          values: { count: held.length, name, day: { day: dayAfter(countsUntil!, 1) } },
        },
        mend: { id: "evidence.retiredMend" },
        where: placeOf(held),
      };
    }),
    ...shortWindow(known, asOf),
  ];
}

/** A partner who certified nobody before the last months is rare; an export of six months is not. */
function shortWindow(known: readonly Certificate[], asOf: IsoDate): Finding[] {
  const earned = known.flatMap((each) => (each.earned === null ? [] : [each.earned]));
  if (earned.length === 0 || earned.length < known.length) return [];
  const oldest = isoOfDay(earned.reduce((least, day) => Math.min(least, day)));
  const months = monthOfIso(asOf) - monthOfIso(oldest);
  if (months > shortExport || oldest > asOf) return [];
  return [
    {
      severity: "note",
      message: { id: "evidence.trainingsWindow", values: { day: { day: oldest }, months } },
      mend: { id: "evidence.trainingsWindowMend" },
      where: { place: known[0]!.place },
    },
  ];
}

function placeOf(held: readonly Certificate[]): NonNullable<Finding["where"]> {
  const { place } = held[0]!;
  const rows = held.filter((each) => each.place === place).map(({ row }) => row);
  return { place, rows: rows.slice(0, rowsKept), rowCount: rows.length };
}
