import fc from "fast-check";
import { score } from "../../../../src/engine/score";
import { UnusableEvidence } from "../../../../src/evidence/unusable";
import { readEvidence } from "../../../../src/evidence/readEvidence";
import type { Cell, Grid } from "../../../../src/evidence/grid";
import { say } from "../../../../src/words/say";
import {
  costManagement,
  costManagementHeader,
  cspHeader,
  cspHeaderOfTiers,
  cspUsage,
  enterpriseHeader,
  wholeMonth,
  type CostLine,
} from "../../../support/costFiles";
import { centsOf, evidenceOf, found, usage } from "../../../support/grids";

const october = (line: CostLine) => wholeMonth("2026-10", "UsageDate", line);
const octoberCost = (line: CostLine) => wholeMonth("2026-10", "date", line);
const kindOf = (grid: Grid) => evidenceOf(grid).ranges[0]!.kind;
const said = (...grids: Grid[]) => evidenceOf(...grids).findings.map(({ message }) => say(message));

describe("Cost files are known by their headers", () => {
  test("Daily-rated usage in both variants, in any order and case", () => {
    const upside = [...cspHeader].reverse().map((name) => name.toUpperCase());
    const line = { CUSTOMERID: "t", USAGEDATE: "2026-10-01", PRICINGCURRENCY: "USD" };
    expect(kindOf(cspUsage([{}]))).toBe("cspUsage");
    expect(kindOf(cspUsage([{}], cspHeaderOfTiers))).toBe("cspUsage");
    expect(kindOf(cspUsage([line], upside))).toBe("cspUsage");
  });

  test("A Cost Management export of a partner agreement, in any order and case", () => {
    const upside = [...costManagementHeader].reverse().map((name) => name.toUpperCase());
    expect(kindOf(costManagement([{}]))).toBe("costManagement");
    expect(kindOf(costManagement([{ DATE: "2026-10-01", CUSTOMERTENANTID: "t" }], upside))).toBe(
      "costManagement"
    );
  });

  test("One of an enterprise agreement is known and refused in a sentence", () => {
    const evidence = evidenceOf(costManagement([{ Date: "2026-10-01" }], enterpriseHeader));
    expect(evidence.usage).toBeNull();
    expect(evidence.findings.map(({ message }) => message.id)).toEqual([
      "evidence.costsWithoutCustomers",
    ]);
  });

  test("The subscription of Azure is EntitlementId in a CSP file, never SubscriptionId", () => {
    const { columns } = evidenceOf(cspUsage([{}])).ranges[0]!;
    const readAs = (name: string) => columns.find(({ header }) => header === name)!.readAs;
    expect(readAs("EntitlementId")).toBe("subscription");
    expect(readAs("SubscriptionId")).toBeNull();
  });

  test("An Azure usage export that names meter categories stays one", () => {
    const header = "SubscriptionId,Month,ServiceName,MeterCategory,CustomerTenantId,TotalACR";
    expect(kindOf([header.split(","), ["s", "2026-10", "x", "y", "t", 1]])).toBe("usage");
  });

  test.each(["paygCostInUsd", "publisherType", "chargeType", "date"])(
    "Without %s a Cost Management export is not read, and the column is named",
    (column) => {
      const header = costManagementHeader.filter((name) => name !== column);
      const evidence = evidenceOf(costManagement([{}], header));
      expect(evidence.usage).toBeNull();
      expect(evidence.findings.map(({ message }) => message)).toEqual([
        { id: "evidence.missingColumn", values: { column } },
      ]);
    }
  );
});

