import {
  golden,
  goldenAdvanced,
  goldenTenants,
  goldenWith,
  metric,
  netAddsTrace,
  notShown,
  person,
  skillingTrace,
  tenant,
} from "../../support/scorecards";
import {
  cellAt,
  sheetNamed,
  tableRows,
  valueAt,
  valuesIn,
  written,
} from "../../support/writtenSheets";

describe("Score customers", () => {
  const sheet = sheetNamed("Score customers");
  const rows = tableRows(sheet, "ScoreCustomers");
  const row = (name: string) => rows.find(([customer]) => customer === name)!;

  test("columns: names, the months compared, then and now, change, what lacks, why, first row", () => {
    expect(sheet.tables[0]!.columns).toEqual([
      "Customer",
      "Tenant ID",
      "Sep 2025",
      "Oct 2025",
      "Sep 2026",
      "Oct 2026",
      "A year ago",
      "Now",
      "Change",
      "Lacks",
      "Why",
      "First row",
    ]);
  });

  test("near misses first, smallest gap first, then lost, gained, kept and below", () => {
    expect(rows).toHaveLength(goldenTenants.length);
    expect(rows.slice(0, 3).map(([name, , , , , , , , change]) => [name, change])).toEqual([
      ["Tailwind Traders", "Near miss"],
      ["Lucerne Publishing", "Lost, near miss"],
      ["Wide World Importers", "Near miss"],
    ]);
    const changes = rows.slice(3).map(([, , , , , , , , change]) => change);
    expect([...new Set(changes)]).toEqual(["Lost", "Gained", "Kept", "Below"]);
    expect(changes.filter((change) => change === "Gained")).toHaveLength(7);
  });

  test("amounts are dollars; no row is a dash, a row with zero is 0", () => {
    expect(row("Tailwind Traders").slice(2, 8)).toEqual(["–", "–", 961.8, 1204.1, "–", "–"]);
    expect(row("Trey Research").slice(4, 6)).toEqual(["–", 0]);
  });

  test("lacks: the larger gap of the months that must all reach the threshold", () => {
    expect(row("Lucerne Publishing")[9]).toBe(44.88);
    expect(row("City Power & Light")[9]).toBeNull();
    expect(row("Kept 1")[9]).toBeNull();
  });

  test("why: months below, no rows, exactly the threshold, the other reading", () => {
    expect(row("Coho Vineyard")[10]).toBe("Below $1,000 in Sep 2026 and Oct 2026");
    expect(row("City Power & Light")[10]).toBe("No rows in Sep 2026 and Oct 2026");
    expect(row("Best For You Organics")[10]).toBe("Exactly $1,000 in Oct 2026 counts");
    expect(row("Tailwind Traders")[10]).toBe(
      "Below $1,000 in Sep 2026; the other reading counts it"
    );
  });

  test("the sum line, the rule line and the total row agree", () => {
    expect(valueAt(sheet, "B4")).toBe("46 customers now − 44 a year ago = 2 net adds.");
    expect(valueAt(sheet, "B5")).toContain(
      "$1,000 or more in each of the months compared: Sep 2026 and Oct 2026"
    );
    const below = sheet.tables[0]!.range.bottom + 2;
    const total = valuesIn(sheet, `B${below}:M${below}`)[0]!;
    expect(total[0]).toBe("Total");
    expect(total.slice(6, 9)).toEqual([44, 46, 2]);
    const october = goldenTenants.reduce((sum, { now }) => sum + (now[1] ?? 0), 0);
    expect(total[5]).toBe(october / 100);
  });

  test("under one month of two the smaller gap lacks", () => {
    const one = tenant("Tailwind Traders", [null, null], [50_000, 90_000]);
    const card = goldenWith(
      metric("net-customer-adds", 0, 0, netAddsTrace([one], { quantifier: "any" }))
    );
    const any = sheetNamed("Score customers", { scorecard: card });
    expect(tableRows(any, "ScoreCustomers")[0]![9]).toBe(100);
    expect(valueAt(any, "B5")).toContain("in one of the months compared");
  });

  test("last year not shown: what is known now, and why the rest is not", () => {
    const unknown = metric("net-customer-adds", 0, null, netAddsTrace(goldenTenants), {
      status: "unknown",
    });
    const partial = sheetNamed("Score customers", { scorecard: goldenWith(unknown) });
    expect(valueAt(partial, "B4")).toMatch(/^46 customers now; a year ago is not known\. /);
  });
});

