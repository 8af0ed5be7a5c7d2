import { compare, weakestOf, type ComparedTrack } from "../../../src/engine/compare";
import { NoAnswer } from "../../../src/engine/noAnswer";
import { score } from "../../../src/engine/score";
import type { Question } from "../../../src/engine/scorecard";
import { rulebook } from "../../../src/rulebook/rulebook";
import {
  aYearAgo,
  each,
  evidenceOf,
  metric,
  now,
  people,
  scored,
  titles,
  trainings,
  usage,
} from "../../support/grids";

const partner = evidenceOf(
  usage(...aYearAgo, ...each(now, { tenant: "A", acr: 1000 })),
  trainings(
    ...people(titles.administrator, 2),
    ...people(titles.architect, 2),
    ...people("Azure Database Administrator Associate", 3)
  )
);
const asked = { asOf: "2026-11-01", today: "2026-11-22" } as const;

function scoredTracks(question: Partial<Question> = {}): readonly ComparedTrack[] {
  return compare(partner, { ...asked, ...question }).filter(
    (row): row is ComparedTrack => !("begins" in row)
  );
}

describe("Comparing designations", () => {
  it("names each of the six, in the rulebook's order", () => {
    const names = scoredTracks().map(({ designation }) => designation);
    expect([...new Set(names)]).toEqual(rulebook.designations.map(({ id }) => id));
  });

  it.each(["guide", "learn"] as const)(
    "gives what a scorecard gives, under the %s reading",
    (reading) => {
      for (const row of scoredTracks({ reading })) {
        const track = row.track === "single" ? "auto" : row.track;
        const { designation } = row;
        const card = score(partner, { ...asked, designation, reading, track });
        expect([designation, row.track, row.total, row.qualified]).toEqual([
          card.designation,
          card.track,
          card.total,
          card.qualified,
        ]);
      }
    }
  );

  it("marks the one track of each designation that the partner is scored on", () => {
    for (const reading of ["guide", "learn"] as const) {
      const counting = scoredTracks({ reading }).filter(({ counts }) => counts);
      expect(counting.map(({ designation }) => designation)).toEqual(
        rulebook.designations.map(({ id }) => id)
      );
      for (const { designation, track } of counting)
        expect(score(partner, { ...asked, designation, reading }).track).toBe(track);
    }
  });

  it("has both tracks of the Azure designations under the public rules, one under the guide", () => {
    const of = (reading: "guide" | "learn") =>
      scoredTracks({ reading })
        .filter(({ designation }) => designation === "data-ai-azure")
        .map(({ track }) => track);
    expect(of("learn")).toEqual(["enterprise", "smb"]);
    expect(of("guide")).toEqual(["single"]);
  });

  it("names the ranges a designation lacks", () => {
    const lacking = Object.fromEntries(
      scoredTracks().map(({ designation, lacking: kinds }) => [designation, kinds])
    );
    expect(lacking).toMatchObject({
      "infrastructure-azure": [],
      "modern-work": ["m365"],
      "business-applications": ["revenue", "consumption"],
    });
  });

  it("says when the rules of a designation begin, where the others have rules already", () => {
    const rows = compare(partner, { ...asked, asOf: "2023-06-12" });
    expect(rows.filter((row) => "begins" in row)).toEqual([
      expect.objectContaining({ designation: "business-applications", begins: "2023-06-13" }),
    ]);
  });

  it("has no answer before any rules, and says when they begin", () => {
    expect(() => compare(partner, { ...asked, asOf: "2022-10-02" })).toThrow(NoAnswer);
    expect(compare(partner, { ...asked, asOf: "2022-10-03" })).not.toHaveLength(0);
  });
});

describe("The weakest metric", () => {
  it("is the one with the smallest share of its points, and of equal ones that with most to give", () => {
    const { metrics } = scored([usage(...aYearAgo, ...each(now, { tenant: "A", acr: 1000 }))]);
    // 10 of 30, 0 of 20, 0 of 20, 20 of 20, 2 of 10
    expect(weakestOf(metrics)?.id).toBe("intermediate-certifications");
  });

  it("is none where every metric is full", () => {
    const card = scored([usage(...aYearAgo, ...each(now, { tenant: "A", acr: 1000 }))]);
    expect(weakestOf([metric(card, "usage-growth")])).toBeNull();
  });
});
