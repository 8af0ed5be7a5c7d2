import { certificationById } from "../rulebook/catalogue";
import type { MetricScore, SkillingTrace, StepLine } from "../engine/scorecard";
import { pointsEach } from "../rulebook/rate";
import type { Sentence, SentenceValue } from "../words/say";
import { type Gain, unitGains } from "./gain";

/** While a gate is closed, the people missing to it; then one more person in the step that gives points. */
export function peopleGains(
  metric: MetricScore,
  trace: SkillingTrace,
  wanted: number,
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
  const gates = trace.steps.filter(({ role }) => role === "gate").length;
  const opened = (people: number) =>
    Math.min(
      metric.max,
      gates * pointsPerGate(metric, trace, gates) + people * pointsEach(trace.perPerson)
    ) - metric.points;
  const exams = open(last, asOf);
  const alone = opened(last.counted);
  if (alone <= 0 && exams.length === 0) return [];
  if (alone <= 0) missing.push({ count: 1, exams });
  const steps = missing.map(({ count, exams }) => passing(count, exams));
  return [
    {
      what: steps.reduce((first, second) => ({
        id: "advice.both",
        values: { first: { sentence: first }, second: { sentence: second } },
      })),
      points: alone > 0 ? alone : opened(1),
      cost: { people: missing.reduce((sum, { count }) => sum + count, 0) },
      jump: false,
    },
  ];
}

/** What is left of the maximum when the last step is full comes from the gates, in equal parts. */
function pointsPerGate(metric: MetricScore, trace: SkillingTrace, gates: number): number {
  const fromPeople = trace.steps
    .filter(({ role }) => role === "points")
    .reduce((sum, { needed }) => sum + needed * pointsEach(trace.perPerson), 0);
  return Math.max(0, metric.max - fromPeople) / gates;
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

function either(exams: readonly string[]): SentenceValue {
  const last = exams.at(-1)!;
  if (exams.length === 1) return last;
  return {
    sentence: { id: "advice.either", values: { some: exams.slice(0, -1).join(", "), last } },
  };
}
