import { figuresOf } from "../../../src/rulebook/figures";
import { rulebook } from "../../../src/rulebook/rulebook";
import { findDesignation, ruleSet, tracksInForce } from "../../../src/rulebook/ruleSet";
import { rulesTable } from "../../../src/rulebook/rulesTable";
import type { IsoDate, Reading, Track } from "../../../src/rulebook/terms";

const table = (designation: string, date: IsoDate, track: Track, reading: Reading = "learn") =>
  rulesTable(ruleSet(findDesignation(designation)!, date, track, reading));
const valueOf = (rows: ReturnType<typeof table>, metric: string, rule: string | RegExp) =>
  rows.find((row) => row.metric === metric && row.rule.match(rule))?.value;
const everyTable = rulebook.designations.flatMap((designation) =>
  designation.editions.flatMap(({ from }) =>
    tracksInForce(designation, from, "learn").map((track) => [designation.id, from, track] as const)
  )
);

describe("Every figure in force is shown", () => {
  test.each(everyTable)("%s, %s, %s", (id, date, track) => {
    const rows = table(id, date, track);
    const designation = findDesignation(id)!;
    const ofMetrics = figuresOf(designation).filter(({ metric }) => metric !== null);
    expect(rows.filter(({ metric }) => metric !== "")).toHaveLength(ofMetrics.length);
    for (const { value, sources, rule, checkedOn } of rows) {
      expect(String(value)).toMatch(/\S/);
      expect(String(value)).not.toMatch(/\[object|undefined|NaN|null|true|false/);
      expect(rule).toMatch(/\S/);
      expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(sources.length).toBeGreaterThan(0);
      for (const { title, link } of sources) expect(title && link).toBeTruthy();
    }
    const named = rows.map(({ metric, rule }) => `${metric}/${rule}`);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe("Values read as a partner writes them", () => {
  const modernWork = table("modern-work", "2026-11-22", "smb");
  const security = table("security", "2026-11-22", "enterprise");
  const securitySmb = table("security", "2026-11-22", "smb");
  const business = table("business-applications", "2026-11-22", "enterprise");
  const infrastructure = table("infrastructure-azure", "2026-06-30", "smb");

  test.each<[string, unknown, string | number]>([
    ["money", valueOf(infrastructure, "Usage growth", "Minimum ACR"), "USD 1,000"],
    ["a band of money", valueOf(securitySmb, "Deployments", /ACR/), "USD 750 to USD 12,000"],
    [
      "a band open at its start",
      valueOf(securitySmb, "Usage growth", /ACR of/),
      "more than USD 0, up to USD 12,000",
    ],
    ["a band without an end", valueOf(security, "Net customer adds", /ACR/), "at least USD 600"],
    ["a band of licences", valueOf(modernWork, "Net customer adds", /Paid licences/), "11 to 300"],
    ["licences above", valueOf(security, "Net customer adds", /Paid licences/), "more than 300"],
    ["a rate", valueOf(security, "Intermediate certifications", /^Points/), "40 for 6"],
    ["a rate in money", valueOf(security, "Usage growth", /^Azure: Points/), "1 for USD 1,250"],
    ["a rate of whole points", valueOf(modernWork, "Deployments", /CPOR.*: Points/), 5],
    ["a share", valueOf(security, "Deployments", /Share/), "at least 15 %"],
    ["nothing asked", valueOf(security, "Net customer adds", /Share/), "not asked"],
    [
      "an option a track lacks",
      valueOf(modernWork, "Usage growth", /DPOR.*associations/),
      "no such option on this track",
    ],
    ["parts in a pool", valueOf(security, "Deployments", /^Azure and/), "counted together"],
    ["parts added", valueOf(security, "Usage growth", /^Azure and/), "points of each added"],
    ["the best part", valueOf(modernWork, "Usage growth", /^How/), "the best one alone"],
    ["months", valueOf(infrastructure, "Net customer adds", /looked at now/), "2 and 1"],
    [
      "steps",
      valueOf(securitySmb, "Intermediate certifications", "Steps"),
      "1: 1 person with AZ-500 / SC-500 required, 4 points; 2: 1 person with SC-200 required, 4 points; 3: up to 4 people with SC-100 / SC-300 / SC-400 / SC-401",
    ],
    [
      "a track by segments and ACR",
      valueOf(infrastructure, "", "SMB track when"),
      "more than 80 % of customers are in the segments SMB / Small Medium Business / Small, Medium Business / Small and Medium Business / Small & Medium Business, and ACR of 12 months is below USD 1,000,000",
    ],
    [
      "a track by workloads",
      valueOf(business, "", "Enterprise track when"),
      "at least 5 workloads at customers above USD 5,000 a month, in each of the months 1 and 13 back",
    ],
    [
      "the better of two tracks",
      valueOf(security, "", /^Track /),
      "both tracks are scored, the higher total counts",
    ],
    ["the fee", valueOf(security, "", "Fee a year"), "USD 4,875"],
    [
      "the window",
      valueOf(security, "", "not enrolled"),
      "the current month and the 5 months before",
    ],
  ])("%s", (_what, shown, expected) => {
    expect(shown).toBe(expected);
  });

  test("a rate card names what each workload weighs", () => {
    expect(valueOf(business, "Usage growth", /^MCV for/)).toMatch(
      /Customer Insights \(profiles\): 0\.2; Finance & Operations: 100/
    );
  });

  test("the badges since August 2026 group the designations", () => {
    expect(valueOf(table("security", "2026-08-04", "smb"), "", /badges/)).toMatch(
      /Solutions Partner for Modern Work: Modern Work;/
    );
    expect(valueOf(table("security", "2026-08-05", "smb"), "", /badges/)).toMatch(
      /^Solutions Partner for AI Business Solutions: Business Applications and Modern Work;/
    );
  });
});

test("One track has no rule of tracks; the guide shows it for the SMB track that was asked for", () => {
  const guide = (track: Track) => table("infrastructure-azure", "2026-11-22", track, "guide");
  expect(valueOf(guide("single"), "", "SMB track when")).toBeUndefined();
  expect(valueOf(guide("smb"), "", "SMB track when")).toMatch(/^at least 80 %/);
});
