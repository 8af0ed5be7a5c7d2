import { findDesignation } from "../../../src/rulebook/ruleSet";
import { NoAnswer } from "../../../src/engine/noAnswer";
import type { Question } from "../../../src/engine/scorecard";
import { scored, usage } from "../../support/grids";

const learn = { reading: "learn" } as const;
const customers = (...segments: (string | null)[]) =>
  usage(...segments.map((segment, index) => ({ tenant: `t${index}`, segment })));
const track = (segments: (string | null)[], question: Partial<Question> = learn) =>
  scored([customers(...segments)], question).track;
const smb = (count: number) => Array<string>(count).fill("SMB");

describe("Auto takes SMB when the customers say so", () => {
  test.each([
    [8, 2, "smb"],
    [7, 2, "enterprise"],
    [10, 0, "smb"],
    [0, 3, "enterprise"],
  ])("%d of them SMB and %d not: %s", (count, others, expected) => {
    expect(track([...smb(count), ...Array<string>(others).fill("Enterprise")])).toBe(expected);
  });

  test.each([
    "SMB",
    "smb",
    "SM&C - SMB",
    "Small, Medium Business",
    "Small & Medium Business",
    "SMC - Corporate",
  ])("“%s” is SMB", (segment) => {
    expect(track([segment])).toBe("smb");
  });

  test.each(["Non-SMB", "Not SMB", "Enterprise", "Major", "Unknown", null])(
    "“%s” is not",
    (segment) => {
      expect(track([segment])).toBe("enterprise");
    }
  );

  test("Only customers of the last full month are asked", () => {
    const grid = usage(
      { segment: "SMB" },
      { month: "2026-08", tenant: "gone", segment: "Enterprise" }
    );
    expect(scored([grid], learn).track).toBe("smb");
  });

  test("Without customers in that month it is Enterprise, and that is said", () => {
    const card = scored([usage({ month: "2026-08", segment: "SMB" })], learn);
    expect([card.track, card.trackReason.id]).toEqual(["enterprise", "engine.trackNoCustomers"]);
  });
});

describe("The track asked for", () => {
  test("The guide knows one track; asked for SMB it takes the public figures", () => {
    const guide = { reading: "guide" } as const;
    expect(track(smb(1), guide)).toBe("single");
    expect(track(smb(1), { ...guide, track: "enterprise" })).toBe("single");
    const card = scored([customers("Enterprise")], { ...guide, track: "smb" });
    expect([card.track, card.trackReason.id]).toEqual(["smb", "engine.trackSmbUnderGuide"]);
  });

  test("Before there was an SMB track there is no answer to it", () => {
    for (const reading of ["guide", "learn"] as const)
      expect(() => track(smb(1), { reading, track: "smb", asOf: "2024-12-31" })).toThrow(NoAnswer);
    expect(track(smb(1), { ...learn, track: "smb", asOf: "2025-01-01" })).toBe("smb");
  });
});

test.each(["infrastructure-azure", "Infrastructure (Azure)", "INFRA", " Infraestructura "])(
  "“%s” is the designation",
  (text) => {
    expect(findDesignation(text)?.id).toBe("infrastructure-azure");
  }
);

test("A designation never heard of has no answer", () => {
  expect(() => scored([usage({})], { designation: "Knitting" })).toThrow(
    "There are no rules for “Knitting”. Known: Infrastructure (Azure), Data & AI (Azure)"
  );
});
