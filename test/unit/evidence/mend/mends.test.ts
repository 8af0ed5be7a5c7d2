import { dayOfIso } from "../../../../src/evidence/calendar";
import type { Cell, Grid } from "../../../../src/evidence/grid";
import { mended, type Mend, type MendKind } from "../../../../src/evidence/mend/mend";
import { mends, mostCells } from "../../../../src/evidence/mend/mends";
import { say } from "../../../../src/words/say";
import {
  adatum,
  atAdatum,
  atBellows,
  atContoso,
  bellows,
  changed,
  ledger,
  monthsWritten,
  usageRow,
  withColumn,
  withRows,
  without,
} from "../../../corpus/azureLedger";
import { certificate, trainingsColumn, trainingsWith } from "../../../corpus/certificateRows";
import { exported, lacking } from "../../../corpus/oddExport";
import { ranges } from "../../../support/grids";

const date = (iso: string) => dayOfIso(iso)!;
const offered = (...grids: readonly Grid[]): readonly Mend[] => mends(ranges(...grids))[0]!;
const kinds = (...grids: readonly Grid[]): readonly MendKind[] =>
  offered(...grids).map(({ kind }) => kind);

function mend(kind: MendKind, ...grids: readonly Grid[]): Mend & { says: string; copy: Grid } {
  const found = offered(...grids).find((each) => each.kind === kind)!;
  return { ...found, says: say(found.message), copy: mended(ranges(grids[0]!)[0]!, [found]).grid };
}

/** What the cells of a column are changed into, row by row. */
const after = ({ cells }: Mend): readonly Cell[] => cells.map((cell) => cell.after);

test("An export as Partner Center writes it needs no mend", () => {
  expect(kinds(exported(ledger))).toEqual([]);
  expect(kinds(monthsWritten("2025-09", "2025-10", "2026-09", "2026-10"))).toEqual([]);
});

describe("Amounts in text", () => {
  const written = (large: string, small: string) =>
    withColumn("ACR_USD", [large, large, large, large, small, small, small, small]);

  test("become numbers with the decimal mark that the column proves", () => {
    const { cells, says } = mend("amounts", written("20.000,00", "1.500,50"));
    expect(cells.slice(3, 5)).toEqual([
      { row: 4, column: 6, before: "20.000,00", after: 20000 },
      { row: 5, column: 6, before: "1.500,50", after: 1500.5 },
    ]);
    expect(says).toBe("8 texts become numbers in ACR_USD: the column proves the decimal comma");
  });

  test("are not guessed: 1.500 is a thousand or one and a half", () => {
    expect(kinds(written("20.000", "1.500"))).toEqual([]);
  });

  test("in other currencies stay as they are", () => {
    expect(kinds(written("€ 20.000,00", "€ 1.500,00"))).toEqual([]);
  });

  test("of accountants and beyond cents keep their value to the millionth of a dollar", () => {
    const grid = withColumn("ACR_USD", ["(18,000.00)", "$0.004", "1,234.123456", 1, 1, 1, 1, 1]);
    expect(after(mend("amounts", grid))).toEqual([-18000, 0.004, 1234.123456]);
  });
});

describe("Months in text", () => {
  test("become the first day of their month, whatever the language", () => {
    const grid = monthsWritten("septiembre de 2025", "Okt 25", "sept.-26", "OUT/2026");
    expect(after(mend("months", grid)).slice(0, 4)).toEqual(
      ["2025-09-01", "2025-10-01", "2026-09-01", "2026-10-01"].map(date)
    );
  });

  test("with slashes are read in the order that the column proves", () => {
    const { says } = mend("months", monthsWritten("01/09/2025", "01/10/2025", "1/9/26", "1/10/26"));
    expect(says).toBe(
      "8 months in text become dates: day first, as the part that is always 1 proves"
    );
    expect(kinds(monthsWritten("09/05/2025", "10/06/2025", "9/5/2026", "10/6/2026"))).toEqual([]);
  });

  test("beside dates become dates too", () => {
    const grid = monthsWritten(date("2025-09-01"), "Oct-2025", date("2026-09-01"), "Oct-2026");
    expect(after(mend("months", grid))).toEqual([
      date("2025-10-01"),
      ...Array<number>(3).fill(date("2026-10-01")),
    ]);
  });

  test("that are all Januaries stay texts, because firsts of January look like misread months", () => {
    const grid = exported([usageRow("ene-25", atAdatum, 5), usageRow("ene-26", atAdatum, 5)]);
    expect(after(mend("months", grid))).toEqual(["2025-01", "2026-01"]);
  });
});

