import { certificationById } from "../rulebook/catalogue";
import { sumOf } from "../engine/fraction";
import { capped } from "../engine/measured";
import type { Fraction, MetricScore } from "../engine/scorecard";
import type { SkillingTrace, StepLine } from "../engine/trace";
import type { Sentence, SentenceValue } from "../words/say";
import { type Gain, isMore, unitGains } from "./gain";

/** While a gate is closed, the people missing to it; then one more person in the step that gives points. */
export function peopleGains(
  metric: MetricScore,
  trace: SkillingTrace,
  wanted: Fraction,
  asOf: string
): readonly Gain[] {
  const closed = trace.steps.filter(({ role, met }) => role === "gate" && !met);
  const last = trace.steps.find(({ role }) => role === "points");
  if (!last) return [];
  if (closed.length > 0) return openingGains(metric, trace, closed, last, asOf);
  const exams = open(last, asOf);
  if (exams.length === 0) return [];
  return unitGains(metric, last.counted, wanted, (count) => ({
    what: passing(count, exams),
    cost: { people: count },
  }));
}

/** Opening the gates; with one person more where nobody stands behind them yet, or it would add nothing. */
function openingGains(
  metric: MetricScore,
  trace: SkillingTrace,
  closed: readonly StepLine[],
  last: StepLine,
  asOf: string
): readonly Gain[] {
  const missing = closed.map((gate) => ({
    count: Math.max(0, gate.needed - gate.counted),
    exams: open(gate, asOf),
  }));
  if (missing.some(({ exams }) => exams.length === 0)) return [];
  const flat = pointsOfGates(metric, trace);
  const { points, units } = trace.perPerson;
  const opened = (people: number) =>
    capped(sumOf([flat, [Math.min(people, last.needed) * points, units]]), metric.max);
  const exams = open(last, asOf);
  const enough = isMore(opened(last.counted), metric.exact);
  if (!enough && exams.length === 0) return [];
  if (!enough) missing.push({ count: 1, exams });
  const steps = missing.map(({ count, exams }) => passing(count, exams));
  return [
    ...firstGate(metric, trace, missing, flat),
    {
      what: steps.reduce((first, second) => ({
        id: "advice.both",
        values: { first: { sentence: first }, second: { sentence: second } },
      })),
      after: opened(enough ? last.counted : last.counted + 1),
      cost: { people: missing.reduce((sum, { count }) => sum + count, 0) },
      jump: false,
    },
  ];
}

/** Of several closed gates the first gives its points alone, where gates give points. */
function firstGate(
  { exact }: MetricScore,
  { steps }: SkillingTrace,
  closed: readonly { readonly count: number; readonly exams: readonly string[] }[],
  [top, bottom]: Fraction
): readonly Gain[] {
  const gates = steps.filter(({ role }) => role === "gate").length;
  const [first] = closed;
  if (!first || closed.length < 2 || steps[0]?.met || top === 0) return [];
  return [
    {
      what: passing(first.count, first.exams),
      after: sumOf([exact, [top, bottom * gates]]),
      cost: { people: first.count },
      jump: false,
    },
  ];
}

/** What is left of the maximum when the last step is full comes from the gates, in equal parts. */
function pointsOfGates({ max }: MetricScore, { steps, perPerson }: SkillingTrace): Fraction {
  const people = steps
    .filter(({ role }) => role === "points")
    .reduce((sum, { needed }) => sum + needed, 0);
  const left = max * perPerson.units - people * perPerson.points;
  return [Math.max(0, left), perPerson.units];
}

/** The step's certifications that can still be earned on that day. */
function open({ certifications }: StepLine, asOf: string): readonly string[] {
  return certifications
    .map(({ id }) => id)
    .filter((id) => {
      const known = certificationById(id);
      return (
        !(known?.retiredOn && known.retiredOn < asOf) &&
        !(known?.examsRetiredOn && known.examsRetiredOn < asOf)
      );
    });
}

function passing(count: number, exams: readonly string[]): Sentence {
  return { id: "advice.morePeople", values: { count, exams: either(exams) } };
}

/** More than this many exams is a list, not a hint. */
const namedExams = 4;

function either(exams: readonly string[]): SentenceValue {
  const last = exams.at(-1)!;
  if (exams.length === 1) return last;
  if (exams.length > namedExams)
    return { sentence: { id: "advice.anyExam", values: { count: exams.length } } };
  return {
    sentence: { id: "advice.either", values: { some: exams.slice(0, -1).join(", "), last } },
  };
}
