import { monthOf } from "../../src/evidence/calendar";
import { dayOfIso } from "../../src/evidence/calendar";
import type { Evidence } from "../../src/evidence/evidence";
import type { Finding } from "../../src/evidence/finding";
import type { Place } from "../../src/evidence/grid";
import type { MetricId, MetricScore, Scorecard } from "../../src/engine/scorecard";
import type {
  GrowthTrace,
  NetAddsTrace,
  PersonLine,
  ServicesTrace,
  SkillingTrace,
  TenantLine,
} from "../../src/engine/trace";
import type { Sentence } from "../../src/words/say";

/** Scorecards made by hand, so that what is written from one can be tested without scoring anything. */

export const usagePlace: Place = {
  label: "Azure usage!A1:N18413",
  sheet: "Azure usage",
  top: 0,
  left: 0,
};
export const trainingsPlace: Place = {
  label: "Trainings!A1:Q213",
  sheet: "Trainings",
  top: 0,
  left: 0,
};

const september = monthOf(2026, 9);
const october = monthOf(2026, 10);

/** Any words, through a message that has only a place for them. */
export function saying(text: string): Sentence {
  return { id: "advice.both", values: { first: text, second: "as seen" } };
}

export function tenant(
  name: string,
  then: TenantLine["then"],
  now: TenantLine["now"],
  more: Partial<TenantLine> = {}
): TenantLine {
  const threshold = 100_000;
  const counts = (months: TenantLine["now"]) => months.every((cents) => (cents ?? 0) >= threshold);
  const lacks = now.map((cents) => Math.max(0, threshold - (cents ?? 0)));
  const [countsThen, countsNow] = [counts(then), counts(now)];
  return {
    tenant: name,
    tenantId: `id-of-${name}`,
    name,
    then,
    now,
    countsThen,
    countsNow,
    change: countsNow ? (countsThen ? "kept" : "gained") : countsThen ? "lost" : "below",
    lacks,
    nearMiss: !countsNow && lacks.every((lack) => lack <= threshold / 5),
    source: { place: usagePlace, row: 2 },
    ...more,
  };
}

/** 44 customers a year ago, 7 gained, 5 lost, 46 now. */
export const goldenTenants: readonly TenantLine[] = [
  tenant("Tailwind Traders", [null, null], [96_180, 120_410], {
    source: { place: usagePlace, row: 8841 },
  }),
  tenant("Wide World Importers", [null, null], [88_710, 91_240]),
  tenant("Lucerne Publishing", [110_260, 108_815], [95_512, 96_830]),
  tenant("City Power & Light", [169_000, 164_420], [null, null], { source: null }),
  tenant("Coho Vineyard", [124_050, 121_000], [39_844, 41_210]),
  tenant("Nod Publishers", [101_820, 103_375], [24_150, 23_309]),
  tenant("Trey Research", [158_800, 160_244], [null, 0]),
  tenant("Alpine Ski House", [null, 61_130], [390_211, 418_022]),
  tenant("Best For You Organics", [48_000, 51_240], [100_437, 100_000]),
  ...Array.from({ length: 5 }, (_, index) =>
    tenant(`Gained ${index + 1}`, [null, null], [150_000, 160_000])
  ),
  ...Array.from({ length: 39 }, (_, index) =>
    tenant(`Kept ${index + 1}`, [200_000, 210_000], [220_000, 230_000])
  ),
  ...Array.from({ length: 4 }, (_, index) =>
    tenant(`Below ${index + 1}`, [1_000, null], [2_000, 3_050])
  ),
];

export function netAddsTrace(
  tenants: readonly TenantLine[],
  more: Partial<NetAddsTrace> = {}
): NetAddsTrace {
  return {
    kind: "netAdds",
    threshold: 100_000,
    quantifier: "all",
    current: [september, october],
    baseline: [september - 12, october - 12],
    missingMonths: [],
    countNow: tenants.filter(({ countsNow }) => countsNow).length,
    countThen: tenants.filter(({ countsThen }) => countsThen).length,
    tenants,
    ...more,
  };
}

export function person(
  name: string,
  certification: string,
  expires: string | null,
  more: Partial<PersonLine> = {}
): PersonLine {
  return {
    person: name,
    personKey: `mcp:74${name.length}${name.charCodeAt(0)}${name.charCodeAt(1)}`,
    certification,
    title: `Title of ${certification}`,
    expires: expires === null ? null : dayOfIso(expires),
    counts: true,
    why: saying("counts"),
    source: { place: trainingsPlace, row: 12 },
    ...more,
  };
}

