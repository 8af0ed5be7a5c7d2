import { endingCertifications } from "../../../src/rulebook/endingCertifications";
import { findDesignation } from "../../../src/rulebook/ruleSet";
import type { IsoDate, Track } from "../../../src/rulebook/terms";

const endings = (designation: string, date: IsoDate, track: Track = "enterprise") =>
  Object.fromEntries(
    endingCertifications(findDesignation(designation)!, date, track, "learn").map(
      ({ metric, ending, runsOut }) => [
        metric,
        { ending: ending.map(({ certification }) => certification.id), runsOut },
      ]
    )
  );

describe("Modern Work", () => {
  test.each<Track>(["enterprise", "smb"])("Its advanced list runs out on the %s track", (track) => {
    const { "advanced-certifications": advanced } = endings("modern-work", "2026-11-22", track);
    expect(advanced).toEqual({
      ending: ["TEAMS-MR-TA", "MS-102"],
      runsOut: {
        step: 1,
        steps: 1,
        nothingToEarnFrom: "2026-12-01",
        nothingCountsFrom: "2027-12-01",
      },
    });
  });

  test("Its intermediate list loses one and does not run out", () => {
    const { "intermediate-certifications": intermediate } = endings("modern-work", "2026-11-22");
    expect(intermediate).toEqual({ ending: ["MS-900"], runsOut: null });
  });

  test("A certification is ending on its last counting day and gone the day after", () => {
    const on = (day: IsoDate) => endings("modern-work", day)["advanced-certifications"]!.ending;
    expect(on("2027-06-15")).toEqual(["TEAMS-MR-TA", "MS-102"]);
    expect(on("2027-06-16")).toEqual(["MS-102"]);
    expect(on("2027-12-01")).toEqual([]);
  });
});

test("Security: the gate of step 1 ran out until a second certification joined it", () => {
  const on = (day: IsoDate) => endings("security", day)["intermediate-certifications"]!.runsOut;
  expect(on("2026-07-29")).toEqual({
    step: 1,
    steps: 3,
    nothingToEarnFrom: "2026-09-01",
    nothingCountsFrom: "2027-09-01",
  });
  expect(on("2026-07-30")).toBeNull();
});

test("Exams that retired end the earning, soonest last counting day first", () => {
  const { "intermediate-certifications": list } = endings("data-ai-azure", "2026-11-22");
  expect(list!.ending).toEqual(["DP-100", "AI-102"]);
  const [infrastructure] = endingCertifications(
    findDesignation("infrastructure-azure")!,
    "2026-11-22",
    "smb",
    "learn"
  );
  expect(infrastructure!.ending).toEqual([
    expect.objectContaining({
      steps: [2],
      earnedUntil: "2026-09-30",
      countsUntil: "2027-09-30",
    }),
  ]);
});

test("Before the rules begin there is no list", () => {
  expect(() => endings("modern-work", "2022-10-02")).toThrow(/no rules before 2022-10-03/);
});
