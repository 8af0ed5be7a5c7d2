import "../words/explain";
import type { Rate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import type { ExplainLine } from "./explainLine";
import { partsLines } from "./explainParts";
import { cutPoints } from "./scoreUnder";
import type { MetricScore } from "./scorecard";
import type { GrowthTrace, NetAddsTrace, ServicesTrace, SkillingTrace, StatedTrace } from "./trace";

export type { ExplainLine } from "./explainLine";

/** The lines behind a metric, the sum first. */
export function explain(metric: MetricScore): readonly ExplainLine[] {
  const sum: ExplainLine = {
    group: { id: "engine.groupSum" },
    what: metric.name,
    amount: metric.points,
    unit: "points",
    counts: null,
    why: {
      id: "engine.sumPoints",
      values: { points: cutPoints(metric.points), max: metric.max, gap: { sentence: metric.gap } },
    },
    source: null,
  };
  const notes = metric.notes.map((note): ExplainLine => ({
    ...plain("engine.groupNote"),
    why: note,
  }));
  return [sum, ...notes, ...traceLines(metric)];
}

function traceLines({ trace }: MetricScore): ExplainLine[] {
  switch (trace.kind) {
    case "netAdds":
      return netAddsLines(trace);
    case "skilling":
      return skillingLines(trace);
    case "growth":
      return growthLines(trace);
    case "services":
      return servicesLines(trace);
    case "parts":
      return partsLines(trace);
    case "stated":
      return statedLines(trace);
    case "nothing":
      return [];
  }
}

function netAddsLines(trace: NetAddsTrace): ExplainLine[] {
  const rule: ExplainLine = {
    ...plain("engine.groupRule"),
    why: {
      id: trace.quantifier === "all" ? "engine.ruleBothMonths" : "engine.ruleOneMonth",
      values: {
        threshold: { cents: trace.threshold },
        now: { months: trace.current },
        then: { months: trace.baseline },
        countNow: trace.countNow,
        countThen: trace.countThen,
      },
    },
  };
  const order = ["gained", "lost", "kept", "below"] as const;
  const lines = order.flatMap((change) =>
    trace.tenants
      .filter((tenant) => tenant.change === change)
      .map((tenant): ExplainLine => {
        const lacking = trace.current.flatMap((month, index) =>
          tenant.lacks[index]! > 0 ? [{ month, cents: tenant.lacks[index]! }] : []
        );
        return {
          group: { id: `engine.group.${change}` },
          what: tenant.name,
          amount: tenant.now.at(-1) ?? null,
          unit: "cents",
          counts: tenant.countsNow,
          why: tenant.countsNow
            ? { id: tenant.countsThen ? "engine.countsBoth" : "engine.countsNow" }
            : {
                id: tenant.countsThen ? "engine.countedThen" : "engine.belowThreshold",
                values: {
                  cents: { cents: lacking.at(-1)?.cents ?? 0 },
                  month: { month: lacking.at(-1)?.month ?? trace.current.at(-1)! },
                },
              },
          source: tenant.source,
        };
      })
  );
  return [rule, ...lines];
}

function skillingLines(trace: SkillingTrace): ExplainLine[] {
  return [
    ...trace.steps.flatMap((step) => [
      {
        group: { id: "engine.groupStep", values: { step: step.step, role: step.role } },
        what: step.certifications.map(({ name }) => name).join(", "),
        amount: step.counted,
        unit: "people",
        counts: step.met,
        why: {
          id: step.role === "gate" ? "engine.stepGate" : "engine.stepPoints",
          values: {
            counted: step.counted,
            needed: step.needed,
            points: cutPoints(step.points),
            each: shownRate(trace.perPerson),
          },
        },
        source: null,
      } satisfies ExplainLine,
      ...step.people.map((line) =>
        personLine(line, { id: "engine.groupStep", values: { step: step.step, role: step.role } })
      ),
    ]),
    ...trace.uncounted.map((line) => personLine(line, { id: "engine.groupNotCounted" })),
  ];
}

function personLine(line: SkillingTrace["uncounted"][number], group: Sentence): ExplainLine {
  return {
    group,
    what: `${line.person} – ${line.title}`,
    amount: null,
    unit: null,
    counts: line.counts,
    why: line.why,
    source: line.source,
  };
}

function growthLines(trace: GrowthTrace): ExplainLine[] {
  const month = (at: number, cents: number | null): ExplainLine => ({
    ...plain("engine.groupMonth"),
    amount: cents,
    unit: "cents",
    why:
      cents === null
        ? { id: "engine.monthNotShown", values: { month: { month: at } } }
        : { id: "engine.monthTotal", values: { month: { month: at } } },
  });
  return [
    month(trace.currentMonth, trace.currentCents),
    month(trace.baselineMonth, trace.baselineCents),
    ...trace.tenants.map((tenant): ExplainLine => ({
      group: { id: "engine.groupCustomer" },
      what: tenant.name,
      amount: (tenant.now ?? 0) - (tenant.then ?? 0),
      unit: "cents",
      counts: true,
      why: {
        id: "engine.fromTo",
        values: { then: { cents: tenant.then ?? 0 }, now: { cents: tenant.now ?? 0 } },
      },
      source: tenant.source,
    })),
  ];
}

function servicesLines(trace: ServicesTrace): ExplainLine[] {
  return trace.services.map((service) => ({
    group: { id: service.counts ? "engine.groupCounted" : "engine.groupNotCounted" },
    what: service.name,
    amount: service.cents,
    unit: "cents",
    counts: service.counts,
    why: service.why,
    source: service.source,
  }));
}

function statedLines(trace: StatedTrace): ExplainLine[] {
  return trace.lines.map(({ what, value, source }) => ({
    ...plain("engine.groupStated"),
    amount: value,
    why: what,
    source,
  }));
}

/** For display only: 40 points for 6 people shows as 6.67. */
function shownRate({ points, units }: Rate): number {
  return Math.round((points * 100) / units) / 100;
}

function plain(group: Sentence["id"]): ExplainLine {
  return {
    group: { id: group },
    what: "",
    amount: null,
    unit: null,
    counts: null,
    why: { id: group },
    source: null,
  };
}
