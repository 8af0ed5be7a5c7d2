import { rulesDiff } from "../../../src/rulebook/rulesDiff";
import { findDesignation } from "../../../src/rulebook/ruleSet";
import type { IsoDate, Reading, Track } from "../../../src/rulebook/terms";

const changes = (
  designation: string,
  dayA: IsoDate,
  dayB: IsoDate,
  reading: Reading = "learn",
  track?: Track
) => rulesDiff(findDesignation(designation)!, dayA, dayB, reading, track);
const named = (rows: ReturnType<typeof changes>, rule: RegExp) =>
  rows.filter((row) => rule.test(row.rule));

test("Two days under the same rules differ in nothing", () => {
  expect(changes("infrastructure-azure", "2026-08-15", "2026-11-22")).toEqual([]);
  expect(changes("security", "2026-11-22", "2026-11-22")).toEqual([]);
});

test("A change shows on its day and not on the day before", () => {
  const until = (day: IsoDate) => changes("infrastructure-azure", "2026-06-30", day);
  expect(until("2026-06-30")).toEqual([]);
  expect(until("2026-07-01")).toEqual([
    expect.objectContaining({
      metric: "",
      rule: "SMB track when",
      tracks: ["enterprise", "smb"],
      before: expect.stringMatching(/^more than 80 %.*below USD 1,000,000$/),
      after: expect.stringMatching(/^at least 80 % .*SMC Corporate$/),
      from: "2026-07-01",
      sources: expect.arrayContaining([expect.objectContaining({ id: "ANN-2026-07" })]),
    }),
  ]);
});

test("The order of the days does not matter: before is the earlier one", () => {
  expect(changes("security", "2026-11-22", "2024-01-01")).toEqual(
    changes("security", "2024-01-01", "2026-11-22")
  );
});

test("A track that was split off is compared with the one track it came from", () => {
  const rows = changes("infrastructure-azure", "2024-12-31", "2025-01-01");
  expect(named(rows, /^ACR a month/)).toEqual([
    expect.objectContaining({ tracks: ["smb"], before: "USD 1,000", after: "USD 500" }),
  ]);
  expect(named(rows, /^Tracks$/)).toEqual([
    expect.objectContaining({
      tracks: ["enterprise", "smb"],
      before: "one track",
      after: "Enterprise and SMB",
    }),
  ]);
  expect(named(rows, /^SMB track when$/)).toEqual([expect.objectContaining({ before: null })]);
});

test("Asked for one track, the others' changes are left out", () => {
  const rows = changes("security", "2026-05-07", "2026-05-08", "learn", "smb");
  expect(rows.every(({ tracks }) => tracks.length === 1 && tracks[0] === "smb")).toBe(true);
  expect(named(rows, /^Azure: Points for ACR growth/)).toEqual([
    expect.objectContaining({ before: "1 for USD 1,250", after: "1 for USD 750" }),
  ]);
});

test("The guide knows one track of Azure: the split is no change under it, unless SMB is asked for", () => {
  expect(changes("infrastructure-azure", "2024-12-31", "2025-01-01", "guide")).toEqual([]);
  const smb = changes("infrastructure-azure", "2024-12-31", "2025-01-01", "guide", "smb");
  expect(named(smb, /^ACR a month/)).toHaveLength(1);
});

test("A certification that stopped counting in between is a change from the day after its last one", () => {
  const ended = (from: IsoDate, to: IsoDate) => named(changes("security", from, to), /SC-400/);
  expect(ended("2026-05-30", "2026-05-31")).toEqual([]);
  expect(ended("2026-05-31", "2026-06-01")).toEqual([
    expect.objectContaining({
      metric: "Intermediate certifications",
      before: "counts",
      after: "counts no more",
      from: "2026-06-01",
    }),
  ]);
  expect(ended("2026-06-01", "2026-11-22")).toEqual([]);
});

test("Rules of the whole program are compared too", () => {
  const rows = changes("modern-work", "2026-08-04", "2026-08-05");
  expect(rows.map(({ rule }) => rule)).toEqual(["Customer-facing badges"]);
});

test("A day before the rules begin is refused", () => {
  expect(() => changes("modern-work", "2022-10-02", "2026-01-01")).toThrow(
    /modern-work has no rules before 2022-10-03/
  );
});