describe("Months that a spreadsheet misread", () => {
  const read = (iso: readonly string[]) =>
    exported(iso.map((day) => usageRow(date(day), atAdatum, 20000)));
  const days = ["2026-11-25", "2026-12-25", "2026-01-26", "2026-02-26", "2026-03-26"];

  test("are taken back where only that leaves no gap over a turn of the year", () => {
    const { cells, says, provesTheSame } = mend("misreadMonths", read(days));
    expect(cells.map((cell) => cell.after)).toEqual(
      ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"].map(date)
    );
    expect(says).toBe(
      "5 misread months become Nov 2025 to Mar 2026: the days are years, as only then the months follow each other without a gap"
    );
    expect(provesTheSame).toBe(false);
  });

  test("are taken back where 01/11/2025 became 11 January", () => {
    const grid = read(["2025-01-11", "2025-01-12", "2026-01-01", "2026-01-02"]);
    expect(after(mend("misreadMonths", grid))).toEqual(
      ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"].map(date)
    );
  });

  test("stay where the 25th may be the day meant, where a month lacks and where they are few", () => {
    expect(kinds(read(["2026-01-25", "2026-02-25", "2026-03-25", "2026-04-25"]))).toEqual([]);
    expect(kinds(read(days.filter((day) => day !== "2026-01-26")))).toEqual([]);
    expect(kinds(read(days.slice(0, 3)))).toEqual([]);
    expect(kinds(read(days.slice(0, 4)))).toEqual(["misreadMonths"]);
  });

  test("stay where a total has such a month: it would be counted", () => {
    const [header, ...rows] = read(days);
    const total = header!.map((name) =>
      name === "Month" ? date("2026-02-26") : name === "CustomerName" ? "Total" : 9
    );
    expect(kinds([header!, ...rows, total])).not.toContain("misreadMonths");
  });
});