describe("Daily rows become usage by month, customer and service", () => {
  test("The days of a month are summed, and the sums cut to the cent once", () => {
    const lines = wholeMonth(
      "2026-10",
      "UsageDate",
      { PricingPreTaxTotal: 0.004 },
      { PricingPreTaxTotal: 0.004 }
    );
    expect(centsOf(evidenceOf(cspUsage(lines)), 2026, 10)).toBe(12);
  });

  test("Every row is CSP and nothing else; the first row of a customer is told", () => {
    const evidence = evidenceOf(cspUsage([{ PricingPreTaxTotal: 1 }, { CustomerId: "tenant-2" }]));
    expect(evidence.usage!.tenants.map(({ key }) => key)).toEqual(["tenant-1", "tenant-2"]);
    expect([...evidence.usage!.firstRow]).toEqual([2, 3]);
    expect(evidence.ranges[0]!.rows).toBe(2);
  });

  test("Only usage of Microsoft counts in a Cost Management export", () => {
    const lines = [
      ...octoberCost({ paygCostInUsd: 100 }),
      { chargeType: "Purchase", paygCostInUsd: 500 },
      { chargeType: "Refund", paygCostInUsd: -50 },
      { publisherType: "Marketplace", paygCostInUsd: 70 },
    ];
    const grid = costManagement(lines);
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(10000);
    expect(found(grid)).toEqual(
      expect.arrayContaining(["evidence.costsNotUsage", "evidence.costsOfOthers"])
    );
  });

  test("A row that does not say its charge counts nowhere, and its month proves no baseline", () => {
    const grid = costManagement([
      ...octoberCost({ paygCostInUsd: 100 }),
      { chargeType: "", paygCostInUsd: 5 },
    ]);
    const { usage: shown } = evidenceOf(grid);
    expect([...shown!.totalCents]).toEqual([10000]);
    expect([...shown!.coverage]).toEqual([2]);
    expect(found(grid)).toContain("evidence.chargeUnsaid");
  });

  test("Dates of the bill are month first; what may be another day is not read", () => {
    const slashed = (date: string) => ({ UsageDate: date, PricingPreTaxTotal: 10 });
    const proven = evidenceOf(cspUsage([slashed("10/3/2026"), slashed("10/13/2026")]));
    expect(centsOf(proven, 2026, 10)).toBe(2000);
    const unproven = cspUsage([slashed("10/3/2026")]);
    expect(found(unproven)).toContain("evidence.monthAmbiguous");
    expect(evidenceOf(unproven).usage).toBeNull();
  });

  test("Excel dates beside month-first texts may be exchanged and are not read", () => {
    const grid = cspUsage([
      { UsageDate: 46091, PricingPreTaxTotal: 10 },
      { UsageDate: "10/13/2026", PricingPreTaxTotal: 10 },
    ]);
    expect(found(grid)).toContain("evidence.monthAmbiguous");
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(1000);
    expect(evidenceOf(grid).usage!.undatedAmounts).toBe(true);
  });
});

describe("Partner-earned credit is added back", () => {
  const cents = (line: CostLine) => centsOf(evidenceOf(cspUsage(october(line))), 2026, 10);

  test.each([
    [849.99, 15, 99998],
    [850, 15, 100000],
    [850.01, 15, 100001],
    [1000, 0, 100000],
    [850, 0.15, 100000],
    [850, "15%", 100000],
    [850, "15", 100000],
    [850, "0.15", 100000],
    [1000, "", 100000],
    [-850, 15, -100000],
  ])("%p at a credit of %p is %p cents", (amount, credit, expected) => {
    expect(cents({ PricingPreTaxTotal: amount, PartnerEarnedCreditPercentage: credit })).toBe(
      expected
    );
  });

  test("A threshold is reached by the sum of a month, not by rounded days", () => {
    const day = { PricingPreTaxTotal: 850 / 31, PartnerEarnedCreditPercentage: 15 };
    const lines = wholeMonth("2026-10", "UsageDate", day, day);
    expect(centsOf(evidenceOf(cspUsage(lines)), 2026, 10)).toBe(100000);
  });

  test.each([100, 115, -15, "half"])(
    "A credit of %p is no credit, and its row counts not",
    (credit) => {
      const grid = cspUsage(
        october({ PricingPreTaxTotal: 850, PartnerEarnedCreditPercentage: credit })
      );
      expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(0);
      expect([...evidenceOf(grid).usage!.coverage]).toEqual([2]);
      expect(found(grid)).toContain("evidence.creditUnreadable");
    }
  );

  test("Without the column amounts are taken as they are, and that is said", () => {
    const header = cspHeader.filter((name) => name !== "PartnerEarnedCreditPercentage");
    const grid = cspUsage(october({ PricingPreTaxTotal: 850 }), header);
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(85000);
    expect(found(grid)).toContain("evidence.noEarnedCredit");
  });
});

