import { byWorkloadRevenue } from "../../../src/engine/tracks/workloadRevenue";
import { monthOf } from "../../../src/evidence/calendar";
import type { WorkloadEvidence, WorkloadLine } from "../../../src/evidence/evidence";

const rule = {
  by: "workload-revenue",
  enterpriseFrom: 5,
  above: 500_000,
  months: [1, 13],
  workloads: ["sales", "finance"],
} as const;
const november = monthOf(2026, 11);

/** A line with revenue in cents in October 2026 and October 2025. */
function line(
  tenant: number,
  then: number,
  now: number,
  more: Partial<WorkloadLine> = {}
): WorkloadLine {
  const amount = new Float64Array(13).fill(NaN);
  amount[0] = then;
  amount[12] = now;
  return {
    tenant,
    workload: "sales",
    name: "Sales",
    association: "csp-tier-1",
    claimed: null,
    amount,
    active: null,
    firstRow: new Uint32Array(13),
    place: 0,
    ...more,
  };
}

function revenue(...lines: readonly WorkloadLine[]): WorkloadEvidence {
  const coverage = new Uint8Array(13);
  coverage[0] = coverage[12] = 1;
  return {
    firstMonth: monthOf(2025, 10),
    monthCount: 13,
    coverage,
    undatedAmounts: false,
    tenants: [],
    lines,
    places: [],
    hasAssociations: true,
    hasClaims: false,
  };
}

const large = (count: number) =>
  Array.from({ length: count }, (_, tenant) => line(tenant, 500_001, 500_001));
const track = (evidence: WorkloadEvidence | null) =>
  byWorkloadRevenue(
    { ...rule, months: [...rule.months], workloads: [...rule.workloads] },
    evidence,
    november
  );

describe("The track by workload revenue", () => {
  it("is SMB with four workloads above USD 5,000 and Enterprise with five", () => {
    expect(track(revenue(...large(4))).track).toBe("smb");
    expect(track(revenue(...large(5))).track).toBe("enterprise");
  });

  it("counts a workload above USD 5,000.00 in both months, not at it and not in one", () => {
    expect(track(revenue(...large(4), line(9, 500_001, 500_000))).track).toBe("smb");
    expect(track(revenue(...large(4), line(9, 500_000, 500_001))).track).toBe("smb");
    expect(track(revenue(...large(4), line(9, NaN, 900_000))).track).toBe("smb");
  });

  it("counts each workload at each customer", () => {
    const two = line(0, 500_001, 500_001, { workload: "finance" });
    expect(track(revenue(...large(4), two)).track).toBe("enterprise");
  });

  it("never adds what stands under two associations, and leaves out other workloads", () => {
    const again = line(9, 300_000, 300_000);
    const halves = [again, { ...again, association: "dpor" }];
    expect(track(revenue(...large(4), ...halves)).track).toBe("smb");
    expect(track(revenue(...large(4), line(9, 900_000, 900_000, { workload: null }))).track).toBe(
      "smb"
    );
  });

  it("is Enterprise, whose figures are the higher ones, where a month is not shown or nothing is", () => {
    const half = { ...revenue(...large(2)), coverage: new Uint8Array(13) };
    expect(track(half)).toMatchObject({
      track: "enterprise",
      reason: { id: "engine.trackRevenueNotShown" },
    });
    expect(track(null)).toMatchObject({
      track: "enterprise",
      reason: { id: "engine.trackNoRevenue" },
    });
  });
});
