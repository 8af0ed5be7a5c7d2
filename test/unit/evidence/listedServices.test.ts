import { evidenceOf, usage, type UsageLine } from "../../support/grids";

const azure = ["csp-tier-1", "csp-tier-2"];
const sums = (lines: readonly UsageLine[], services: string[], associations: string[]) => {
  const folded = evidenceOf(usage(...lines)).usage!.ofServices!(services, associations);
  return Object.fromEntries(
    folded.tenants.map(({ key }, tenant) => [
      key,
      [...folded.cents.slice(tenant * folded.monthCount, (tenant + 1) * folded.monthCount)],
    ])
  );
};

const ledger: readonly UsageLine[] = [
  { service: "Sentinel", acr: 10, association: "CSP Tier 1" },
  { service: "Microsoft Sentinel", acr: 3, association: "PAL", subscription: "subscription-2" },
  { service: "Key Vault", acr: 5, association: "PAL", month: "2026-08" },
  { service: "Key Vault", acr: 2, tenant: "tenant-2", association: "CSP Tier 2" },
  { service: "Azure App Service", acr: 900 },
];

describe("ACR of listed services", () => {
  test("Only the services asked for, under the associations asked for", () => {
    expect(sums(ledger, ["sentinel", "key-vault"], [...azure, "pal"])).toEqual({
      "tenant-1": [500, 0, 1300],
      "tenant-2": [0, 0, 200],
    });
    expect(sums(ledger, ["sentinel", "key-vault"], ["pal"])).toEqual({
      "tenant-1": [500, 0, 300],
    });
    expect(sums(ledger, ["key-vault"], azure)).toEqual({ "tenant-2": [0, 0, 200] });
  });

  test("An association that the whole leaves out can be asked for", () => {
    const lines = [{ service: "Sentinel", association: "Transacting partner of record", acr: 4 }];
    expect(sums(lines, ["sentinel"], ["tpor"])).toEqual({ "tenant-1": [400] });
    expect(evidenceOf(usage(...lines)).usage!.services).toEqual([]);
  });

  test("One consumption under two associations counts once, and wholly where one is not asked for", () => {
    const lines = [
      { service: "Sentinel", association: "PAL", acr: 10 },
      { service: "Sentinel", association: "CSP Tier 1", acr: 10 },
      { service: "Sentinel", association: "CSP Tier 1", acr: 1, subscription: "subscription-2" },
    ];
    expect(sums(lines, ["sentinel"], ["pal", ...azure])).toEqual({ "tenant-1": [1100] });
    expect(sums(lines, ["sentinel"], ["pal"])).toEqual({ "tenant-1": [1000] });
    expect(sums(lines, ["sentinel"], azure)).toEqual({ "tenant-1": [1100] });
  });

  test("Months, row numbers and the whole's coverage", () => {
    const { ofServices, ...whole } = evidenceOf(
      usage(...ledger, { month: "2026-06", acr: 1 })
    ).usage!;
    const sentinel = ofServices!(["sentinel"], azure);
    expect([sentinel.firstMonth, sentinel.monthCount]).toEqual([
      whole.firstMonth,
      whole.monthCount,
    ]);
    // June and August have rows of other services: a proven zero. July has none.
    expect([...sentinel.coverage]).toEqual([1, 0, 1, 0, 1]);
    expect([...sentinel.firstRow]).toEqual([0, 0, 0, 0, 2]);
    expect(sentinel.places).toEqual(whole.places);
    expect(sentinel.services).toEqual(["Sentinel"]);
  });

  test.each<[string, UsageLine, number]>([
    ["An amount of a listed service", { service: "Sentinel", acr: "?" }, 2],
    ["The association of a listed service", { service: "Sentinel", association: "?" }, 2],
    ["An amount of another service", { acr: "?" }, 1],
    ["The association of another service", { association: "?" }, 1],
  ])("%s that can't be read", (_what, line, coverage) => {
    const { ofServices } = evidenceOf(usage(line)).usage!;
    expect([...ofServices!(["sentinel"], azure).coverage]).toEqual([coverage]);
  });

  test("An undated amount is in doubt only where it is of the service", () => {
    const undated = (service: string, asked: string) =>
      evidenceOf(usage({}, { service, month: "?" })).usage!.ofServices!([asked], azure)
        .undatedAmounts;
    expect(undated("Sentinel", "sentinel")).toBe(true);
    expect(undated("Sentinel", "key-vault")).toBe(false);
    expect(undated("Azure App Service", "sentinel")).toBe(false);
  });

  test("Text amounts are read as the whole column proves them", () => {
    const lines = [{ acr: "1.234.567,50" }, { service: "Sentinel", acr: "1.234" }];
    expect(sums(lines, ["sentinel"], azure)).toEqual({ "tenant-1": [123400] });
  });

  test("Months of a range that names no services are in doubt", () => {
    const bare = usage({ month: "2026-09" }).map((row) => row.filter((_, index) => index !== 3));
    const { ofServices } = evidenceOf(usage({ service: "Sentinel" }), bare).usage!;
    expect([...ofServices!(["sentinel"], azure).coverage]).toEqual([2, 1]);
  });

  test("An answer is remembered", () => {
    const { ofServices } = evidenceOf(usage(...ledger)).usage!;
    expect(ofServices!(["sentinel", "key-vault"], azure)).toBe(
      ofServices!(["key-vault", "sentinel"], azure)
    );
    expect(ofServices!(["sentinel"], azure)).not.toBe(ofServices!(["sentinel"], ["pal"]));
  });

  test("Without a service column there is no answer", () => {
    const bare = usage({}).map((row) => row.filter((_, index) => index !== 3));
    expect(evidenceOf(bare).usage!.ofServices).toBeNull();
  });
});
