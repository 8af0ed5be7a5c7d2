import { replay } from "../../../src/engine/replay";
import { score } from "../../../src/engine/score";
import { openWindow } from "../../../src/engine/window";
import { dayOfIso } from "../../../src/evidence/calendar";
import { rulebook } from "../../../src/rulebook/rulebook";
import { businessUsageGrid, revenueGrid } from "../../support/sample/businessApplications";
import { cporGrid, microsoft365Grid } from "../../support/sample/microsoft365";
import { allLearners } from "../../support/sample/morePeople";
import { securityUsage } from "../../support/sample/securityUsage";
import { trainingsGrid } from "../../support/sample/trainings";
import { usageGrid } from "../../support/sample/usage";
import { each, evidenceOf, figures, trainings, usage, type UsageLine } from "../../support/grids";

const question = { today: "2026-11-22", asOf: "2026-11-22" } as const;
const window = openWindow("2026-11-22");

/** Months from 2025-03 to 2026-10, so that every comparison in the window is proven. */
const months = Array.from({ length: 20 }, (_, index) => {
  const month = 2025 * 12 + 2 + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});
const base: readonly UsageLine[] = each(months, { tenant: "someone", acr: 1 });

function customers(count: number, own: readonly string[]): UsageLine[] {
  return Array.from({ length: count }, (_, index) =>
    each(own, { tenant: `customer ${index}`, subscription: `s ${index}`, acr: 1000 })
  ).flat();
}

describe("A window replayed", () => {
  it("scores each of its months until today, from the usage of the months before", () => {
    const { months: replayed } = replay(
      evidenceOf(usage(...base, ...customers(3, ["2026-06", "2026-07"]))),
      question,
      window
    );
    expect(replayed.map(({ day, total }) => [day, total])).toEqual([
      // Growth (20) and one service (2) as soon as a month with the customers is compared; net adds with both.
      ["2026-06-01", 2],
      ["2026-07-01", 22],
      ["2026-08-01", 52],
      ["2026-09-01", 2],
      ["2026-10-01", 2],
      ["2026-11-01", 2],
    ]);
  });

  it("finds the day a certificate was earned inside a month", () => {
    const certificate = (person: number, title: string, earned: string) => ({
      person,
      title,
      earned: dayOfIso(earned),
    });
    const { months: replayed } = replay(
      evidenceOf(
        usage(...base),
        trainings(
          certificate(1, "AZ-104", "2026-01-10"),
          certificate(2, "AZ-104", "2026-09-17"),
          certificate(3, "AZ-700", "2026-01-10")
        )
      ),
      question,
      window
    );
    expect(replayed.map(({ day, total }) => [day, total]).slice(2, 5)).toEqual([
      ["2026-08-01", 2],
      ["2026-09-17", 6],
      ["2026-10-01", 6],
    ]);
  });

  it("names the first day that qualifies", () => {
    const stated = figures(
      ["net-customer-adds", 3],
      ["intermediate-certifications", 5],
      ["advanced-certifications", 5],
      ["usage-growth", 0.2],
      ["deployments", 1]
    );
    const { qualifiedOn, months: replayed } = replay(evidenceOf(stated), question, window);
    expect(qualifiedOn).toBe("2026-06-01");
    expect(replayed.every(({ qualified }) => qualified)).toBe(true);
  });

  it("names none where no day does, and the months that are not shown", () => {
    const { qualifiedOn, months: replayed } = replay(
      evidenceOf(usage(...each(["2026-09", "2026-10"], { tenant: "A" }))),
      question,
      window
    );
    expect(qualifiedOn).toBeNull();
    expect(replayed.at(-1)!.missing).toContain(2025 * 12 + 9);
  });

  it("does not score days after today", () => {
    const future = { from: "2026-11-01", to: "2027-02-28", enrolled: true };
    const { months: replayed } = replay(evidenceOf(usage(...base)), question, future);
    expect(replayed.map(({ from, to }) => [from, to])).toEqual([["2026-11-01", "2026-11-22"]]);
  });
});

describe("The sample partner's year replayed", () => {
  const sample = evidenceOf(
    usageGrid("sheet", securityUsage()),
    trainingsGrid("sheet", allLearners()),
    microsoft365Grid(),
    cporGrid(),
    revenueGrid(),
    businessUsageGrid()
  );
  const year = { from: "2025-11-22", to: "2026-11-22", enrolled: true };

  it.each(rulebook.designations.map(({ id }) => id))(
    "%s: each month has the total, track and verdict of a score on its day",
    (designation) => {
      const { months: replayed } = replay(sample, { ...question, designation }, year);
      expect(replayed.length).toBeGreaterThan(1);
      for (const { day, total, track, qualified } of replayed)
        expect({ day, total, track, qualified }).toEqual({
          day,
          ...only(score(sample, { ...question, designation, asOf: day })),
        });
    }
  );

  const only = ({ total, track, qualified }: ReturnType<typeof score>) => ({
    ...{ total, track, qualified },
  });
});
