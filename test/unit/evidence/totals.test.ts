import { bareTotals } from "../../../src/evidence/bareTotals";
import type { Cell } from "../../../src/evidence/grid";
import { findHeader, type Header } from "../../../src/evidence/header";
import { readMonths } from "../../../src/evidence/monthColumn";
import { identityOf, serviceNameOf } from "../../../src/evidence/names";
import { isTotalsRow, isTotalsWord } from "../../../src/evidence/totalsRow";
import { evidenceOf, found } from "../../support/grids";

const guid = "a1a7c1de-4c50-4d0c-9d4b-1f3c5a7b9d01";

test.each([
  ...["Total", " TOTAL ", "Total:", "(Total)", "Totals", "Grand Total", "Subtotal", "Sub-total"],
  ...["Total general", "Suma", "Suma total", "Totales", "Total geral", "Soma", "Total général"],
  ...["Sous-total", "Totaux", "Somme", "Gesamt", "Gesamtsumme", "Gesamtergebnis", "Summe"],
  ...["Zwischensumme", "Totale complessivo", "Totaal", "Eindtotaal"],
])("%p is a word for totals: it names no customer and no service", (word) => {
  expect(isTotalsWord(word)).toBe(true);
  expect(isTotalsRow([null, 5, word])).toBe(true);
  expect(identityOf(word)).toBeNull();
  expect(serviceNameOf(word)).toBeNull();
});

test.each(["TotalEnergies", "Total Wine", "Sommer", "Sum Ltd", "Gesamtschule Mitte", "Adatum"])(
  "%p is a customer",
  (name) => {
    expect(isTotalsWord(name)).toBe(false);
    expect(identityOf(name)).toBe(name);
  }
);

test.each<[Cell, string | null]>([
  [1.23e15, null],
  ["1.23457E+15", null],
  ["1,23E+15", null],
  [1e15 - 1, "999999999999999"],
  ["1E10", "1E10"],
  [7470001, "7470001"],
  [guid, guid],
])("%p as an id is of %p", (cell, id) => {
  expect(identityOf(cell)).toBe(id);
});

test.each<[Cell, string | null]>([
  ["Azure App Service", "Azure App Service"],
  ["SQL", "SQL"],
  [guid, null],
  [`{${guid.toUpperCase()}}`, null],
  [5, null],
  ["5", null],
  ["?? 3 ??", null],
  [true, null],
])("%p as a service is %p", (cell, name) => {
  expect(serviceNameOf(cell)).toBe(name);
});

const header = ["CustomerName", "Month", "ACR_USD"];

test("A total that names its month is left out wherever it says so, and proves nothing", () => {
  const grid = [header, ["Adatum", "2026-10", 1000], ["Total", "2026-10", 1000]];
  expect(found(grid)).toContain("evidence.totalsRows");
  expect([...evidenceOf(grid).usage!.totalCents]).toEqual([100000]);
});

describe("Totals that no word tells", () => {
  const bare = (...rows: readonly (readonly Cell[])[]) => {
    const range = { grid: [header, ...rows], place: { label: "a", top: 0, left: 0 } };
    return bareTotals(readMonths(range, findHeader(range.grid) as Header), 2);
  };
  const adatum = ["Adatum", "2026-10", 600.005];
  const bellows = ["Bellows", "2026-10", 400];

  test("are rows of a month and an amount that is the sum of the others, to the cent", () => {
    expect(bare(adatum, bellows, [null, "2026-10", 1000.01])).toEqual([3]);
    expect(bare(adatum, bellows, [null, "2026-10", 1000.02])).toEqual([]);
    expect(bare(adatum, bellows, [null, "2026-09", 1000.01])).toEqual([]);
  });

  test("are no rows that name somebody, and none of several in a month", () => {
    expect(bare(adatum, bellows, ["Contoso", "2026-10", 1000.01])).toEqual([]);
    expect(bare(adatum, bellows, ...[1, 2].map(() => [null, "2026-10", 1000.01]))).toEqual([]);
  });

  test("of nothing are none", () => {
    expect(bare(["Adatum", "2026-10", 0], [null, "2026-10", 0])).toEqual([]);
  });
});
