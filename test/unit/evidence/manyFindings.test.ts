import { check } from "../../../src/engine/check";
import type { Cell } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { boundedGrid } from "../../support/boundedGrid";
import { evidenceOf, found } from "../../support/grids";

const count = 3_000;
const rows = (row: (index: number) => readonly Cell[]) =>
  Array.from({ length: count }, (_, index) => row(index));

test("Thousands of titles that nobody lists are told in some twenty findings, and none is lost", () => {
  const { findings } = evidenceOf([
    ["TrainingTitle", "MCPID", "ExpirationDate"],
    ...rows((index) => [`Basket weaving, level ${index}`, 7000000 + index, "25/12/2026"]),
  ]);
  const unknown = findings.filter(({ message }) => /certifications?Unknown/.test(message.id));
  expect(unknown).toHaveLength(21);
  expect(unknown.reduce((sum, { where }) => sum + where!.rowCount!, 0)).toBe(count);
  expect(unknown.at(-1)!.message.values).toMatchObject({ titles: count - 20, count: count - 20 });
});

test("Thousands of metrics that are none are told in some forty findings", () => {
  const grid = [["Metric", "Value"], ["Deployments", 2], ...rows((index) => [`Thing ${index}`, 1])];
  expect(found(grid).filter((id) => /figure/.test(id))).toHaveLength(41);
  const more = evidenceOf(grid).findings.find(
    ({ message }) => message.id === "evidence.figuresUnreadable"
  )!;
  expect(more.where!.rowCount).toBe(count - 40);
});

test.each<[string, readonly Cell[], (index: number) => readonly Cell[]]>([
  [
    "customers of one name each",
    ["CustomerName", "Month", "ServiceLevel2", "ACR_USD"],
    (index) => [`Firm ${index}`, "2026-10", `Service ${index}`, index],
  ],
  [
    "rows that all repeat one",
    ["CustomerTenantId", "Month", "ServiceLevel2", "ACR_USD", "SubscriptionId"],
    () => ["t-1", "2026-10", "Storage", 5, "s-1"],
  ],
  [
    "profiles that all share one name",
    ["TrainingTitle", "IndividualFirstName", "IndividualLastName", "MCPID"],
    (index) => ["Azure Administrator Associate", "Ana", "Ruiz", 7000000 + index],
  ],
  [
    "subscriptions under two associations",
    ["CustomerTenantId", "Month", "ACR_USD", "PartnerAttributionType", "SubscriptionId"],
    (index) => ["t-1", "2026-10", 5, index % 2 ? "PAL" : "CSP", `s-${index >> 1}`],
  ],
  [
    "revenue of one subscription each",
    ["FiscalMonthName", "CustomerTenantID", "SubscriptionId", "Workloads", "AdjustedRevenueAmtCD"],
    (index) => ["2026-10", "t-1", `s-${index}`, "Sales", -1],
  ],
])("CHECK looks at a row a bounded number of times: %s", (_, header, row) => {
  const ranges = [
    { grid: boundedGrid([header, ...rows(row)]), place: { label: "a", top: 0, left: 0 } },
  ];
  const findings = check(ranges, readEvidence(ranges), { asOf: null, today: "2026-11-22" });
  expect(findings.length).toBeLessThan(30);
});
