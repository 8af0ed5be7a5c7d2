import { certificationById } from "../../../src/rulebook/catalogue";
import type { Question } from "../../../src/engine/scorecard";
import {
  metric,
  people,
  points,
  scored,
  titles,
  trainings,
  type CertificationLine,
} from "../../support/grids";

const mid = (lines: CertificationLine[], question: Partial<Question> = {}) =>
  points("intermediate-certifications", [trainings(...lines)], question);
const gate = people(titles.administrator, 2, 100);

describe("The prerequisite", () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 20],
    [3, 20],
  ])("%d administrators, five people with listed certifications: %d points", (count, expected) => {
    const lines = [...people(titles.administrator, count, 100), ...people(titles.network, 5)];
    expect(mid(lines)).toBe(expected);
  });

  test("One person twice is one administrator", () => {
    const lines = [...people(titles.administrator, 1), ...people(titles.administrator, 1)];
    expect(mid([...lines, ...people(titles.network, 5)])).toBe(0);
  });

  test("Not met, it is named with the people still needed", () => {
    const card = scored([
      trainings(...people(titles.administrator, 1), ...people(titles.network, 5)),
    ]);
    expect(metric(card, "intermediate-certifications").notes[0]).toMatchObject({
      id: "engine.gateClosed",
      values: { counted: 1, needed: 2, count: 1, certification: { list: [titles.administrator] } },
    });
  });
});

describe("People", () => {
  test.each([
    [0, 0],
    [1, 4],
    [4, 16],
    [5, 20],
    [6, 20],
  ])("%d people: %d points", (count, expected) => {
    expect(mid([...gate, ...people(titles.network, count)])).toBe(expected);
  });

  test("A person with two certifications in a step counts once", () => {
    const lines = [...gate, ...people(titles.network, 1), ...people(titles.windowsServer, 1)];
    expect(mid(lines)).toBe(4);
  });

  test("A person counts in several steps, and in both metrics", () => {
    const lines = [titles.administrator, titles.network, titles.architect, titles.sap].flatMap(
      (title) => people(title, 2)
    );
    const card = scored([trainings(...lines)]);
    expect(metric(card, "intermediate-certifications").points).toBe(8);
    expect(metric(card, "advanced-certifications").points).toBe(8);
  });

  test("Every certificate stands in the trace once: counted or with a reason", () => {
    const lines = [
      ...gate,
      ...people(titles.network, 2),
      ...people(titles.windowsServer, 1),
      ...people("Basket weaving", 1),
      { person: 9, title: titles.network, expires: "2026-10-31" },
    ];
    const { trace } = metric(scored([trainings(...lines)]), "intermediate-certifications");
    if (trace.kind !== "skilling") throw new Error();
    const counted = trace.steps.flatMap((step) => step.people);
    expect(counted.length + trace.uncounted.length).toBe(lines.length);
    expect(trace.uncounted.map(({ why }) => why.id).sort()).toEqual([
      "engine.countedOnce",
      "engine.expired",
      "engine.notListed",
    ]);
  });
});

describe("The SMB track", () => {
  const smb = { track: "smb" } as const;
  test.each([
    [0, 4, 0],
    [1, 0, 4],
    [2, 0, 4],
    [1, 1, 8],
    [1, 3, 16],
    [1, 4, 20],
    [1, 5, 20],
    [2, 5, 20],
  ])("%d administrators and %d people: %d points", (administrators, count, expected) => {
    const lines = [
      ...people(titles.administrator, administrators, 100),
      ...people(titles.network, count),
    ];
    expect(mid(lines, smb)).toBe(expected);
  });

  test("The points of the steps are those of the metric, whatever the number of people", () => {
    const lines = [...people(titles.administrator, 3, 100), ...people(titles.network, 9)];
    const { trace, points: given } = metric(
      scored([trainings(...lines)], smb),
      "intermediate-certifications"
    );
    if (trace.kind !== "skilling") throw new Error();
    expect(trace.steps.reduce((sum, step) => sum + step.points, 0)).toBe(given);
  });
});

describe("Days", () => {
  const on = (asOf: string, line: Partial<CertificationLine>) =>
    mid([...gate, { person: 1, title: titles.network, ...line }], { asOf });

  test("A certification counts through the day it expires", () => {
    expect(on("2026-10-31", { expires: "2026-10-31" })).toBe(4);
    expect(on("2026-11-01", { expires: "2026-10-31" })).toBe(0);
    expect(on("2026-11-01", { expires: null })).toBe(4);
    expect(on("2026-11-01", { expires: 0 })).toBe(4);
  });

  test("It counts from the day it was earned", () => {
    expect(on("2026-10-30", { earned: "2026-10-31" })).toBe(0);
    expect(on("2026-10-31", { earned: "2026-10-31" })).toBe(4);
  });

  test.each([titles.stackHub, titles.windowsServer])(
    "%s counts through the last day the program says, and not the day after",
    (title) => {
      const id = title === titles.stackHub ? "AZ-600" : "AZ-800+AZ-801";
      const last = certificationById(id)!.countsUntil!;
      const after = new Date(`${last}T00:00:00Z`);
      after.setUTCDate(after.getUTCDate() + 1);
      expect(on(last, { title })).toBe(4);
      expect(on(after.toISOString().slice(0, 10), { title })).toBe(0);
    }
  );

  test("The earlier of the person's and the program's last day holds", () => {
    expect(on("2027-01-02", { title: titles.windowsServer, expires: "2027-01-01" })).toBe(0);
  });

  test("A date that can't be read proves nothing", () => {
    expect(on("2026-11-01", { expires: "soon" })).toBe(0);
    expect(on("2026-11-01", { earned: "once" })).toBe(0);
  });

  test("What is not a certification or not active doesn't count", () => {
    expect(on("2026-11-01", { type: "Exam" })).toBe(0);
    expect(on("2026-11-01", { status: "Inactive" })).toBe(0);
  });
});

test("A range in which no row names a person proves nothing: unknown, not zero", () => {
  const card = scored([
    trainings({ person: null, title: titles.network }),
    [
      ["Metric", "Value"],
      ["Deployments", 1],
    ],
  ]);
  expect(metric(card, "intermediate-certifications").status).toBe("unknown");
});
