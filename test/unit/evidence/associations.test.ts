import { associationByText } from "../../../src/rulebook/associationIndex";
import { rulebook } from "../../../src/rulebook/rulebook";
import type { Cell, Grid } from "../../../src/evidence/grid";
import {
  aYearAgo,
  centsOf,
  each,
  evidenceOf,
  found,
  metric,
  now,
  points,
  scored,
  then,
  usage,
  type UsageLine,
} from "../../support/grids";

const october = (grid: Grid) => centsOf(evidenceOf(grid), 2026, 10);

describe("Associations as exports and people write them", () => {
  test.each(
    rulebook.associations.flatMap(({ id, spellings }) => spellings.map((text) => [text, id]))
  )("%s is %s", (text, id) => {
    for (const spelling of [
      text,
      text!.toUpperCase(),
      ` ${text} `,
      text!.replace(/[ -]/g, ""),
      text!.replace(/ /g, "_"),
    ])
      expect(associationByText(spelling)?.id).toBe(id);
  });

  test.each(["PAL", "DPOR", "CSP Tier 1", "CSP Tier 2"])("%s counts", (association) => {
    expect(october(usage({ association, acr: 5 }))).toBe(500);
  });

  test.each([
    "Transacting partner of record",
    "Partner as end-customer",
    "Deal registration",
    "CPOR",
  ])("%s doesn't count, and the amount left out is said", (association) => {
    const evidence = evidenceOf(usage({ association, acr: 5 }, { acr: 1 }));
    expect(centsOf(evidence, 2026, 10)).toBe(100);
    expect(evidence.findings[0]!.message).toMatchObject({
      id: "evidence.ineligible",
      values: { count: 1, amount: { cents: 500 } },
    });
  });

  test("A range without the column counts every row, and that is said", () => {
    const grid = [
      ["Month", "CustomerName", "ACR_USD"],
      ["2026-10", "Contoso", 5],
    ];
    expect(october(grid)).toBe(500);
    expect(found(grid)).toContain("evidence.noAssociationColumn");
  });

  test("Without the column the export's own flag takes duplicates out", () => {
    const grid = [
      ["Month", "CustomerName", "ACR_USD", "IsACRDuplicateAtPGALevel"],
      ["2026-10", "Contoso", 5, 0],
      ["2026-10", "Contoso", 5, 1],
      ["2026-10", "Contoso", 5, "TRUE"],
      ["2026-10", "Contoso", 5, null],
    ];
    expect(october(grid)).toBe(1000);
    expect(found(grid)).toContain("evidence.flagged");
  });
});

describe("An association that is not known or not given", () => {
  const now_ = each(now, { acr: 5000 });
  test.each<Cell>(["Partner of something", null, "#N/A"])(
    "%s a year ago leaves growth and net adds unproven: it might have counted then",
    (association) => {
      const before = each(then, { association, acr: 5000 });
      const card = scored([usage(...aYearAgo, ...before, ...now_)]);
      expect(metric(card, "usage-growth")).toMatchObject({ status: "unknown", points: 0 });
      expect(metric(card, "net-customer-adds")).toMatchObject({ status: "unknown", points: 0 });
    }
  );

  test("Now, it is left out and the rest counts", () => {
    const card = scored([
      usage(...aYearAgo, ...now_, ...each(now, { tenant: "t2", association: "?", acr: 5000 })),
    ]);
    expect(metric(card, "net-customer-adds").points).toBe(10);
  });

  test("With no amount it changes nothing", () => {
    const before = each(then, { association: null, acr: 0 });
    expect(points("usage-growth", [usage(...aYearAgo, ...before, ...now_)])).toBe(20);
  });
});

describe("The same usage under several associations counts once", () => {
  const pal = (line: UsageLine) =>
    usage({ association: "PAL", ...line }, { association: "CSP Tier 1", ...line });

  test("With subscriptions: the same customer, month, service and subscription", () => {
    expect(october(pal({ acr: 600 }))).toBe(60000);
    expect(found(pal({ acr: 600 }))).toContain("evidence.duplicates");
  });

  test("However the rows are split", () => {
    const grid = usage(
      { association: "PAL", acr: 600 },
      { association: "CSP Tier 1", acr: 250.25 },
      { association: "CSP Tier 1", acr: 349.75 }
    );
    expect(october(grid)).toBe(60000);
  });

  test("A PAL on part of what CSP sees: the larger stays", () => {
    const grid = usage({ association: "PAL", acr: 400 }, { association: "CSP Tier 2", acr: 600 });
    expect(october(grid)).toBe(60000);
  });

  test.each<[string, UsageLine]>([
    ["Another subscription", { subscription: "subscription-2" }],
    ["Another service", { service: "Storage" }],
    ["Another customer", { tenant: "tenant-2" }],
  ])("%s is other usage", (_name, other) => {
    const grid = usage(
      { association: "PAL", acr: 600 },
      { association: "CSP Tier 1", acr: 600, ...other }
    );
    expect(october(grid)).toBe(120000);
  });

  test("Eligible first, then duplicates: an ineligible association never stands in for an eligible one", () => {
    const grid = usage(
      { association: "Transacting partner of record", acr: 600 },
      { association: "CSP Tier 1", acr: 600 }
    );
    expect(october(grid)).toBe(60000);
  });

  test("Without a subscription: equal sums are duplicates, others are not", () => {
    expect(october(pal({ acr: 600, subscription: null }))).toBe(60000);
    const grid = usage(
      { association: "PAL", acr: 400, subscription: null },
      { association: "CSP Tier 1", acr: 600, subscription: null }
    );
    expect(october(grid)).toBe(100000);
  });

  test("The zero subscription and UNKNOWN are no subscription", () => {
    for (const subscription of ["00000000-0000-0000-0000-000000000000", "UNKNOWN"]) {
      const grid = usage(
        { association: "PAL", acr: 400, subscription },
        { association: "CSP Tier 1", acr: 600, subscription }
      );
      expect(october(grid)).toBe(100000);
    }
  });

  test("A row that lost its tenant id is a duplicate of the one that kept it", () => {
    const grid = usage(
      { association: "PAL", name: "Contoso", acr: 600 },
      { association: "CSP Tier 1", name: "Contoso", tenant: null, acr: 600 }
    );
    expect(october(grid)).toBe(60000);
  });

  test("Two partner ids under one association: the same sum is counted once", () => {
    const header = [
      "Month",
      "CustomerTenantId",
      "SubscriptionId",
      "PartnerAttributionType",
      "MPNId",
      "ACR_USD",
    ];
    const row = (partner: number, acr: number) => ["2026-10", "t1", "s1", "PAL", partner, acr];
    expect(october([header, row(1, 600), row(2, 600)])).toBe(60000);
    expect(october([header, row(1, 600), row(2, 250.5), row(2, 349.5)])).toBe(60000);
    expect(october([header, row(1, 600), row(2, 100)])).toBe(70000);
    expect(october([header, row(1, 600), row(1, 600)])).toBe(120000);
  });
});
