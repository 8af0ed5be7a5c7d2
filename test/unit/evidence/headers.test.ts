import known from "../../../src/evidence/headers.json";
import { recogniseRange } from "../../../src/evidence/readEvidence";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { centsOf, evidenceOf, figures, found, ranges, usage } from "../../support/grids";

const recognised = (grid: Grid) => recogniseRange(ranges(grid)[0]!);
const readAs = (grid: Grid, header: string) =>
  recognised(grid).columns.find((column) => column.header === header)?.readAs;

describe("Every spelling of a usage header is read", () => {
  const roles = Object.entries(known.usage).filter(([role]) => role !== "partner");
  test.each(roles.flatMap(([role, texts]) => texts.map((text) => [text, role] as const)))(
    "%s is the %s",
    (text, role) => {
      const needed = { month: "Month", acr: "ACR_USD", tenantId: "CustomerTenantId" };
      const others = Object.entries(needed).flatMap(([each, header]) =>
        each === role ? [] : [header]
      );
      for (const spelling of [text, text.toUpperCase(), ` ${text} `, `\uFEFF${text}`]) {
        const grid = [
          [spelling, ...others],
          [role === "currency" ? "USD" : "2026-10", "2026-10", 1, 1],
        ];
        expect(readAs(grid, spelling.replace("\uFEFF", "").trim())).toBe(role);
        expect(recognised(grid).kind).toBe("usage");
      }
    }
  );
});

describe("Every spelling of a certification header is read", () => {
  test.each(
    Object.entries(known.certifications).flatMap(([role, texts]) =>
      texts.map((text) => [text, role] as const)
    )
  )("%s is the %s", (text, role) => {
    const others = [
      ...(role === "certification" ? [] : ["TrainingTitle"]),
      ...(role === "mcpId" ? [] : ["MCPID"]),
    ];
    const grid = [
      [text, ...others],
      ["x", "Azure Administrator Associate", 1],
    ];
    expect(readAs(grid, text)).toBe(role);
    expect(recognised(grid).kind).toBe("certifications");
  });
});

test("The header rows of the exports, word for word, are recognised", () => {
  const azureUsage =
    "PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,FirstUseDate,SubscriptionState,Month,ServiceLevel1,ServiceLevel2,ServiceLevel3,ServiceLevel4,ServiceGroup2,ServiceGroup3,ServiceInfluencer,ComputeOS,ComputeCoreSoftware,UsageUnits,UsageQuantity,CustomerName,CustomerTenantId,CustomerTpid,CustomerSegment,CustomerMarket,MPNID,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel,EnrollmentNumber,IsACRDuplicateAtPGALevel,ResellerID,ResellerName,IndustryName,VerticalName,EOU,AdminType,AssociationType,ACR_USD";
  const trainings =
    "\uFEFFTrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email,CorpEmail,TrainingCompletionDate,Month,IcMCP,MCPID,MPNId,PartnerName,PartnerCityLocation,PartnerCountryLocation,ExpirationDate,ActivationStatus";
  const systemQuery =
    "PGAMpnId,SubscriptionId,Month,ServiceName,MeterCategory,UsageUnits,UsageQuantity,CustomerName,CustomerTenantId,CustomerSegment,MpnId,PartnerAttributionType,MonthlySubscriptionLevelACR,TotalACR";
  const kinds = [azureUsage, trainings, systemQuery].map((line) => {
    const header = line.split(",");
    return recognised([header, header.map((): Cell => "x")]).kind;
  });
  expect(kinds).toEqual(["usage", "certifications", "usage"]);
  expect(readAs([systemQuery.split(",")], "TotalACR")).toBe("acr");
});

describe("Where the header stands", () => {
  test("A title, a note and blank rows may stand above it, and rows are numbered as the sheet does", () => {
    const grid = [
      ["Azure usage of our customers", null, null],
      [null, null, null],
      ["Month to date", 12],
      ...usage({ acr: 5 }, { acr: "?" }),
    ];
    const [found] = evidenceOf(grid).findings;
    expect(found).toMatchObject({
      message: { id: "evidence.amountUnreadable" },
      where: { rows: [6] },
    });
  });

  test("Columns may stand in any order with others between", () => {
    const grid = [
      ["Notes", "ACR_USD", null, "CustomerName", "Month"],
      ["x", 5, null, "Contoso", "2026-10"],
    ];
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(500);
  });

  test("The first of two equal headers is read, and that is said", () => {
    const grid = [
      ["Month", "CustomerName", "ACR_USD", "ACR_USD"],
      ["2026-10", "Contoso", 5, 7],
    ];
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(500);
    expect(found(grid)).toContain("evidence.repeatedHeader");
  });

  test("The export's own name is preferred to a looser one", () => {
    const grid = [
      ["Month", "CustomerName", "TotalACR", "ACR_USD"],
      ["2026-10", "Contoso", 7, 5],
    ];
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(500);
  });

  test("A header repeated where one export was pasted below another is no row", () => {
    const grid = [...usage({ acr: 5 }), ...usage({ acr: 7 })];
    const evidence = evidenceOf(grid);
    expect(centsOf(evidence, 2026, 10)).toBe(1200);
    expect(evidence.usage!.undatedAmounts).toBe(false);
    expect(evidence.ranges[0]!.rows).toBe(2);
  });
});

