import type { Compared, ComparedTrack } from "../../../src/engine/compare";
import { compareTable } from "../../../src/report/compareTable";
import { modernWork, security } from "../../support/designationScorecards";
import { saying } from "../../support/scorecards";

const enterprise: ComparedTrack = {
  designation: "security",
  designationName: "Security",
  track: "enterprise",
  counts: true,
  trackReason: saying("the higher total"),
  asOf: "2026-11-01",
  total: security().total,
  max: 100,
  target: 70,
  qualified: true,
  metrics: security().metrics,
  weakest: security().metrics[1]!,
  lacking: [],
  approximate: null,
};

const row = (each: Compared) => compareTable([each])[1]!;

test("a header, then a row for each designation and track", () => {
  const smb = {
    ...enterprise,
    track: "smb",
    counts: false,
    total: 51.6666,
    qualified: false,
  } as const;
  expect(compareTable([enterprise, smb])).toEqual([
    [
      "Designation",
      "Track",
      "Counts",
      "Total",
      "Max",
      "Qualified",
      "Weakest metric",
      "As of",
      "Note",
    ],
    [
      "Security",
      "Enterprise",
      true,
      70,
      100,
      true,
      "Intermediate certifications",
      "2026-11-01",
      "",
    ],
    ["Security", "SMB", false, 51.66, 100, false, "Intermediate certifications", "2026-11-01", ""],
  ]);
});

test("what is just below 70 is not shown as 70", () => {
  expect(row({ ...enterprise, total: 69.999999 })[3]).toBe(69.99);
});

test("one track, and full points everywhere: no weakest metric", () => {
  const full = { ...enterprise, track: "single", weakest: null } as const;
  expect(row(full).slice(1, 7)).toEqual(["One track", true, 70, 100, true, ""]);
});

test("kinds of ranges that lack are named", () => {
  const { metrics } = modernWork;
  expect(row({ ...enterprise, metrics, lacking: ["m365"] })[8]).toBe(
    "No range: Microsoft 365 usage"
  );
  expect(row({ ...enterprise, lacking: ["usage", "m365", "certifications"] })[8]).toBe(
    "No range: Azure usage, Microsoft 365 usage, and certifications"
  );
  expect(row({ ...enterprise, lacking: ["revenue", "consumption"] })[8]).toBe(
    "No range: Business Applications revenue and Business Applications usage"
  );
});

test("before the rules begin the row says when they do, and holds no figure", () => {
  const early: Compared = {
    designation: "business-applications",
    designationName: "Business Applications",
    asOf: "2023-01-01",
    begins: "2023-06-13",
  };
  expect(row(early)).toEqual([
    "Business Applications",
    "",
    "",
    "",
    "",
    "",
    "",
    "2023-01-01",
    "Rules begin on 13 Jun 2023",
  ]);
});
