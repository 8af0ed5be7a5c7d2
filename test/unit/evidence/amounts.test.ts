import { readMicros } from "../../../src/evidence/money";
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
  usage,
} from "../../support/grids";

const october = (...amounts: (string | number | null | boolean)[]) =>
  usage(...amounts.map((acr) => ({ acr })));

describe("Amounts as people and tools write them", () => {
  test.each([
    ["$1,234.56", 123456],
    ["1.234,56", 123456],
    ["US$ 12.50", 1250],
    ["12.50 USD", 1250],
    ["(5.00)", -500],
    ["($5.00)", -500],
    ["−3", -300],
    ["-3.25", -325],
    ["$-3.25", -325],
    ["1 234,50", 123450],
    ["1'234.50", 123450],
    ["1,234,567", 123456700],
    ["0.5", 50],
    ["0,123", 12],
    ["1234.567", 123456],
    ["9.5E-01", 95],
    ["", 0],
  ])("%s is read", (text, cents) => {
    const evidence = evidenceOf(october(text));
    expect(centsOf(evidence, 2026, 10)).toBe(cents);
    expect(evidence.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(["1,234", "1.234", "12.345"])(
    "%s alone may be thousands or decimals: not counted, and said",
    (text) => {
      const evidence = evidenceOf(october(text));
      expect(centsOf(evidence, 2026, 10)).toBe(0);
      expect(evidence.findings[0]).toMatchObject({
        severity: "error",
        message: { id: "evidence.amountUnreadable", values: { value: text, count: 1 } },
        where: { rows: [2], column: "ACR_USD" },
      });
    }
  );

  test("1,234 is a thousand where another amount of the column proves the decimal point", () => {
    expect(centsOf(evidenceOf(october("1,234", "12.50")), 2026, 10)).toBe(124650);
  });

  test("1,234 is one and a bit where another amount of the column proves the decimal comma", () => {
    expect(centsOf(evidenceOf(october("1,234", "12,50")), 2026, 10)).toBe(1373);
  });

  test.each(["€5.00", "5 EUR", "n/a", "1.2.3,4,5", "12,34,56.7", "five", true, "5%"])(
    "%s is no amount in US dollars: the row is left out and named",
    (cell) => {
      expect(found(october(cell))).toContain("evidence.amountUnreadable");
    }
  );

  test("An error cell is named for what it is", () => {
    const { findings } = evidenceOf(october("#N/A", 7));
    expect(findings[0]!.message).toMatchObject({ id: "evidence.errorCells", values: { count: 1 } });
  });

  test("An amount too large to be summed exactly is left out", () => {
    expect(found(october(1e300))).toContain("evidence.amountUnreadable");
    expect(readMicros(Infinity, null)).toBeNaN();
  });

  test("A column of a hundred thousand texts is read in one go", () => {
    const texts = Array.from({ length: 100_000 }, () => ({ acr: "1,234" }));
    const started = Date.now();
    expect(found(usage(...texts))).toContain("evidence.amountUnreadable");
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe("Amounts of less than a cent", () => {
  test("A thousand rows of $0.004 are $4", () => {
    expect(centsOf(evidenceOf(october(...Array<number>(1000).fill(0.004))), 2026, 10)).toBe(400);
  });

  test("$1,000 in three thirds meets the threshold", () => {
    const thirds = [333.333333, 333.333333, 333.333334].flatMap((acr) => each(now, { acr }));
    expect(points("net-customer-adds", [usage(...aYearAgo, ...thirds)])).toBe(10);
  });

  test("Thirds as a formula gives them meet it too", () => {
    const thirds = Array<number>(3)
      .fill(1000 / 3)
      .flatMap((acr) => each(now, { acr }));
    expect(points("net-customer-adds", [usage(...aYearAgo, ...thirds)])).toBe(10);
  });

  test("$999.996 in parts doesn't pass for $1,000", () => {
    const parts = each(now, { acr: 499.998 });
    expect(points("net-customer-adds", [usage(...aYearAgo, ...parts, ...parts)])).toBe(0);
  });

  test("A service with a tenth of a cent has ACR above zero", () => {
    const card = scored([usage({ acr: 0.001, service: "Key Vault" })]);
    expect(metric(card, "deployments").value).toBe(1);
  });

  test("A service whose charge and credit cancel has none", () => {
    const card = scored([usage({ acr: 0.001 }, { acr: -0.001 })]);
    expect(metric(card, "deployments").value).toBe(0);
  });
});

describe("Currencies", () => {
  const priced = (...currencies: (string | null)[]) => [
    ["Month", "CustomerName", "ACR_USD", "Currency"],
    ...currencies.map((currency) => ["2026-10", "Contoso", 5, currency]),
  ];

  test("US dollars, however written, are counted", () => {
    expect(centsOf(evidenceOf(priced("USD", "usd", "US$", null, "")), 2026, 10)).toBe(2500);
  });

  test("Another currency makes the range unusable, and is named", () => {
    const { usage: read, findings } = evidenceOf(priced("EUR", "EUR"));
    expect(read).toBeNull();
    expect(findings[0]).toMatchObject({
      message: { id: "evidence.otherCurrency", values: { currency: "EUR" } },
      where: { column: "Currency", rows: [2] },
    });
  });

  test("Mixed currencies can't be added up", () => {
    expect(found(priced("USD", "EUR"))).toEqual(["evidence.mixedCurrencies"]);
  });

  test("A range in euros doesn't keep another range from counting", () => {
    const evidence = evidenceOf(priced("EUR"), usage({ acr: 7 }));
    expect(centsOf(evidence, 2026, 10)).toBe(700);
    expect(evidence.findings[0]!.message.id).toBe("evidence.otherCurrency");
  });
});
