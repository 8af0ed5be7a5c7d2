import { score } from "../../../../src/engine/score";
import type { Finding } from "../../../../src/evidence/finding";
import type { EvidenceRange, Grid } from "../../../../src/evidence/grid";
import type { RangeMapping } from "../../../../src/evidence/rangeMapping";
import { readEvidence, recogniseRange } from "../../../../src/evidence/readEvidence";
import { findingText } from "../../../../src/evidence/findingText";
import { aYearAgo, each, now, usage, usageHeader } from "../../../support/grids";

const question = { asOf: "2026-11-01", today: "2026-11-22" } as const;
const rows = usage(
  ...each(now, { tenant: "one", acr: 1500, service: "Azure App Service" }),
  ...each(now, { tenant: "two", acr: 2500, service: "Azure Kubernetes Service" }),
  ...aYearAgo
).slice(1);

/** The same export with other headers over its columns. */
function under(headers: readonly string[]): Grid {
  return [headers, ...rows];
}

function range(grid: Grid, mapping?: RangeMapping): EvidenceRange {
  const place = { label: "Umsatz!A1:H9", sheet: "Umsatz", top: 0, left: 0 };
  return { grid, place, ...(mapping && { mapping }) };
}

function scored(...ranges: readonly EvidenceRange[]) {
  const { total, metrics } = score(readEvidence(ranges), question);
  return {
    total,
    metrics: metrics.map(({ id, points, value }) => ({ id, points, value })),
  };
}

function said(given: EvidenceRange): readonly string[] {
  return readEvidence([given]).findings.map(
    (finding: Finding) => `${finding.severity}: ${findingText(finding)}`
  );
}

const german = [
  "Abrechnungszeitraum",
  "Mandanten-ID",
  "Kundenname",
  "Dienst",
  "Abonnement",
  "Zuordnung",
  "Kundensegment",
  "Umsatz",
];
const germanMapping: RangeMapping = {
  kind: "usage",
  columns: [
    { header: "Abrechnungszeitraum", role: "month" },
    { header: "Mandanten-ID", role: "tenantId" },
    { header: "Kundenname", role: "customerName" },
    { header: "Dienst", role: "service" },
    { header: "Abonnement", role: "subscription" },
    { header: "Zuordnung", role: "association" },
    { header: "Kundensegment", role: "segment" },
    { header: "Umsatz", role: "acr" },
  ],
};

describe("a range with headers of one's own wording", () => {
  const own = scored(range(usage().concat(rows)));
  const wordings: [string, readonly string[]][] = [
    ["German", german],
    [
      "Spanish",
      [
        "Periodo",
        "Directorio",
        "Razón social",
        "Carga",
        "Contrato",
        "Vínculo",
        "Tamaño",
        "Importe",
      ],
    ],
    [
      "Portuguese",
      [
        "Período",
        "Locatário",
        "Razão social",
        "Serviço",
        "Assinatura",
        "Vínculo",
        "Porte",
        "Receita",
      ],
    ],
  ];

  test.each(wordings)("in %s is not recognised by itself", (_, headers) => {
    expect(recogniseRange(range(under(headers))).kind).toBeNull();
  });

  test.each(wordings)(
    "in %s gives the score of the export's own headers once it is said which column is what",
    (_, headers) => {
      const columns = headers.map((header, index) => ({
        header,
        role: germanMapping.columns[index]!.role,
      }));
      expect(scored(range(under(headers), { kind: "usage", columns }))).toEqual(own);
      expect(scored(range(under(headers), { kind: null, columns }))).toEqual(own);
    }
  );

  test("is read wherever its columns went", () => {
    const turned = under(german).map((row) => [...row].reverse());
    expect(scored(range(turned, germanMapping))).toEqual(own);
  });

  test("is read below a title and whatever the capitals and spaces of its headers", () => {
    const grid = [["Auswertung", null], [], ...under(german.map((h) => ` ${h.toUpperCase()} `))];
    expect(scored(range(grid, germanMapping))).toEqual(own);
  });

  test("names the column that was assigned by hand, in a note and in whatever is said of it", () => {
    const grid = under(german).map((row, index) => (index === 1 ? [...row.slice(0, 7), "x"] : row));
    const findings = said(range(grid, germanMapping));
    expect(findings).toContainEqual(
      "note: Umsatz!A1:H9, column Umsatz: The column “Umsatz” is read as ACR_USD: chosen by hand."
    );
    expect(findings.filter((text) => text.startsWith("note") && /by hand/.test(text))).toHaveLength(
      8
    );
    expect(findings).toContainEqual(expect.stringMatching(/^error: .*column Umsatz, row 2.*“x”/));
  });
});