describe("Days of certifications in text", () => {
  test("become dates with their time, in the order that a part over 12 or the Month column proves", () => {
    const grid = trainingsWith(() => ({
      TrainingCompletionDate: "05/12/2025 10:00",
      Month: "Dec-25",
      ExpirationDate: "05/12/2026 6:30 PM",
    }));
    const { says, cells } = mend("dates", grid);
    expect(says).toBe(
      "8 texts become dates in TrainingCompletionDate and ExpirationDate: day first, as the Month column proves"
    );
    expect(cells[0]!.after).toBeCloseTo(date("2025-12-05") + 10 / 24, 9);
    expect(cells[4]!.after).toBeCloseTo(date("2026-12-05") + 18.5 / 24, 9);
  });

  test("stay where nothing proves the order", () => {
    const either = {
      TrainingCompletionDate: "05/10/2025",
      Month: null,
      ExpirationDate: "12/01/2026",
    };
    expect(kinds(trainingsWith(() => either))).toEqual([]);
  });

  test("stay beside dates whose day and month may be exchanged: the texts show the doubt", () => {
    const grid = trainingsWith((_, index) => ({
      TrainingCompletionDate: null,
      ExpirationDate: index % 2 ? "25/12/2026" : date("2026-12-01"),
    }));
    expect(kinds(grid)).toEqual([]);
  });

  test("that there aren't stay as they are", () => {
    const grid = trainingsColumn("ExpirationDate", "31/02/2027", "28/02/2027");
    const column = grid[0]!.indexOf("ExpirationDate");
    const { cells } = mend("dates", grid);
    expect(cells.filter((cell) => cell.column === column).map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe("Ids", () => {
  test("lose braces, capitals and blanks", () => {
    const grid = withColumn("CustomerTenantId", [
      `{${adatum}}`,
      adatum.toUpperCase(),
      ` ${adatum}\u00a0`,
      adatum,
      bellows,
      bellows,
      "contoso ",
      "contoso",
    ]);
    expect(after(mend("ids", grid))).toEqual([adatum, adatum, adatum, "contoso"]);
  });

  test("lose characters that nobody sees, and then two people are one", () => {
    const people = [
      certificate(1, "Azure Administrator Associate", { MCPID: "7470001" }),
      certificate(1, "Azure Network Engineer Associate", { MCPID: "7470001\u200b" }),
    ];
    const { provesTheSame, says, cells } = mend("ids", exported(people));
    expect(cells.map((cell) => cell.after)).toEqual(["7470001"]);
    expect(provesTheSame).toBe(false);
    expect(says).toContain("what was counted apart is counted as one");
  });

  test("that lost their digits can't be brought back", () => {
    const grid = withColumn("SubscriptionId", Array<Cell>(8).fill("1.23457E+15"));
    expect(kinds(grid)).toEqual([]);
  });
});

describe("Rows without a tenant id", () => {
  const lost = (...customers: readonly (readonly [Cell, Cell])[]) =>
    changed((row, index) => ({
      CustomerTenantId: customers[index]?.[0] ?? row["CustomerTenantId"],
      CustomerName: customers[index]?.[1] ?? row["CustomerName"],
    }));

  test("get the one id that goes with their name", () => {
    const { cells, clears } = mend("idsByName", lost([" ", "ADATUM"], [adatum, "Adatum"]));
    expect(cells).toEqual([{ row: 1, column: 4, before: " ", after: adatum }]);
    expect(clears).toEqual(["evidence.byName"]);
  });

  test("get none where the name goes with two ids, in this range or in another", () => {
    expect(kinds(lost([" ", "Adatum"], [adatum, "Adatum"], [bellows, "Adatum"]))).toEqual([]);
    const elsewhere = exported([usageRow("Oct-2026", [bellows, "Adatum", "Storage"], 7)]);
    expect(kinds(lost([" ", "Adatum"]), elsewhere)).toEqual([]);
  });
});

describe("Names", () => {
  test("lose blanks before, behind and doubled, no-break ones among them", () => {
    const grid = changed(() => ({
      CustomerName: "Adatum\u00a0 Ltd ",
      PartnerAttributionType: " CSP Tier 1",
    }));
    const { cells, columns } = mend("spaces", grid);
    expect(columns.map(({ header }) => header)).toEqual(["CustomerName", "PartnerAttributionType"]);
    expect([...new Set(cells.map((cell) => cell.after))]).toEqual(["Adatum Ltd", "CSP Tier 1"]);
  });
});

describe("Rows are left out", () => {
  test("where they show totals", () => {
    const total = [null, null, null, "Adatum Total", null, null, 80000];
    const { leftOut, clears } = mend("totals", [...exported(ledger), total]);
    expect(leftOut).toEqual([9]);
    expect(clears).toEqual(["evidence.totalsRows"]);
  });

  test("where they repeat the header, which is named by its row of the sheet", () => {
    const [header, ...rows] = exported(ledger);
    const grid = [["Azure usage"], header!, ...rows.slice(0, 4), header!, ...rows.slice(4)];
    const { leftOut, says } = mend("repeatedHeaders", grid);
    expect(leftOut).toEqual([6]);
    expect(says).toBe("1 header row is left out among the rows: it repeats that of row 2");
  });

  test("where the scorer drops them as the same usage under another association", () => {
    const again = { PartnerAttributionType: "Partner admin link" };
    const grid = withRows(usageRow("Oct-2026", atBellows, 1500, again));
    expect(mend("duplicates", grid)).toMatchObject({
      leftOut: [6],
      clears: ["evidence.duplicates", "evidence.duplicatesByAmount"],
    });
  });

  test("but not duplicates of a service that another designation counts", () => {
    const sentinel = [bellows, "Bellows", "Microsoft Sentinel"] as const;
    const grid = withRows(
      usageRow("Oct-2026", sentinel, 1500),
      usageRow("Oct-2026", sentinel, 1500, { PartnerAttributionType: "Partner admin link" })
    );
    expect(kinds(grid)).toEqual([]);
  });

  test("where the export marks them and no association tells them apart", () => {
    const flags = [0, 0, 0, 0, 0, 0, 0, 1];
    const flagged = without("PartnerAttributionType").map((row, index) => [
      ...row,
      index === 0 ? "IsACRDuplicateAtPGALevel" : flags[index - 1]!,
    ]);
    expect(mend("flagged", flagged).leftOut).toEqual([8]);
    expect(
      kinds(flagged.map((row, i) => [...row, i ? "CSP Tier 1" : "PartnerAttributionType"]))
    ).toEqual([]);
  });

  test("unless a month would lose its only row, and with it that it is shown", () => {
    const rows = [
      usageRow("Sep-2026", atAdatum, 5, { IsACRDuplicateAtPGALevel: 1 }),
      usageRow("Oct-2026", atAdatum, 5, { IsACRDuplicateAtPGALevel: 1 }),
      usageRow("Oct-2026", atAdatum, 6, { IsACRDuplicateAtPGALevel: 0 }),
    ];
    expect(mend("flagged", exported(lacking(rows, "PartnerAttributionType")))).toMatchObject({
      leftOut: [2],
      clears: [],
    });
  });
});

describe("Rows pasted twice", () => {
  const october = ledger.filter((row) => row["Month"] === "Oct-2026");
  const pasted = (grid: Grid) => offered(grid).find(({ kind }) => kind.startsWith("pasted"));

  test("are left out as a month of which every row stands there twice", () => {
    expect(pasted(withRows(...october))!.leftOut).toEqual([9, 10, 11]);
  });

  test("are left out, without another score, where the scorer leaves them out too", () => {
    const sold = ["Adatum", "Bellows"].map((customer) => ({
      FiscalMonthName: "Oct-2026",
      CustomerName: customer,
      Workloads: "Dynamics 365 Sales",
      AdjustedRevenueAmtCD: 1000,
    }));
    const { leftOut, says, provesTheSame } = mend("pastedTwice", exported([...sold, ...sold]));
    expect(leftOut).toEqual([3, 4]);
    expect(says).toBe(
      "2 rows of Oct 2026 are left out, because every row stands there twice: no score counts them twice"
    );
    expect(provesTheSame).toBe(true);
  });

  test("are left out as a block that repeats another row for row, which the score counts", () => {
    const grid = withRows(...ledger.slice(4));
    const { leftOut, says, provesTheSame } = mend("pastedBlock", grid);
    expect(leftOut).toEqual([9, 10, 11, 12]);
    expect(says).toBe(
      "4 rows of Sep 2026 and Oct 2026 are left out, $6,000: pasted twice, row for row, and counted twice by the score"
    );
    expect(provesTheSame).toBe(false);
  });

  test("stay where they may be equal by chance: single ones, or all of one customer", () => {
    expect(pasted(withRows(october[0]!))).toBeUndefined();
    expect(pasted(withRows(...ledger.slice(2, 4)))).toBeUndefined();
    expect(pasted(withRows(...october.slice(0, 2)))).toBeUndefined();
  });
});

describe("Headers", () => {
  test("get the export's own names, also where they stand once more among the rows", () => {
    const [header, ...rows] = exported(ledger);
    const translated = header!.map((name) => (name === "Month" ? "Mes" : name));
    const { cells, copy } = mend("headers", [
      translated,
      ...rows.slice(0, 4),
      translated,
      ...rows.slice(4),
    ]);
    expect(cells.map(({ row, after: name }) => [row, name])).toEqual([
      [0, "Month"],
      [5, "Month"],
    ]);
    expect(copy[5]).toEqual(header);
  });

  test("of a column of its own stay: services named by ServiceName are no ServiceLevel2", () => {
    const [header, ...rows] = exported(ledger);
    const other = header!.map((name) => (name === "ServiceLevel2" ? "ServiceName" : name));
    expect(kinds([other, ...rows])).toEqual([]);
  });

  test("stay where another column has the name already", () => {
    const [header, ...rows] = exported(ledger);
    const two = header!.map((name) => (name === "CustomerName" ? "Customer" : name));
    expect(kinds([[...two, "CustomerName"], ...rows.map((row) => [...row, null])])).toEqual([]);
  });
});

describe("The copy", () => {
  const messy = [
    ...changed(() => ({ ACR_USD: "1.500,50", CustomerName: " Adatum " })),
    [null, null, null, "Total", null, null, "12.004,00"],
  ];

  test("has the mends chosen and no other, and the source stays as it is", () => {
    const [source] = ranges(frozen(messy));
    const all = mends([source!])[0]!;
    expect(all.map(({ kind }) => kind)).toEqual(["totals", "amounts", "spaces"]);
    const copy = mended(
      source!,
      all.filter(({ kind }) => kind !== "spaces")
    ).grid;
    expect(copy).toHaveLength(9);
    expect(copy[1]).toEqual(messy[1]!.map((cell) => (cell === "1.500,50" ? 1500.5 : cell)));
    expect(source!.grid).toEqual(messy);
  });

  test("can fill a cell beyond the end of a short row", () => {
    const grid = [
      ["CustomerName", "Month", "ACR_USD", "CustomerTenantId"],
      ["Adatum", "Oct-2026", 5, adatum],
      ["Adatum", "Oct-2026", 6],
    ];
    expect(mend("idsByName", grid).copy[2]).toEqual(["Adatum", "Oct-2026", 6, adatum]);
  });

  test("is offered up to a number of cells that a sheet is written with in one go", () => {
    const wide = (cells: number) =>
      withColumn("CustomerName", Array<Cell>(8).fill(" Adatum")).map((row) => [
        ...row,
        ...Array<Cell>(Math.floor(cells / 9) - 7).fill(null),
      ]);
    expect(kinds(wide(mostCells))).toEqual(["spaces"]);
    expect(kinds(wide(mostCells + 9))).toEqual([]);
  });
});

test("Figures, which a person types, are left to the person", () => {
  expect(
    mends(
      ranges([
        ["Metric", "Value"],
        [" Deployments ", "5"],
      ])
    )
  ).toEqual([[]]);
});

test("A range that can't be read gets no mend, and its neighbours do", () => {
  const nobody = [
    ["Call", "Who"],
    ["Monday", " Ana "],
  ];
  const spaced = withColumn("CustomerName", Array<Cell>(8).fill(" Adatum"));
  expect(mends(ranges(nobody, spaced)).map((each) => each.length)).toEqual([0, 1]);
  expect(kinds(withRows(usageRow("Oct-2026", atContoso, 1500)))).toEqual([]);
});

function frozen(grid: Grid): Grid {
  grid.forEach((row) => Object.freeze(row));
  return Object.freeze(grid);
}