describe("Only US dollars can be held against the thresholds", () => {
  test("The bill is read where the price list is in another currency, and the other way round", () => {
    const euros = { PricingCurrency: "EUR", PricingPreTaxTotal: 90, BillingPreTaxTotal: 100 };
    expect(centsOf(evidenceOf(cspUsage(october(euros))), 2026, 10)).toBe(10000);
    const bill = { BillingCurrency: "EUR", PricingPreTaxTotal: 100, BillingPreTaxTotal: 90 };
    expect(centsOf(evidenceOf(cspUsage(october(bill))), 2026, 10)).toBe(10000);
  });

  test("A file in another currency is refused and the currency named", () => {
    const line = { PricingCurrency: "EUR", BillingCurrency: "EUR", PricingPreTaxTotal: 100 };
    const grid = cspUsage([{}, line]);
    expect(evidenceOf(grid).usage).toBeNull();
    expect(said(grid)).toEqual([
      "Amounts are in EUR only; the program's thresholds are in US dollars",
    ]);
  });

  test("Without a currency column the amounts are of no known currency", () => {
    const header = cspHeader.filter((name) => !/Currency$/.test(name));
    expect(evidenceOf(cspUsage([{}], header)).usage).toBeNull();
    expect(found(cspUsage([{}], header))).toEqual(["evidence.missingColumn"]);
    const billing = cspHeader.filter((name) => !/^Pricing(Currency)$/.test(name));
    const unmatched = billing.filter((name) => name !== "BillingPreTaxTotal");
    expect(found(cspUsage([{}], unmatched))).toEqual(["evidence.missingColumn"]);
  });
});

describe("Deployments from meter categories", () => {
  test("Count where the category bears the service's name; the others are named", () => {
    const grid = cspUsage([
      ...october({ PricingPreTaxTotal: 1 }),
      { MeterCategory: "azure cosmos db", PricingPreTaxTotal: 1 },
      { MeterCategory: "Storage", PricingPreTaxTotal: 1 },
      { MeterCategory: "Bandwidth", PricingPreTaxTotal: 0 },
    ]);
    const { usage: shown } = evidenceOf(grid);
    expect([...shown!.services].sort()).toEqual(["Cosmos DB", "Virtual Machines"]);
    expect(shown).toMatchObject({ hasServices: true, moreServices: true, ofServices: null });
    expect(said(grid)).toContain(
      "1 meter category is not known as a service and doesn't count as deployments: Storage"
    );
  });
});

describe("A month of which days lack", () => {
  const month = (name: string) => wholeMonth(name, "UsageDate", { PricingPreTaxTotal: 1000 });

  test("Proves no baseline one day short; whole, it does", () => {
    const whole = evidenceOf(cspUsage([...month("2026-09"), ...month("2026-10")]));
    expect([...whole.usage!.coverage]).toEqual([1, 1]);
    const short = cspUsage([...month("2026-09").slice(0, 29), ...month("2026-10")]);
    expect([...evidenceOf(short).usage!.coverage]).toEqual([2, 1]);
    expect(found(short)).toContain("evidence.monthsInPart");
  });

  test("At the end it is left out; alone it is all there is", () => {
    const growing = cspUsage([...month("2026-09"), ...month("2026-10").slice(0, 12)]);
    expect(evidenceOf(growing).usage).toMatchObject({ monthCount: 1 });
    expect(found(growing)).toContain("evidence.monthLeftOut");
    const alone = evidenceOf(cspUsage(month("2026-10").slice(0, 12)));
    expect([...alone.usage!.coverage]).toEqual([2]);
  });

  test("Two files make it whole", () => {
    const days = month("2026-10");
    const both = evidenceOf(cspUsage(days.slice(0, 15)), cspUsage(days.slice(15)));
    expect([...both.usage!.coverage]).toEqual([1]);
  });
});