describe("a column assigned by hand", () => {
  const column = (header: string, role: RangeMapping["columns"][number]["role"]): RangeMapping => ({
    kind: null,
    columns: [{ header, role }],
  });
  const roleOf = (given: EvidenceRange, header: string) =>
    recogniseRange(given)
      .columns.filter((each) => each.header === header)
      .map(({ readAs }) => readAs);

  test("is taken before the one that its header tells", () => {
    const grid: Grid = [[...usageHeader, "Net amount"], ...rows.map((row) => [...row, 1])];
    const given = range(grid, column("Net amount", "acr"));
    expect(roleOf(given, "Net amount")).toEqual(["acr"]);
    expect(roleOf(given, "ACR_USD")).toEqual([null]);
    expect(readEvidence([given]).usage!.totalCents.reduce((a, b) => a + b)).toBe(100 * rows.length);
  });

  test("settles which of two columns under one header is meant", () => {
    const grid: Grid = [[...usageHeader, "ACR_USD"], ...rows.map((row) => [...row, 1])];
    const first = range(grid);
    expect(said(first)).toContainEqual(expect.stringContaining("stands over"));
    const second = range(grid, {
      kind: "usage",
      columns: [{ header: "ACR_USD", nth: 1, role: "acr" }],
    });
    expect(roleOf(second, "ACR_USD")).toEqual([null, "acr"]);
    expect(readEvidence([second]).usage!.totalCents.reduce((a, b) => a + b)).toBe(
      100 * rows.length
    );
  });

  test("may be said not to be needed: then it is not read, and that is noted", () => {
    const given = range(usage().concat(rows), column("PartnerAttributionType", null));
    expect(roleOf(given, "PartnerAttributionType")).toEqual([null]);
    expect(said(given)).toContainEqual(
      "note: Umsatz!A1:H9, column PartnerAttributionType: The column “PartnerAttributionType” is not read: chosen as not needed by hand."
    );
    expect(said(given)).toContainEqual(expect.stringContaining("There is no association column"));
  });

  test("whose header is gone is warned of by name, and the rest still counts", () => {
    const grid = under(german.map((header) => (header === "Dienst" ? "Leistung" : header)));
    const given = range(grid, germanMapping);
    const { usage: read } = readEvidence([given]);
    expect(read!.tenants.map(({ key }) => key)).toEqual(["one", "two", "someone"]);
    expect(said(given)).toContainEqual(
      "warning: Umsatz!A1:H9: There is no column “Dienst” any more, so it is not read as ServiceLevel2 as chosen by hand. " +
        "Give the column that header again, or choose another one for ServiceLevel2 in the pane."
    );
  });

  test("whose header is gone is read by the export's own header where that is there again", () => {
    const given = range(usage().concat(rows), germanMapping);
    expect(recogniseRange(given).kind).toBe("usage");
    expect(
      said(given).filter((text) => text.startsWith("warning: Umsatz!A1:H9: There is no column"))
    ).toHaveLength(8);
    expect(scored(given)).toEqual(scored(range(usage().concat(rows))));
  });

  test("that is required and gone keeps the range from being read, and both are said", () => {
    const grid = under(german.map((header) => (header === "Umsatz" ? "Betrag" : header)));
    expect(recogniseRange(range(grid, germanMapping)).kind).toBeNull();
    expect(said(range(grid, germanMapping))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^error: .*The column ACR_USD is missing/),
        expect.stringMatching(/^warning: .*There is no column “Umsatz” any more/),
      ])
    );
  });

  test("says what the range is, where its other headers would tell of another kind", () => {
    const grid: Grid = [
      ["Month", "Customer", "Workload", "Users", "Paid"],
      ["2026-10", "A", "Teams", 5, 7],
    ];
    const m365 = range(grid, {
      kind: "m365",
      columns: [
        { header: "Users", role: "active" },
        { header: "Paid", role: "paid" },
      ],
    });
    expect(recogniseRange(m365).kind).toBe("m365");
  });

  test("of a role that its kind of range does not have says nothing", () => {
    const given = range(usage().concat(rows), {
      kind: "usage",
      columns: [{ header: "ACR_USD", role: "mcpId" }],
    });
    expect(roleOf(given, "ACR_USD")).toEqual(["acr"]);
  });
});
