import { changeForMe } from "../../../src/engine/changeForMe";
import { NoAnswer } from "../../../src/engine/noAnswer";
import { evidenceOf, people, trainings } from "../../support/grids";

const security = { designation: "security", asOf: "2026-11-01", today: "2026-11-22" } as const;

describe("What a change of the rules does to a partner", () => {
  it("one person in each of steps 1 and 2 was enough until the end of November 2023", () => {
    const evidence = evidenceOf(
      trainings(...people("AZ-500", 1), ...people("SC-200", 1), ...people("SC-100", 3))
    );
    const { before, after, metrics } = changeForMe(evidence, security, "2023-11-30", "2023-12-01");
    expect([before.total, after.total]).toEqual([20, 0]);
    expect(metrics).toEqual([
      {
        id: "intermediate-certifications",
        name: expect.any(String) as string,
        before: 20,
        after: 0,
      },
    ]);
  });

  it("the same evidence is looked at as of the same day", () => {
    const evidence = evidenceOf(trainings(...people("SC-500", 2), ...people("SC-200", 2)));
    const { before, after } = changeForMe(evidence, security, "2026-07-29", "2026-07-30");
    expect([before.asOf, after.asOf]).toEqual(["2026-11-01", "2026-11-01"]);
    expect([before.edition.from, after.edition.from]).toEqual(["2026-05-08", "2026-07-30"]);
  });

  it("nothing changes between two days of one edition", () => {
    const evidence = evidenceOf(trainings(...people("AZ-500", 2)));
    expect(changeForMe(evidence, security, "2026-08-01", "2026-08-02").metrics).toEqual([]);
  });

  it("a day before the rules has no answer", () => {
    const evidence = evidenceOf(trainings(...people("AZ-500", 2)));
    expect(() => changeForMe(evidence, security, "2022-10-02", "2026-08-02")).toThrow(NoAnswer);
  });
});