describe("What is missing is named", () => {
  test.each([
    ["Month", ["CustomerName", "ACR_USD"]],
    ["ACR_USD", ["Month", "CustomerName", "ServiceLevel2"]],
    ["CustomerTenantId", ["Month", "ACR_USD"]],
  ])("%s of a usage range", (column, header) => {
    const { findings, usage: read } = evidenceOf([header, header.map(() => 1)]);
    expect(read).toBeNull();
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: "error",
        message: { id: "evidence.missingColumn", values: { column } },
      })
    );
  });

  test("A subscription's monthly total is never taken for the amount", () => {
    const grid = [
      ["Month", "CustomerName", "MonthlySubscriptionLevelACR"],
      ["2026-10", "Contoso", 5],
    ];
    expect(found(grid)).toEqual(["evidence.subscriptionLevelAcr"]);
  });

  test("Who holds a certification", () => {
    expect(
      found([
        ["TrainingTitle", "ExpirationDate"],
        ["x", 1],
      ])
    ).toEqual(["evidence.missingColumn"]);
  });
});

describe("Ranges that are no evidence", () => {
  test.each<[string, Grid, string]>([
    ["No cell at all", [], "evidence.empty"],
    ["Blank rows", [[null], ["", 0]], "evidence.empty"],
    ["A single cell", [["ACR"]], "evidence.singleCell"],
    ["A single number", [[42]], "evidence.singleCell"],
    [
      "Numbers without a header",
      [
        [1, 2],
        [3, 4],
      ],
      "evidence.noHeader",
    ],
    [
      "Headers never heard of",
      [
        ["Colour", "Size"],
        ["red", "L"],
      ],
      "evidence.unknownHeaders",
    ],
    ["A header without rows", usage(), "evidence.noRows"],
  ])("%s", (_name, grid, id) => {
    expect(found(grid)).toEqual([id]);
  });

  test("A million blank rows below the header cost nothing and hide nothing", () => {
    const blank: Cell[] = [];
    const grid: Cell[][] = [...usage({ acr: 5 }).map((row) => [...row])];
    while (grid.length < 1_048_576) grid.push(blank);
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(500);
    expect(found(Array.from({ length: 1_048_576 }, () => blank))).toEqual(["evidence.empty"]);
  });

  test("Rows of unequal length are filled up with blanks", () => {
    const grid = [["Month", "CustomerName", "ACR_USD"], ["2026-10"], ["2026-10", "Contoso", 5, 9]];
    expect(centsOf(evidenceOf(grid), 2026, 10)).toBe(500);
  });

  test("A scorecard is not evidence of itself", () => {
    const scorecard = [
      ["Metric", "Category", "Value", "Unit", "Target", "Points", "Max", "Gap", "Note"],
      ["Net customer adds", "Performance", 3, "customers", 3, 30, 30, "Full points", ""],
    ];
    expect(evidenceOf(scorecard).ranges[0]!.kind).toBeNull();
  });

  test.each(["Points", "Max", "Target", "Threshold", "Gap", "Puntos", "Score"])(
    "A list of metrics and their %s is no figures table: 30 points are not 30 customers",
    (header) => {
      const grid = [
        ["Metric", header],
        ["Net customer adds", 30],
      ];
      expect(evidenceOf(grid).figures).toBeNull();
    }
  );

  test("A figures table beside usage doesn't take its place", () => {
    const evidence = evidenceOf(usage({ acr: 5 }), figures(["Net customer adds", 2]));
    expect(evidence.ranges.map(({ kind }) => kind)).toEqual(["usage", "figures"]);
  });

  test("A range that can't be used doesn't keep the others from counting", () => {
    const evidence = evidenceOf([["?"]], usage({ acr: 5 }));
    expect(centsOf(evidence, 2026, 10)).toBe(500);
    expect(evidence.findings[0]!.message.id).toBe("evidence.singleCell");
  });
});