/** A gate and a step of points, with the people given. */
export function skillingTrace(
  gate: { id: string; people: readonly PersonLine[] },
  points: { ids: readonly string[]; people: readonly PersonLine[] },
  uncounted: readonly PersonLine[] = []
): SkillingTrace {
  const met = gate.people.length >= 2;
  return {
    kind: "skilling",
    perPerson: { points: 4, units: 1 },
    steps: [
      {
        step: 1,
        role: "gate",
        certifications: [{ id: gate.id, name: `Title of ${gate.id}` }],
        needed: 2,
        counted: gate.people.length,
        met,
        points: 0,
        people: gate.people,
      },
      {
        step: 2,
        role: "points",
        certifications: points.ids.map((id) => ({ id, name: `Title of ${id}` })),
        needed: 5,
        counted: points.people.length,
        met: points.people.length >= 5,
        points: met ? Math.min(20, points.people.length * 4) : 0,
        people: points.people,
      },
    ],
    uncounted,
  };
}

export const goldenIntermediate = skillingTrace(
  {
    id: "AZ-104",
    people: [
      person("Ana Ruiz", "AZ-104", "2027-03-14"),
      person("Bruno Costa", "AZ-104", "2027-05-02"),
      person("Chen Wei", "AZ-104", "2027-07-19"),
      person("Dana Levy", "AZ-104", "2027-08-30"),
    ],
  },
  {
    ids: ["AZ-700", "AZ-600", "AZ-800+AZ-801"],
    people: [
      person("Ana Ruiz", "AZ-700", "2027-06-18"),
      person("Chen Wei", "AZ-700", "2027-02-02"),
      person("Elena García", "AZ-800+AZ-801", "2027-01-30", {
        source: { place: trainingsPlace, row: 71 },
      }),
      person("Farid Haddad", "AZ-700", "2027-08-21"),
    ],
  },
  [
    person("Grace Okafor", "AZ-700", "2026-09-03", {
      counts: false,
      why: saying("expired"),
      source: { place: trainingsPlace, row: 88 },
    }),
    person("Ivan Petrov", "AZ-140", "2027-05-09", {
      counts: false,
      why: saying("not listed here"),
      source: { place: trainingsPlace, row: 103 },
    }),
  ]
);

export const goldenAdvanced = skillingTrace(
  {
    id: "AZ-305",
    people: [
      person("Ana Ruiz", "AZ-305", "2027-04-22"),
      person("Dana Levy", "AZ-305", "2027-06-11"),
      person("Ivan Petrov", "AZ-305", "2027-10-04"),
    ],
  },
  {
    ids: ["AZ-140", "AZ-120"],
    people: [
      person("Chen Wei", "AZ-120", "2027-08-11"),
      person("Ivan Petrov", "AZ-140", "2027-05-09", {
        source: { place: trainingsPlace, row: 103 },
      }),
    ],
  },
  [
    person("Grace Okafor", "AZ-700", "2026-09-03", {
      counts: false,
      why: saying("not listed here"),
      source: { place: trainingsPlace, row: 88 },
    }),
  ]
);

export const goldenGrowth: GrowthTrace = {
  kind: "growth",
  currentMonth: october,
  baselineMonth: october - 12,
  currentCents: 47_164_000,
  baselineCents: 41_260_000,
  minimumCents: 100_000,
  missingMonths: [],
  toNextPoint: 285_000,
  tenants: goldenTenants.map(({ name, tenantId, then, now, source }) => ({
    name,
    tenantId,
    then: then.at(-1) ?? null,
    now: now.at(-1) ?? null,
    source,
  })),
};

export const goldenServices: ServicesTrace = {
  kind: "services",
  months: Array.from({ length: 12 }, (_, index) => october - 11 + index),
  missingMonths: [],
  services: [
    ...[
      "Virtual Machines",
      "Storage",
      "SQL Database",
      "Azure Kubernetes Service",
      "Virtual Network",
      "Backup",
      "Key Vault",
      "Azure Monitor",
      "App Service",
    ].map((name, index) => ({
      name,
      cents: 9_000_000 - index * 700_001,
      counts: true,
      why: saying("has usage"),
      source: { place: usagePlace, row: 2 + index },
    })),
    { name: "Unknown", cents: 1_234, counts: false, why: saying("not a service"), source: null },
  ],
};

const shapes: Record<
  MetricId,
  Pick<MetricScore, "category" | "name" | "unit" | "target" | "max" | "perUnit">
> = {
  "net-customer-adds": {
    category: "performance",
    name: "Net customer adds",
    unit: "customers",
    target: 3,
    max: 30,
    perUnit: { points: 10, units: 1 },
  },
  "intermediate-certifications": {
    category: "skilling",
    name: "Intermediate certifications",
    unit: "people",
    target: 5,
    max: 20,
    perUnit: { points: 4, units: 1 },
  },
  "advanced-certifications": {
    category: "skilling",
    name: "Advanced certifications",
    unit: "people",
    target: 5,
    max: 20,
    perUnit: { points: 4, units: 1 },
  },
  "usage-growth": {
    category: "customer-success",
    name: "Usage growth",
    unit: "percent",
    target: 20,
    max: 20,
    perUnit: { points: 1, units: 1 },
  },
  deployments: {
    category: "customer-success",
    name: "Deployments",
    unit: "services",
    target: 5,
    max: 10,
    perUnit: { points: 2, units: 1 },
  },
};

