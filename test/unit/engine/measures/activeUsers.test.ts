import { measureParts } from "../../../../src/engine/measures/parts";
import {
  evidence,
  part,
  partsOf,
  partsRule,
  workloads,
  type WorkloadRow,
} from "../../../support/parts";

type Figures = Parameters<typeof part<"active-users">>[1];
const enterprise = { licences: { above: 300 }, perUnit: { points: 30, units: 1000 } };
const fromAssociation = { ...enterprise, fromAssociation: true };
const protectedUsers: Figures = {
  licences: null,
  counted: "active paid licences",
  perUnit: { points: 1, units: 125 },
};

function growth(
  figures: Figures,
  rows: readonly WorkloadRow[],
  options: Parameters<typeof workloads>[1] = {}
) {
  const rule = partsRule("best", [part("active-users", figures)], { max: 30, unit: "users" });
  return measureParts(rule, evidence({ m365: workloads(rows, options) }), "2026-11-01");
}
const lines = (measured: ReturnType<typeof growth>) => partsOf(measured)[0]!.lines;
const aYearAgo: WorkloadRow = { month: "2025-10" };

test("Active users of all eligible workloads now, less those a year ago", () => {
  const measured = growth(enterprise, [
    { active: 300 },
    { workload: "intune", active: 150 },
    { workload: "yammer", active: 999 },
    { ...aYearAgo, active: 50 },
  ]);
  expect(measured).toMatchObject({ status: "known", value: 400, points: 12, target: 1000 });
  expect(measured.gap).toEqual({ id: "engine.gapUsers", values: { count: 600 } });
});

test("Of several associations the largest number counts, never their sum", () => {
  const both = { ...enterprise, associations: ["cpor", "dpor"] };
  expect(growth(both, [{ active: 300 }, { association: "dpor", active: 350 }]).value).toBe(350);
});

test.each([
  [124, 124 / 125, [124, 125]],
  [125, 1, [1, 1]],
  [126, 126 / 125, [126, 125]],
])("%d protected users give %d points", (active, points, exact) => {
  expect(growth(protectedUsers, [{ amount: 500, active }])).toMatchObject({ points, exact });
});

test("No more users are protected than licences are paid", () => {
  expect(growth(protectedUsers, [{ amount: 100, active: 130 }]).value).toBe(100);
  expect(growth(enterprise, [{ amount: 301, active: 400 }]).value).toBe(400);
});

describe("Each period counts customers by their size then", () => {
  test("A customer that grew into the size brings all its users", () => {
    const rows = [
      { amount: 301, active: 100 },
      { ...aYearAgo, amount: 300, active: 90 },
    ];
    expect(growth(enterprise, rows).value).toBe(100);
  });

  test("One that outgrew SMB stays with carry-over", () => {
    const smb = { ...enterprise, licences: { atLeast: 11, atMost: 300 } };
    const rows = [
      { amount: 301, active: 100 },
      { ...aYearAgo, amount: 300, active: 90 },
    ];
    expect(growth({ ...smb, carryOver: true }, rows).value).toBe(10);
    expect(growth({ ...smb, carryOver: false }, rows).value).toBe(-90);
  });

  test("The size is the customer's, over all its eligible workloads", () => {
    const rows = [
      { amount: 301, active: 10 },
      { workload: "intune", amount: 20, active: 15 },
    ];
    expect(growth(enterprise, rows).value).toBe(25);
  });
});

describe("Usage counts from the association on", () => {
  const claimed = "2026-03-15";

  test("A customer claimed since is compared with the month of its claim", () => {
    const measured = growth(fromAssociation, [
      { active: 300, claimed },
      { month: "2026-03", active: 200 },
      { ...aYearAgo, active: 20 },
    ]);
    expect(measured.value).toBe(100);
    expect(lines(measured)[0]).toMatchObject({
      then: 200,
      now: 300,
      why: { id: "engine.partClaimedSince" },
    });
  });

  test("Where that month isn't shown, its growth is not proven", () => {
    const measured = growth(fromAssociation, [{ active: 300, claimed }]);
    expect(measured).toMatchObject({ status: "known", value: 0 });
    expect(lines(measured)[0]).toMatchObject({
      change: "excluded",
      why: { id: "engine.partClaimNotShown" },
    });
    const unshown = growth(
      fromAssociation,
      [
        { active: 300, claimed },
        { month: "2026-03", active: 200 },
      ],
      { shown: ["2025-10", "2026-10"] }
    );
    expect(unshown.value).toBe(0);
  });

  test.each([
    ["2025-10-31", 280],
    ["2025-11-01", 100],
    ["2026-10-31", 0],
    ["2026-11-01", 0],
  ])("Claimed on %s: growth of %d", (day, value) => {
    const rows = [
      { active: 300, claimed: day },
      { month: "2025-11", active: 200 },
      { ...aYearAgo, active: 20 },
    ];
    expect(growth(fromAssociation, rows).value).toBe(value);
  });

  test("Users whose association ended or whose size fell away take nothing from a year they weren't claimed in", () => {
    const rows = [
      { amount: 100, active: 90, claimed },
      { month: "2026-03", active: 200 },
      { ...aYearAgo, active: 200 },
    ];
    expect(growth(fromAssociation, rows).value).toBe(0);
  });

  test("A range without claim dates says so", () => {
    expect(growth(fromAssociation, [{ active: 300 }], { hasClaims: false })).toMatchObject({
      value: 300,
      notes: [{ id: "engine.partNoClaimsUsage" }],
    });
  });
});

test("The trace adds up to the value", () => {
  const measured = growth(fromAssociation, [
    { active: 300, claimed: "2026-03-15" },
    { month: "2026-03", active: 200 },
    { tenant: "fabrikam", active: 40 },
    { tenant: "fabrikam", ...aYearAgo, active: 70 },
    { tenant: "small", amount: 5, active: 5 },
  ]);
  const sum = lines(measured).reduce(
    (total, { countsNow, countsThen, now, then }) =>
      total + (countsNow ? now! : 0) - (countsThen ? then! : 0),
    0
  );
  expect([measured.value, sum]).toEqual([70, 70]);
});
