import type { Cell } from "../../../src/evidence/grid";
import { metric, points, scored, usage, type UsageLine } from "../../support/grids";

const lastYear = Array.from({ length: 12 }, (_, index) => {
  const month = 2025 * 12 + 10 + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});
const services = (...lines: UsageLine[]) => metric(scored([usage(...lines)]), "deployments");
const called = (...names: Cell[]) => names.map((service) => ({ service }));

test.each([1, 2, 4, 5, 6])("%d services", (count) => {
  const { value, points: given } = services(
    ...called(...Array.from({ length: count }, (_, index) => `Service ${index}`))
  );
  expect([value, given]).toEqual([count, Math.min(10, count * 2)]);
});

test("The twelve months before the as-of date count, no other", () => {
  expect(lastYear[0]).toBe("2025-11");
  for (const month of lastYear) expect(services({ month }).value).toBe(1);
  expect(services({ month: "2025-10" }).value).toBeNull();
  expect(services({ month: "2026-11" }, { service: "b" }).value).toBe(1);
});

test("A service counts when its charges and credits of the twelve months sum above zero", () => {
  expect(services({ acr: 5 }, { month: "2026-03", acr: -4.99 }).value).toBe(1);
  expect(services({ acr: 5 }, { month: "2026-03", acr: -5 }).value).toBe(0);
  expect(services({ acr: 0.01 }).value).toBe(1);
  expect(services({ acr: 0 }).value).toBe(0);
});

test("One service, however its name is written, is one service", () => {
  const lines = called("Azure App Service", "AZURE APP SERVICE", " Azure  App\u00a0Service ");
  expect(services(...lines).value).toBe(1);
});

test("Names that name no service prove none", () => {
  const lines = called("Unknown", "UNKNOWN", null, "", 0, "#N/A", "N/A", "NULL", "-");
  expect(services(...lines).value).toBe(0);
});

test("Virtual machines and their licences: guide yes, Learn no", () => {
  const grid = usage(...called("Virtual Machines", "virtual  machines licenses", "Storage"));
  expect(points("deployments", [grid])).toBe(6);
  expect(points("deployments", [grid], { reading: "learn" })).toBe(2);
  const { trace } = metric(scored([grid], { reading: "learn" }), "deployments");
  if (trace.kind !== "services") throw new Error();
  expect(trace.services.map(({ counts, why }) => [counts, why.id])).toEqual([
    [true, "engine.serviceCounts"],
    [false, "engine.excludedService"],
    [false, "engine.excludedService"],
  ]);
});

test("Months not shown can only add services: what is counted stands, and the metric stays open", () => {
  expect(services(...called("a"))).toMatchObject({ status: "unknown", value: 1, points: 2 });
  const all = lastYear.map((month) => ({ month }));
  expect(services(...all)).toMatchObject({ status: "known", value: 1, points: 2 });
  expect(services(...called("a", "b", "c", "d", "e"))).toMatchObject({
    status: "known",
    points: 10,
  });
});

test("Without a service column nothing is known", () => {
  const grid = [
    ["Month", "CustomerName", "ACR_USD"],
    ["2026-10", "Contoso", 5],
  ];
  expect(metric(scored([grid]), "deployments")).toMatchObject({
    status: "unknown",
    value: null,
    notes: [{ id: "engine.noServices" }],
  });
});