/** A metric with its value known, and its points those given. */
export function metric(
  id: MetricId,
  points: number,
  value: number | null,
  trace: MetricScore["trace"],
  more: Partial<MetricScore> = {}
): MetricScore {
  return {
    id,
    ...shapes[id],
    status: "known",
    value,
    points,
    exact: Number.isInteger(points) ? [points, 1] : [Math.round(points * 84_000), 84_000],
    gap: saying(`gap of ${id}`),
    notes: [],
    trace,
    ...more,
  };
}

export function notShown(id: MetricId): MetricScore {
  return metric(
    id,
    0,
    null,
    { kind: "nothing" },
    { status: "unknown", gap: saying("Not shown"), notes: [saying("no range")] }
  );
}

export const goldenMetrics: readonly MetricScore[] = [
  metric("net-customer-adds", 20, 2, netAddsTrace(goldenTenants)),
  metric("intermediate-certifications", 16, 4, goldenIntermediate),
  metric("advanced-certifications", 8, 2, goldenAdvanced),
  metric("usage-growth", 14, 14.309258, goldenGrowth),
  metric("deployments", 10, 9, goldenServices),
];

export const goldenFindings: readonly Finding[] = [
  { severity: "note", message: saying("37 duplicate rows dropped"), where: { place: usagePlace } },
  {
    severity: "warning",
    message: saying("14 rows left out, $12,410: association CPOR doesn't count for Azure"),
    mend: saying("Link it in Partner Center"),
    where: {
      place: usagePlace,
      column: "PartnerAttributionType",
      columnIndex: 3,
      rows: [2201, 2202],
      rowCount: 14,
    },
  },
  {
    severity: "warning",
    message: saying("3 rows have no tenant id"),
    where: { place: usagePlace, rows: [310, 4402, 9118], rowCount: 3 },
  },
  {
    severity: "error",
    message: saying("1 amount can't be read"),
    where: { place: usagePlace, rows: [77], rowCount: 1 },
  },
];

/** A scorecard over these metrics; total and verdict follow from them, the rest is the golden sample's. */
export function scorecard(
  metrics: readonly MetricScore[],
  more: Partial<Scorecard> = {}
): Scorecard {
  const total = metrics.reduce((sum, { points }) => sum + points, 0);
  const aboveZero = metrics.every(({ status, points }) => status === "notApplicable" || points > 0);
  return {
    designation: "infrastructure-azure",
    designationName: "Infrastructure (Azure)",
    asOf: "2026-11-01",
    asOfChosen: false,
    track: "single",
    trackAuto: true,
    trackReason: saying("one track"),
    otherTrack: null,
    reading: "guide",
    edition: { from: "2026-07-01", window: null, note: null },
    rulesCheckedOn: "2026-10-10",
    metrics,
    total,
    max: 100,
    target: 70,
    qualified: total >= 70 && aboveZero,
    blockers: [],
    findings: goldenFindings,
    otherReading: null,
    months: [
      {
        kind: "usage",
        compared: [september - 12, october - 12, september, october],
        needed: Array.from({ length: 14 }, (_, index) => september - 12 + index),
        missing: [],
      },
    ],
    lacking: [],
    ifNothingBefore: null,
    approximate: null,
    ...more,
  };
}

/** The golden sample: Contoso as of 2026-11-01, 20 + 16 + 8 + 14 + 10 = 68 under the guide, 78 under Learn. */
export const golden: Scorecard = scorecard(goldenMetrics, {
  otherReading: {
    reading: "learn",
    total: 78,
    qualified: true,
    differs: [{ metric: "net-customer-adds", points: 30 }],
  },
});

/** Evidence as far as the sheets look at it: what each range is, and who is known by MCPID. */
export const goldenEvidence: Evidence = {
  usage: null,
  m365: null,
  revenue: null,
  consumption: null,
  certifications: {
    people: [
      "Ana Ruiz",
      "Bruno Costa",
      "Chen Wei",
      "Dana Levy",
      "Elena García",
      "Farid Haddad",
      "Grace Okafor",
      "Ivan Petrov",
    ].map((name) => ({
      key: person(name, "AZ-104", null).personKey,
      by: name === "Farid Haddad" ? ("email" as const) : ("mcpId" as const),
      name,
    })),
    certificates: [],
  },
  figures: null,
  findings: goldenFindings,
  ranges: [
    { place: usagePlace, kind: "usage", rows: 18_412, columns: [], months: [] },
    { place: trainingsPlace, kind: "certifications", rows: 212, columns: [], people: 8 },
  ],
};

/** A golden scorecard with some metrics replaced. */
export function goldenWith(...replaced: readonly MetricScore[]): Scorecard {
  return scorecard(
    goldenMetrics.map((known) => replaced.find(({ id }) => id === known.id) ?? known)
  );
}
