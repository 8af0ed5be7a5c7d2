import { say } from "../../../../src/words/say";
import { findingOf } from "../../../support/checked";
import { each, now, then, usage, usageHeader, type UsageLine } from "../../../support/grids";

const zero = "00000000-0000-0000-0000-000000000000";
const guid = "a1a7c1de-4c50-4d0c-9d4b-1f3c5a7b9d01";
const sound: readonly UsageLine[] = [...each(then, {}), ...each(now, {})];
const finding = (id: string, ...lines: readonly UsageLine[]) =>
  findingOf(id, [usage(...sound, ...lines)]);
/** The sound rows with one more column. */
const beside = (header: string, cells: readonly (string | number)[]) => [
  [...usageHeader, header],
  ...usage(...sound)
    .slice(1)
    .map((row, index) => [...row, cells[index % cells.length]!]),
];

describe("Credits", () => {
  test("rows below zero are said with their sum and months", () => {
    const found = finding("credits", { month: "2025-10", acr: -250.5, service: "SQL Database" })!;
    expect(say(found.message)).toBe("1 row is below zero, −$250.50: counted against Oct 2025");
    expect(found.where!.rows).toEqual([6]);
  });

  test.each<UsageLine>([{ acr: 0 }, { acr: -5, association: "Deal registration" }])(
    "none for %p, which lowers nothing that counts",
    (line) => {
      expect(finding("credits", line)).toBeUndefined();
    }
  );
});

test("A refund among Business Applications revenue is said, revenue alone is not", () => {
  const revenue = (amount: number) => [
    ["FiscalMonthName", "CustomerTenantID", "Workloads", "AdjustedRevenueAmtCD"],
    ["2026-09", "t-1", "Sales", 100],
    ["2026-10", "t-1", "Sales", amount],
  ];
  expect(findingOf("credits", [revenue(-0.01)])!.where!.rows).toEqual([3]);
  expect(findingOf("credits", [revenue(0)])).toBeUndefined();
});

describe("The zero subscription", () => {
  test("its rows are said where they count", () => {
    const found = finding("zeroSubscription", { subscription: zero, acr: 12, service: "Storage" })!;
    expect(say(found.message)).toContain("1 row is of the zero subscription, $12");
  });

  test("none for a deal registration, which doesn't count anyway", () => {
    const line = { subscription: zero, association: "Deal registration" };
    expect(finding("zeroSubscription", line)).toBeUndefined();
  });
});

describe("Services", () => {
  test.each(["Unknown", " UNKNOWN ", "Desconocido"])("%p is said with its ACR", (service) => {
    const found = finding("unknownServices", { service, acr: 40 })!;
    expect(say(found.message)).toContain("$40");
  });

  test("none for a service that has the word in its name", () => {
    expect(finding("unknownServices", { service: "Unknown Meter Hub" })).toBeUndefined();
  });

  test("an id where a service belongs is said", () => {
    expect(finding("idsAsServices", { service: guid })!.where!.column).toBe("ServiceLevel2");
    expect(finding("idsAsServices", { service: guid.slice(0, -1) })).toBeUndefined();
  });

  test("ServiceName in place of ServiceLevel2 makes deployments approximate", () => {
    const renamed = (header: string) =>
      usage(...sound).map((row, index) =>
        index === 0 ? row.map((cell) => (cell === "ServiceLevel2" ? header : cell)) : row
      );
    expect(findingOf("serviceNames", [renamed("ServiceName")])).toBeDefined();
    expect(findingOf("serviceNames", [renamed("Service")])).toBeUndefined();
  });
});

describe("Duplicate flags", () => {
  const flagged = beside("IsACRDuplicateAtPGALevel", [0, 1, 0, 0]);

  test("a flag beside associations is not followed, and it is said why", () => {
    const found = findingOf("flagsKept", [flagged])!;
    expect(say(found.message)).toContain("associations that don't count");
    expect(found.where!.rows).toEqual([3]);
  });

  test("none where no row is marked", () => {
    expect(findingOf("flagsKept", [beside("IsACRDuplicateAtPGALevel", [0])])).toBeUndefined();
  });

  test.each([
    "IsACRDuplicateAtPGALevel",
    "IsDuplicateAtPGALevel",
    "IsACRDuplicateAtPGAAttachTypeLevel",
    "IsDuplicateAtPgaAttributionTypeLevel",
    "IsACRDuplicateAtMPNLevel",
    "IsDuplicateAtMpnLevel",
  ])("%s is followed where no column names associations", (header) => {
    const at = usageHeader.indexOf("PartnerAttributionType");
    const grid = beside(header, [0, 1, 0, 0]).map((row) => row.filter((_, index) => index !== at));
    expect(findingOf("flagged", [grid])!.where!.rows).toEqual([3]);
    expect(findingOf("flagsKept", [grid])).toBeUndefined();
  });
});

