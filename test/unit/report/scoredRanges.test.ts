import type { RangeKind } from "../../../src/evidence/evidence";
import { scoredRanges } from "../../../src/report/scoredRanges";

const all: readonly (RangeKind | null)[] = [
  "certifications",
  "figures",
  null,
  "consumption",
  "customers",
  "usage",
  "m365",
  "cspUsage",
  "revenue",
  "costManagement",
];
const scored = (designation: string) => scoredRanges(designation, all, (kind) => kind);

describe("the ranges that a designation is scored from", () => {
  test("Azure takes usage with what stands beside it or in for it", () => {
    expect(scored("infrastructure-azure")).toEqual([
      "usage",
      "certifications",
      "customers",
      "costManagement",
      "cspUsage",
      "figures",
      null,
    ]);
  });

  test("Modern Work takes Microsoft 365 usage and no Azure usage", () => {
    expect(scored("modern-work")).toEqual(["m365", "certifications", "figures", null]);
  });

  test("Security takes both", () => {
    expect(scored("security").slice(0, 3)).toEqual(["usage", "m365", "certifications"]);
  });

  test("Business Applications takes revenue and usage of its own", () => {
    expect(scored("business-applications")).toEqual([
      "revenue",
      "consumption",
      "certifications",
      "figures",
      null,
    ]);
  });

  test("two of a kind stand as they stood", () => {
    const ranges = [
      { kind: "m365", name: "M365" },
      { kind: "usage", name: "Azure" },
      { kind: "m365", name: "CPOR" },
    ] as const;
    expect(scoredRanges("security", ranges, ({ kind }) => kind).map(({ name }) => name)).toEqual([
      "Azure",
      "M365",
      "CPOR",
    ]);
  });
});
