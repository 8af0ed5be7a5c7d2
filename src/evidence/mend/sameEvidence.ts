import type { Evidence, UsageEvidence, WorkloadEvidence } from "../evidence";

/**
 * Whether two readings prove the same: the same amounts, months, customers, services and certificates,
 * wherever their rows stand and whatever was said about them.
 */
export function sameEvidence(a: Evidence, b: Evidence): boolean {
  return JSON.stringify(proven(a)) === JSON.stringify(proven(b));
}

function proven({ usage, m365, revenue, consumption, certifications }: Evidence) {
  return {
    usage: usage && usageProven(usage),
    workloads: [m365, revenue, consumption].map((each) => each && workloadsProven(each)),
    certificates: certifications?.certificates
      .map(({ person, certification, title, earned, expires, unusable }) => {
        const { key } = certifications.people[person]!;
        return JSON.stringify([key, certification ?? title, earned, expires, unusable]);
      })
      .sort(),
    people: certifications?.people.map(({ key }) => key).sort(),
  };
}

function usageProven(usage: UsageEvidence) {
  const { firstMonth, monthCount } = usage;
  const amounts = (all: Float64Array, row: number) => {
    const months = [...all.subarray(row * monthCount, (row + 1) * monthCount)];
    return months.flatMap((cents, month) => (cents === 0 ? [] : [[firstMonth + month, cents]]));
  };
  const lines = (names: readonly string[], all: Float64Array) =>
    names
      .map((name, row) => JSON.stringify([name, amounts(all, row)]))
      .filter((line) => !line.endsWith(",[]]"))
      .sort();
  return [
    { ...shown(usage), approximate: usage.approximate, moreServices: usage.moreServices },
    lines(
      usage.tenants.map(({ key, segment }) => `${key.toLowerCase()}|${segment}`),
      usage.cents
    ),
    lines(usage.services, usage.serviceCents),
    [...usage.totalCents],
  ];
}

function workloadsProven(evidence: WorkloadEvidence) {
  const { tenants, lines, firstMonth } = evidence;
  return [
    shown(evidence),
    lines
      .map(({ tenant, workload, name, association, claimed, amount, active }) =>
        JSON.stringify([
          [tenants[tenant]!.key, tenants[tenant]!.segment, workload ?? name, association],
          [firstMonth, String(claimed), [...amount].join(), active && [...active].join()],
        ])
      )
      .sort(),
  ];
}

function shown({ firstMonth, coverage, undatedAmounts }: UsageEvidence | WorkloadEvidence) {
  return { firstMonth, coverage: [...coverage], undatedAmounts };
}