describe("Rows that repeat", () => {
  test("a row that is the same in every cell is said with what it adds", () => {
    const found = finding("repeatedRows", { month: now[1] })!;
    expect(say(found.message)).toContain("$1,000: counted again");
    expect(found.where!.rows).toEqual([6]);
  });

  test("none for another subscription, nor for cents that meters share by chance", () => {
    expect(finding("repeatedRows", { month: now[1], subscription: "s-2" })).toBeUndefined();
    const cents = { month: now[1], service: "Storage", acr: 0.99 };
    expect(finding("repeatedRows", cents, cents)).toBeUndefined();
    const dollar = { ...cents, acr: 1 };
    expect(finding("repeatedRows", dollar, dollar)).toBeDefined();
  });

  test("the same amount for each service of a subscription looks like its total", () => {
    const totals = each(now, { service: "Storage" });
    expect(finding("repeatedTotals", ...totals)!.where!.rowCount).toBe(2);
    const [first, second] = totals;
    expect(finding("repeatedTotals", first!, { ...second, acr: 999 })).toBeUndefined();
    expect(finding("repeatedTotals", first!)).toBeUndefined();
  });
});

describe("Amounts", () => {
  test("texts are said with how their decimal mark is read", () => {
    const comma = finding("textAmounts", { acr: "1.234,50", service: "Storage" })!;
    expect(say(comma.message)).toContain("a decimal comma");
    const point = finding("textAmounts", { acr: "1,234.50", service: "Storage" })!;
    expect(say(point.message)).toContain("a decimal point");
    expect(finding("textAmounts", { acr: "1234", service: "Storage" })).toBeUndefined();
  });

  test("a customer's month of fifty times the month before may have lost a decimal mark", () => {
    const grown = (times: number) =>
      [1, times].map((factor, index) => ({
        month: now[index]!,
        tenant: "grown",
        acr: 200 * factor,
      }));
    expect(say(finding("amountOutlier", ...grown(50))!.message)).toContain("$10,000 in Oct 2026");
    expect(finding("amountOutlier", ...grown(49.99))).toBeUndefined();
  });

  test("MonthlySubscriptionLevelACR beside ACR_USD is named as not read", () => {
    const found = findingOf("subscriptionLevelBeside", [
      beside("MonthlySubscriptionLevelACR", [9]),
    ])!;
    expect(say(found.message)).toContain("not MonthlySubscriptionLevelACR beside it");
    expect(findingOf("subscriptionLevelBeside", [beside("BilledRevenueUSD", [9])])).toBeUndefined();
  });

  test("billed amounts can't stand for ACR", () => {
    const grid = (header: string) => [
      ["Month", "CustomerTenantId", "ServiceLevel2", header],
      ["2026-10", "t", "Storage", 5],
    ];
    expect(findingOf("billedAmounts", [grid("BilledRevenueUSD")])).toBeDefined();
    expect(findingOf("billedAmounts", [grid("ACR_USD")])).toBeUndefined();
  });
});

describe("Ids that a spreadsheet took for numbers", () => {
  test.each<[string | number]>([["1.23457E+15"], ["1,23457E+15"], [1.23457e15], [1e15]])(
    "%p lost its digits",
    (tenant) => {
      expect(finding("scientificIds", { tenant })!.where!.column).toBe("CustomerTenantId");
    }
  );

  test.each<[string | number]>([[999_999_999_999_999], ["12E45678"], [guid], ["0e12-ab"]])(
    "%p did not",
    (tenant) => {
      expect(finding("scientificIds", { tenant })).toBeUndefined();
    }
  );
});
