import { dayOfIso, isoOfDay } from "../../evidence/calendar";
import type { Certificate, CertificationEvidence, Day } from "../../evidence/evidence";
import { certificationById, countsOn } from "../../rulebook/catalogue";
import type { SkillingRule } from "../../rulebook/ruleSet";
import type { SkillingStep } from "../../rulebook/schema";
import type { IsoDate } from "../../rulebook/terms";
import type { Sentence } from "../../words/say";
import { gapTo } from "../gap";
import { sumOf } from "../fraction";
import { capped, noPoints, notShown, pointsFor, scored, type Measured } from "../measured";
import { rateOf } from "../../rulebook/rate";
import type { Fraction } from "../scorecard";
import type { PersonLine, StepLine } from "../trace";

/**
 * People by steps: gates first, then the step that gives points. Each person counts once per step and may
 * count in several. A gate not met closes every step behind it.
 *
 * @param rulesOf day whose rules say which certifications still count
 * @param listed ids of the certifications that any skilling metric of the designation lists
 */
export function measureSkilling(
  rule: SkillingRule,
  evidence: CertificationEvidence | null,
  asOf: IsoDate,
  listed: ReadonlySet<string>,
  rulesOf: IsoDate = asOf
): Measured {
  const last = rule.steps.value.at(-1)!;
  if (!evidence || evidence.certificates.length === 0)
    return notShown(last.people, { id: "engine.noCertifications" });
  const line = personLine(evidence, asOf, rulesOf);
  const uncounted: PersonLine[] = [];
  const steps: StepLine[] = [];
  const given: Fraction[] = [];
  let open = true;
  rule.steps.value.forEach((step, index) => {
    const people = peopleOfStep(step, evidence, line, uncounted);
    const isGate = step.role === "gate";
    const met = people.length >= step.people;
    const points: Fraction =
      !open && !step.independent
        ? noPoints
        : isGate
          ? [met ? step.points : 0, 1]
          : pointsFor(Math.min(people.length, step.people), rule.perUnit.value, rule.max.value);
    given.push(points);
    steps.push({
      step: index + 1,
      role: step.role,
      certifications: step.certifications.map((id) => ({
        id,
        name: certificationById(id)?.name ?? id,
      })),
      needed: step.people,
      counted: people.length,
      met,
      points: scored(points).points,
      people,
    });
    if (isGate && !met) open = false;
  });
  for (const certificate of evidence.certificates) {
    if (certificate.certification === null || !listed.has(certificate.certification)) {
      uncounted.push(line(certificate, { id: "engine.notListed" }));
    }
  }
  const value = steps.at(-1)!.counted;
  const { points, exact } = scored(capped(sumOf(given), rule.max.value));
  const closed = steps.find(({ role, met }) => role === "gate" && !met);
  const gate: Sentence | null = closed
    ? {
        id: "engine.gapGate",
        values: {
          count: closed.needed - closed.counted,
          certification: { list: closed.certifications.map(({ name }) => name) },
        },
      }
    : null;
  return {
    status: "known",
    value,
    target: last.people,
    points,
    exact,
    gap:
      points >= rule.max.value
        ? { id: "engine.fullPoints" }
        : (gate ?? gapTo(rule, value, last.people)),
    notes: gate
      ? [
          {
            id: "engine.gateClosed",
            values: { ...gate.values, needed: closed!.needed, counted: closed!.counted },
          },
        ]
      : [],
    trace: {
      kind: "skilling",
      perPerson: rateOf(rule.perUnit.value),
      steps,
      uncounted: uncounted.sort(byName),
    },
  };
}

type LineOf = (certificate: Certificate, why?: Sentence) => PersonLine;

/** Each person once, with the certificate that lasts longest; the rest go to `uncounted` with their reason. */
function peopleOfStep(
  step: SkillingStep,
  { certificates }: CertificationEvidence,
  line: LineOf,
  uncounted: PersonLine[]
): PersonLine[] {
  const best = new Map<number, { certificate: Certificate; line: PersonLine }>();
  for (const certificate of certificates) {
    if (
      certificate.certification === null ||
      !step.certifications.includes(certificate.certification)
    )
      continue;
    const judged = line(certificate);
    if (!judged.counts) {
      uncounted.push(judged);
      continue;
    }
    const before = best.get(certificate.person);
    if (before && !lastsLonger(certificate, before.certificate)) {
      uncounted.push(line(certificate, { id: "engine.countedOnce" }));
      continue;
    }
    if (before) uncounted.push(line(before.certificate, { id: "engine.countedOnce" }));
    best.set(certificate.person, { certificate, line: judged });
  }
  return [...best.values()].map((kept) => kept.line).sort(byName);
}

function lastsLonger(a: Certificate, b: Certificate): boolean {
  const end = ({ expires }: Certificate) => expires ?? Infinity;
  return end(a) > end(b) || (end(a) === end(b) && a.title < b.title);
}

/** Judges certificates on a day: why one counts or does not. */
function personLine({ people }: CertificationEvidence, asOf: IsoDate, rulesOf: IsoDate): LineOf {
  const today = dayOfIso(asOf)!;
  return (certificate, why) => {
    const person = people[certificate.person]!;
    const obstacle = why ?? whyNot(certificate, rulesOf, today);
    return {
      person: person.name,
      personKey: person.key,
      certification: certificate.certification,
      title: certificate.title,
      expires: certificate.expires,
      counts: obstacle === null,
      why: obstacle ?? whyCounts(certificate),
      source: { place: certificate.place, row: certificate.row },
    };
  };
}

function whyNot(certificate: Certificate, rulesOf: IsoDate, today: Day): Sentence | null {
  if (certificate.unusable) return { id: `engine.${certificate.unusable}` };
  const certification = certificationById(certificate.certification!)!;
  if (!countsOn(certification, rulesOf)) {
    return { id: "engine.retired", values: { day: { day: certification.countsUntil! } } };
  }
  if (certificate.expires !== null && certificate.expires < today) {
    return { id: "engine.expired", values: { day: { day: isoOfDay(certificate.expires) } } };
  }
  if (certificate.earned !== null && certificate.earned > today) {
    return { id: "engine.earnedLater", values: { day: { day: isoOfDay(certificate.earned) } } };
  }
  return null;
}

function whyCounts({ certification, expires }: Certificate): Sentence {
  const { examsRetiredOn, retiredOn } = certificationById(certification!)!;
  const retired = retiredOn ?? examsRetiredOn;
  if (retired) return { id: "engine.countsRetired", values: { day: { day: retired } } };
  return expires === null
    ? { id: "engine.countsNoExpiry" }
    : { id: "engine.countsUntil", values: { day: { day: isoOfDay(expires) } } };
}

function byName(a: PersonLine, b: PersonLine): number {
  if (a.person !== b.person) return a.person < b.person ? -1 : 1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.source.row - b.source.row;
}