describe("Score people", () => {
  const sheet = sheetNamed("Score people");
  const rows = tableRows(sheet, "ScorePeople");

  test("each person by metric and step, then what counts nowhere", () => {
    expect(rows.map(([name, , , , step]) => [name, step]).slice(0, 2)).toEqual([
      ["Ana Ruiz", "Intermediate certifications, 1 Gate"],
      ["Bruno Costa", "Intermediate certifications, 1 Gate"],
    ]);
    expect(
      rows.map(([, , , , , , counts]) => counts).filter((counts) => counts === "✔ Yes")
    ).toHaveLength(13);
  });

  test("an uncounted certificate stands once, one that counts elsewhere not at all", () => {
    const uncounted = rows.filter(([, , , , , , counts]) => counts === "✖ No");
    expect(uncounted.map(([name, , , exam, step]) => [name, exam, step])).toEqual([
      ["Grace Okafor", "AZ-700", "–"],
    ]);
  });

  test("expiry is a date, the row is where the certificate stands", () => {
    const elena = rows.find(([name]) => name === "Elena García")!;
    expect(elena[5]).toBe(46_417);
    expect(elena[8]).toBe(71);
    const at = sheet.cells.find(({ value }) => value === 46_417)!;
    expect(at.numberFormat).toBe("d mmm yyyy");
  });

  test("the sum line names both metrics", () => {
    expect(valueAt(sheet, "B4")).toBe(
      "Intermediate certifications: 4 people, 5 for full points. Advanced certifications: 2 people, 5 for full points"
    );
    expect(valueAt(sheet, "B5")).toContain("4 points a person");
  });

  test("names left out: MCPID only, a number for who has none, and no name anywhere", () => {
    const options = { leaveOutNames: true };
    const anonymous = sheetNamed("Score people", options);
    expect(anonymous.tables[0]!.columns[0]).toBe("MCPID");
    const who = tableRows(anonymous, "ScorePeople").map(([first]) => first);
    expect(who).toContain("Person 6");
    expect(who.filter((id) => /^\d+$/.test(String(id)))).toHaveLength(13);
    const everything = JSON.stringify(written(options));
    for (const name of ["Ana Ruiz", "Elena García", "Farid Haddad", "Grace Okafor"]) {
      expect(everything).not.toContain(name);
    }
  });

  test("next to expire: a gate that would close takes all that stands behind it", () => {
    const gate = [
      person("Ana Ruiz", "AZ-305", "2026-12-01"),
      person("Dana Levy", "AZ-305", "2027-06-11"),
    ];
    const trace = skillingTrace(
      { id: "AZ-305", people: gate },
      { ids: ["AZ-140"], people: goldenAdvanced.steps[1]!.people }
    );
    const card = goldenWith(metric("advanced-certifications", 8, 2, trace));
    const summary = written({ scorecard: card })[0]!;
    expect(valuesIn(summary, "H7:H8").flat()).toEqual(["1 Dec 2026", "Ana Ruiz, −8 points"]);
  });
});

describe("Score services", () => {
  const sheet = sheetNamed("Score services");

  test("services with ACR, those that count first, with where they first stand", () => {
    const rows = tableRows(sheet, "ScoreServices");
    expect(rows[0]).toEqual(["Virtual Machines", 90_000, "✔ Yes", "has usage, as seen", 2]);
    expect(rows.at(-1)).toEqual(["Unknown", 12.34, "✖ No", "not a service, as seen", null]);
    expect(valueAt(sheet, "B4")).toBe("9 services counted, 5 for full points.");
  });
});

describe("Score rules", () => {
  const sheet = sheetNamed("Score rules");

  test("every step with what it makes of the score", () => {
    expect(tableRows(sheet, "ScoreSteps")[0]).toEqual([
      "Net customer adds",
      "Tailwind Traders lacks $38.20 in Sep 2026",
      78,
      38.2,
      "Yes",
    ]);
    expect(tableRows(sheet, "ScoreSteps")).toHaveLength(8);
  });

  test("every finding, worst first, with its rows and how to mend it", () => {
    const rows = tableRows(sheet, "ScoreFindings");
    expect(rows.map(([severity]) => severity)).toEqual([
      "✖ Error",
      "▲ Warning",
      "▲ Warning",
      "i Note",
    ]);
    expect(rows[1]).toEqual([
      "▲ Warning",
      "14 rows left out, $12,410: association CPOR doesn't count for Azure, as seen",
      "Azure usage!A1:N18413, column PartnerAttributionType, rows 2201, 2202 and 12 more",
      14,
      "Link it in Partner Center, as seen",
    ]);
  });

  test("the rules in force with their sources, each source once with its link", () => {
    const rules = tableRows(sheet, "ScoreRules");
    expect(rules[0]!.slice(0, 3)).toEqual(["Whole score", "Points to qualify", golden.target]);
    const named = new Set(rules.flatMap(([, , , , sources]) => String(sources).split(", ")));
    const sources = tableRows(sheet, "ScoreSources");
    expect(new Set(sources.map(([id]) => id))).toEqual(named);
    expect(sources.every(([, , link]) => link)).toBe(true);
  });

  test("a designation without rules here still gives a sheet", () => {
    const other = sheetNamed("Score rules", {
      scorecard: { ...golden, designation: "training-services" },
    });
    expect(tableRows(other, "ScoreRules")[0]![0]).toBe("No rules to show");
  });
});

describe("every detail sheet", () => {
  test("keeps its header and first column in view and repeats the header on each page", () => {
    for (const sheet of written().slice(1, 4)) {
      expect(sheet.freeze).toEqual({ rows: 7, columns: 2 });
      expect(sheet.print).toMatchObject({ pagesTall: 0, titleRows: { first: 6, last: 6 } });
      expect(cellAt(sheet, "B7")!.style).toMatchObject({ bold: true, fill: "F5F5F5" });
    }
  });

  test("says so in one row where there is nothing", () => {
    const card = { ...golden, findings: [], metrics: golden.metrics.map(({ id }) => notShown(id)) };
    const empty = written({ scorecard: card });
    const first = empty
      .slice(1)
      .flatMap((sheet) => sheet.tables.map(({ name }) => [name, tableRows(sheet, name)[0]![0]]));
    expect(first).toEqual(
      expect.arrayContaining([
        ["ScoreCustomers", "No customers to show"],
        ["ScorePeople", "No certifications to show"],
        ["ScoreServices", "No services to show"],
        ["ScoreSteps", "Not known: the evidence is incomplete"],
        ["ScoreFindings", "Nothing was found."],
      ])
    );
  });
});
