import fc from "fast-check";
import { measureParts } from "../../../../src/engine/measures/parts";
import { say } from "../../../../src/words/say";
import {
  evidence,
  part,
  partsOf,
  partsRule,
  workloads,
  type WorkloadRow,
} from "../../../support/parts";

type Figures = Parameters<typeof part<"tenants-by-licences">>[1];
const enterprise = { licences: { above: 300 } };
const smb = { licences: { atLeast: 11, atMost: 300 }, carryOver: true };
const deployments = { ...enterprise, activeShare: 40, claimedMonths: 12 };

function counted(
  figures: Figures,
  rows: readonly WorkloadRow[],
  options: Parameters<typeof workloads>[1] = {}
) {
  const rule = partsRule("pool", [part("tenants-by-licences", figures)]);
  return measureParts(rule, evidence({ m365: workloads(rows, options) }), "2026-11-01");
}
const line = (measured: ReturnType<typeof counted>, name = "contoso") =>
  partsOf(measured)[0]!.lines.find((each) => each.name === name)!;
const aYearAgo: WorkloadRow = { month: "2025-10" };

describe("The size of a customer", () => {
  test.each([
    [300, 0],
    [301, 1],
  ])("%d paid licences on a workload: %d Enterprise customers", (amount, value) => {
    expect(counted(enterprise, [{ amount }]).value).toBe(value);
  });

  test.each([
    [10, 0],
    [11, 1],
    [300, 1],
    [301, 0],
  ])("%d paid licences on a workload: %d SMB customers", (amount, value) => {
    expect(counted(smb, [{ amount }]).value).toBe(value);
  });

  test("A customer above 300 on one workload and below on another is of both sizes", () => {
    const rows = [{ amount: 400 }, { workload: "intune", amount: 100 }];
    expect(counted(enterprise, rows).value).toBe(1);
    expect(counted(smb, rows).value).toBe(1);
    expect(line(counted(smb, rows)).now).toBe(100);
  });

  test("Licences of two workloads or two associations don't add up", () => {
    expect(counted(enterprise, [{ amount: 200 }, { workload: "intune", amount: 200 }]).value).toBe(
      0
    );
    const both = { ...enterprise, associations: ["cpor", "dpor"] };
    expect(counted(both, [{ amount: 200 }, { amount: 200, association: "dpor" }]).value).toBe(0);
    expect(counted(both, [{ amount: 200 }, { amount: 301, association: "dpor" }]).value).toBe(1);
  });

  test("A workload or association that isn't eligible counts for nothing", () => {
    expect(counted(enterprise, [{ workload: "yammer" }]).value).toBe(0);
    expect(counted(enterprise, [{ association: "dpor" }]).value).toBe(0);
    expect(counted(enterprise, [{ association: null }]).value).toBe(0);
    expect(counted(enterprise, [{ association: null }], { hasAssociations: false }).value).toBe(1);
  });

  test("What a customer lacks is told in licences", () => {
    expect(line(counted(enterprise, [{ amount: 290 }]))).toMatchObject({
      lacks: 11,
      change: "below",
      source: { row: 2 },
    });
    expect(line(counted(smb, [{ amount: 500 }])).lacks).toBeNull();
  });
});

describe("Carry-over", () => {
  test("A customer that outgrew SMB within the year still counts there", () => {
    const measured = counted(smb, [{ amount: 301 }, { ...aYearAgo, amount: 300 }]);
    expect(measured.value).toBe(0);
    expect(line(measured)).toMatchObject({ change: "kept", why: { id: "engine.partCarried" } });
  });

  test("One that was Enterprise a year ago does not", () => {
    expect(counted(smb, [{ amount: 301 }, { ...aYearAgo, amount: 301 }]).value).toBe(0);
    expect(line(counted(smb, [{ amount: 301 }, { ...aYearAgo, amount: 301 }])).countsNow).toBe(
      false
    );
  });

  test("Without carry-over it is lost to the track", () => {
    const rows = [{ amount: 301 }, { ...aYearAgo, amount: 300 }];
    expect(counted({ ...smb, carryOver: false }, rows).value).toBe(-1);
  });
});

describe("The share of licences in use", () => {
  test.each([
    [3999, 0],
    [4000, 1],
    [4001, 1],
  ])("%d of 10,000 licences in use: %d customers at 40 %", (active, value) => {
    expect(counted({ ...enterprise, activeShare: 40 }, [{ amount: 10_000, active }]).value).toBe(
      value
    );
  });

  test("It is taken over all eligible workloads of the customer", () => {
    const rows = [
      { amount: 400, active: 300 },
      { workload: "intune", amount: 600, active: 99 },
    ];
    expect(counted({ ...enterprise, activeShare: 40 }, rows).value).toBe(0);
    rows[1]!.active = 100;
    expect(counted({ ...enterprise, activeShare: 40 }, rows).value).toBe(1);
    expect(line(counted({ ...enterprise, activeShare: 40 }, rows)).shareNow).toBe(40);
  });
});