describe("Cost files are a fallback", () => {
  const csp = cspUsage(october({ PricingPreTaxTotal: 999 }));
  const costs = costManagement(octoberCost({ paygCostInUsd: 777 }));
  const acr = usage({ acr: 500 });

  test("Beside Azure usage they are not needed, and that is said", () => {
    const evidence = evidenceOf(csp, acr, costs);
    expect(centsOf(evidence, 2026, 10)).toBe(50000);
    expect(evidence.usage!.approximate ?? null).toBeNull();
    expect(said(csp, acr, costs).filter((text) => /not needed/.test(text))).toEqual([
      "This Cost Management export is not needed and not read: Azure usage is given",
      "CSP daily-rated usage is not needed and not read: Azure usage is given",
    ]);
  });

  test("Beside each other the Cost Management export serves, and nothing is counted twice", () => {
    expect(centsOf(evidenceOf(csp, costs), 2026, 10)).toBe(77700);
    expect(found(csp, costs)).toContain("evidence.costsNotNeeded");
  });

  test("A Cost Management export that can't be read leaves the CSP file", () => {
    const refused = costManagement([{ date: "some day" }]);
    expect(centsOf(evidenceOf(csp, refused), 2026, 10)).toBe(99900);
  });

  test("ACR of a Customers export is better; one without ACR says the segments", () => {
    const customers = [
      ["CustomerTenantId", "CustomerSegment", "AvailableSeats", "Month", "AzureConsumedRevenueUSD"],
      ["tenant-1", "SMB", 25, "2026-10", 300],
    ];
    expect(centsOf(evidenceOf(csp, customers), 2026, 10)).toBe(30000);
    const segments = customers.map((row) => row.slice(0, 4));
    const { usage: shown } = evidenceOf(csp, segments);
    expect(shown).toMatchObject({ hasSegments: true, tenants: [{ segment: "SMB" }] });
    expect(shown!.approximate).toEqual({
      id: "evidence.approximate",
      values: { kind: "cspUsage" },
    });
  });

  test("What is estimated says so first among the warnings", () => {
    const finding = evidenceOf(csp).findings.find(({ severity }) => severity === "warning");
    expect(finding!.message.id).toBe("evidence.approximate");
  });

  test("The same file twice counts once", () => {
    expect(centsOf(evidenceOf(csp, csp), 2026, 10)).toBe(99900);
  });

  test("Findings point to the file's own cells", () => {
    const grid = cspUsage([...october({}), { CustomerId: "", PricingPreTaxTotal: 1 }]);
    const place = { label: "costs", top: 4, left: 0 };
    const { findings } = readEvidence([{ grid, place }]);
    const finding = findings.find(({ message }) => message.id === "evidence.byName");
    expect(finding!.where).toMatchObject({ column: "CustomerId", rows: [4 + 33], rowCount: 1 });
  });
});

test("Whatever the cells hold, a cost file is read or refused, and never scores without days and amounts", () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(null, "", 0, "Total", "#N/A", "USD", "EUR", "15", "Microsoft", "Usage"),
    fc.string(),
    fc.double(),
    fc.constantFrom<Cell>("2026-10-01", "13/10/2026", "10/1/2026", 46091, -1e300, NaN)
  );
  const columns = ["UsageDate", "CustomerId", "MeterCategory", "PricingPreTaxTotal"];
  const more = ["PricingCurrency", "PartnerEarnedCreditPercentage", "PublisherName"];
  const rows = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (lines) => {
      const evidence = evidenceOf([[...columns, ...more], ...lines]);
      expect(evidence.ranges[0]!.kind === null || evidence.findings.length > 0).toBe(true);
      try {
        expect(score(evidence, { today: "2026-11-22" }).metrics[0]!.points).toBe(0);
      } catch (error) {
        expect(error).toBeInstanceOf(UnusableEvidence);
      }
    }),
    { numRuns: 300 }
  );
});