describe("Claims", () => {
  const now = { amount: 1000, active: 500 };

  test("A customer claimed with the share already there is left out", () => {
    const rows = [
      { ...now, claimed: "2026-03-15" },
      { month: "2026-03", amount: 1000, active: 400 },
    ];
    expect(counted(deployments, rows).value).toBe(0);
    expect(line(counted(deployments, rows))).toMatchObject({
      change: "excluded",
      why: { id: "engine.partClaimedWithShare" },
    });
  });

  test("One below the share at its claim counts", () => {
    const rows = [
      { ...now, claimed: "2026-03-15" },
      { month: "2026-03", amount: 1000, active: 399 },
    ];
    expect(counted(deployments, rows).value).toBe(1);
  });

  test("Where the month of the claim isn't shown, nothing is proven", () => {
    const measured = counted(deployments, [{ ...now, claimed: "2026-03-15" }]);
    expect(measured.value).toBe(0);
    expect(say(line(measured).why)).toBe("Claimed in Mar 2026; what it used then is not shown");
  });

  test.each([
    ["2025-10-31", 1],
    ["2025-11-01", 0],
  ])("Claimed on %s, seen in October 2026: %d", (claimed, value) => {
    const rows = [
      { ...now, claimed },
      { month: claimed.slice(0, 7), amount: 1000, active: claimed < "2025-11" ? 0 : 500 },
    ];
    expect(counted(deployments, rows).value).toBe(value);
  });

  test("An older claim on any counted line keeps the customer in", () => {
    const rows = [
      { ...now, claimed: "2026-03-15" },
      { ...now, workload: "intune", claimed: "2024-01-15" },
    ];
    expect(counted(deployments, rows).value).toBe(1);
    expect(counted(deployments, [{ ...now }]).value).toBe(1);
  });

  test("Before its claim a customer is nobody's deployment, so that winning it costs nothing", () => {
    const rows = [
      { ...now, claimed: "2026-03-15" },
      { ...now, month: "2026-03" },
      { ...now, month: "2025-10" },
    ];
    expect(counted(deployments, rows).value).toBe(0);
  });

  test("A year ago only a proven share at the claim leaves a customer out", () => {
    const rows = [
      { ...now, claimed: "2025-06-15" },
      { ...now, month: "2025-10" },
    ];
    expect(counted(deployments, rows).value).toBe(0);
    expect(counted(deployments, [...rows, { ...now, month: "2025-06" }]).value).toBe(1);
  });

  test("A range without claim dates says so", () => {
    expect(counted(deployments, [now], { hasClaims: false })).toMatchObject({
      value: 1,
      notes: [{ id: "engine.partNoClaims" }],
    });
  });
});

describe("What is not shown", () => {
  test("Both months are needed", () => {
    const rows = [{}];
    expect(counted(enterprise, rows, { shown: ["2026-10"] })).toMatchObject({
      status: "unknown",
      value: null,
      points: 0,
      notes: [{ id: "engine.monthsMissing" }],
    });
    expect(counted(enterprise, rows, { shown: ["2025-10", "2026-10"] }).status).toBe("known");
    expect(counted(enterprise, rows, { undatedAmounts: true })).toMatchObject({
      status: "unknown",
      notes: [{ id: "engine.monthsNotProven" }],
    });
  });

  test("No range is not zero", () => {
    const rule = partsRule("pool", [part("tenants-by-licences")]);
    expect(measureParts(rule, evidence({}), "2026-11-01")).toMatchObject({
      status: "unknown",
      value: null,
      gap: { id: "engine.partNoM365" },
    });
    expect(counted(enterprise, [{ amount: 1 }])).toMatchObject({ status: "known", value: 0 });
  });
});

describe("Whatever the rows", () => {
  const row = fc.record({
    month: fc.constantFrom("2025-10", "2026-03", "2026-10"),
    tenant: fc.constantFrom("contoso", "fabrikam", "adatum"),
    workload: fc.constantFrom("teams", "intune", "yammer"),
    association: fc.constantFrom("cpor", "dpor"),
    amount: fc.constantFrom(0, 10, 11, 300, 301, 1000),
    active: fc.constantFrom(0, 4, 5, 119, 120, 400),
  });
  const rows = fc.uniqueArray(row, {
    maxLength: 12,
    selector: ({ month, tenant, workload, association }) =>
      [month, tenant, workload, association].join(),
  });

  test("Their order changes nothing", () => {
    fc.assert(
      fc.property(
        rows,
        fc.nat(),
        fc.constantFrom<Figures>(enterprise, smb, deployments),
        (all, turn, figures) => {
          const at = all.length ? turn % all.length : 0;
          const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
          const told = (measured: ReturnType<typeof counted>) => ({
            ...measured,
            trace: partsOf(measured).map(({ lines, ...rest }) => ({
              ...rest,
              lines: lines.map((each) => ({ ...each, source: null })),
            })),
          });
          expect(told(counted(figures, turned))).toEqual(told(counted(figures, all)));
        }
      )
    );
  });

  test("One more licence now never lowers Enterprise net adds", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, turn) => {
        const now = all.filter(({ month }) => month === "2026-10");
        fc.pre(now.length > 0);
        const chosen = now[turn % now.length]!;
        const more = all.map((each) =>
          each === chosen ? { ...each, amount: each.amount + 1 } : each
        );
        expect(counted(enterprise, more).value!).toBeGreaterThanOrEqual(
          counted(enterprise, all).value!
        );
      })
    );
  });

  test("The value is what the lines say", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<Figures>(enterprise, smb, deployments), (all, figures) => {
        const measured = counted(figures, all);
        const [{ lines }] = partsOf(measured) as [ReturnType<typeof partsOf>[number]];
        const now = lines.filter(({ countsNow }) => countsNow).length;
        const then = lines.filter(({ countsThen }) => countsThen).length;
        expect(measured.value).toBe(now - then);
      })
    );
  });
});
