import { explain } from "../../../src/engine/explain";
import type { Question, Scorecard } from "../../../src/engine/scorecard";
import { monthOfIso } from "../../../src/evidence/calendar";
import type { Grid } from "../../../src/evidence/grid";
import { scorecardJson } from "../../../src/cli/scorecardJson";
import { say } from "../../../src/words/say";
import { checked } from "../../support/checked";
import {
  aYearAgo,
  each,
  figures,
  metric,
  now,
  scored,
  then,
  usage,
  type UsageLine,
} from "../../support/grids";
import { cporGrid, microsoft365Grid } from "../../support/sample/microsoft365";
import { trainingsGrid } from "../../support/sample/trainings";
import { usageGrid, usageRows } from "../../support/sample/usage";

const id = "engine.findingIfNothingBefore";
const findingsOf = (card: Scorecard) =>
  card.findings.filter(({ message }) => message.id === id).map(({ message }) => say(message));
const notes = (card: Scorecard, of: "net-customer-adds" | "usage-growth") =>
  metric(card, of).notes.map(say);

describe("The sample partner's export of the last six months", () => {
  const rows = usageRows();
  const last = Math.max(...rows.map(({ month }) => month));
  const sixMonths = (...without: readonly number[]) =>
    usageGrid(
      "sheet",
      rows.filter(({ month }) => month > last - 6 && !without.includes(month))
    );
  const grids: Grid[] = [sixMonths(), trainingsGrid("sheet")];
  const card = scored(grids);

  test("proves no net adds and no growth, and says which months are missing", () => {
    expect(card.total).toBe(34);
    expect(metric(card, "net-customer-adds")).toMatchObject({ status: "unknown", points: 0 });
    expect(metric(card, "usage-growth")).toMatchObject({ status: "unknown", points: 0 });
    expect(card.findings.map(({ message }) => say(message))).toContain(
      "Sep 2025 to Apr 2026: not shown by any usage range, of 14 months needed"
    );
  });

  test("says what the score would be if nothing came before, and counts nothing of it", () => {
    expect(card.ifNothingBefore).toEqual({
      before: [{ kind: "usage", month: monthOfIso("2026-05-01") }],
      total: 64,
      qualified: false,
      differs: [{ metric: "net-customer-adds", points: 30 }],
    });
    expect(findingsOf(card)).toEqual([
      "If nothing came before May 2026, Infrastructure (Azure) would score 64 instead of 34; supposed, not counted",
    ]);
    expect(notes(card, "net-customer-adds").at(-1)).toBe(
      "If nothing came before May 2026, 30 points; supposed, not counted"
    );
  });

  test("growth from nothing is not defined: it stays unknown and says nothing of the kind", () => {
    expect(notes(card, "usage-growth")).toEqual(["Not shown: Oct 2025"]);
  });

  test("CHECK says it of each designation scored from Azure usage, in one finding", () => {
    const finding = checked(grids).find(({ message }) => message.id === id)!;
    expect(say(finding.message)).toBe(
      "If nothing came before May 2026, Infrastructure (Azure) would score 64 instead of 34, Data & AI (Azure) would score 48 instead of 18, and Digital & App Innovation (Azure) would score 56 instead of 26; supposed, not counted"
    );
    expect(finding).toMatchObject({ severity: "note", where: { place: { label: "range 1" } } });
  });

  test("EXPLAIN and the command line's JSON say it too", () => {
    const lines = explain(metric(card, "net-customer-adds")).map(({ why }) => say(why));
    expect(lines).toContain("If nothing came before May 2026, 30 points; supposed, not counted");
    expect(scorecardJson(card).ifNothingBefore).toEqual({
      before: [{ kind: "usage", month: "2026-05" }],
      total: 64,
      qualified: false,
      metrics: [{ id: "net-customer-adds", points: 30 }],
    });
  });

  test("the supposition is what rows of amount 0 in those months would make of the score", () => {
    const before = scored([...grids, usage(...each(monthsTo("2026-04", 8), { acr: 0 }))]);
    expect(before.total).toBe(card.ifNothingBefore!.total);
    expect(before.ifNothingBefore).toBeNull();
  });

  test("a month missing in between that no metric compares changes nothing of it", () => {
    const gap = scored([sixMonths(last - 3), trainingsGrid("sheet")]);
    expect(gap.months[0]!.missing).toContain(monthOfIso("2026-07-01"));
    expect(gap.ifNothingBefore).toMatchObject({ total: 64 });
  });

  test("with a compared month missing in between too, supposing proves nothing", () => {
    const gap = scored([sixMonths(last - 1), trainingsGrid("sheet")]);
    expect(gap.ifNothingBefore).toBeNull();
    expect(findingsOf(gap)).toEqual([]);
  });
});

describe("The first month shown", () => {
  const from = (count: number) =>
    usage(...each(monthsTo("2026-10", count), { tenant: "new", acr: 1000 }));

  test("fourteen months back leaves nothing to suppose; thirteen back, one month is missing", () => {
    expect(scored([from(14)]).ifNothingBefore).toBeNull();
    expect(scored([from(13)]).ifNothingBefore).toMatchObject({
      before: [{ kind: "usage", month: monthOfIso("2025-10-01") }],
      differs: [{ metric: "net-customer-adds" }],
    });
  });

  test("months missing in between only are not before it", () => {
    const card = scored([usage(...aYearAgo, ...each(now, { acr: 1000 }))]);
    expect(card.months[0]!.missing.length).toBeGreaterThan(0);
    expect(card.ifNothingBefore).toBeNull();
    expect(scored([usage(...each([then[0], ...now], { acr: 1000 }))]).ifNothingBefore).toBeNull();
  });

  test("is that of rows with amounts of zero as well: they show the months", () => {
    const shown = usage(...each(now, { acr: 1000 }), ...each(then, { acr: 0 }));
    expect(scored([shown]).ifNothingBefore).toBeNull();
  });

  test("with nobody at the threshold now, the score would be the same: nothing is said", () => {
    const small = scored([usage(...each(now, { acr: 999.99 }))]);
    expect(small.months[0]!.missing.length).toBeGreaterThan(0);
    expect(small.ifNothingBefore).toBeNull();
  });
});

describe("What stands beside the rows", () => {
  const short: UsageLine[] = each(now, { acr: 1000 });

  test("a stated figure is not supposed away", () => {
    const card = scored([
      usage(...short),
      figures(["Net customer adds", 3], ["Usage growth", 0.2]),
    ]);
    expect(card.ifNothingBefore).toBeNull();
  });

  test("an amount without a month may belong before it: nothing is proven by supposing", () => {
    expect(scored([usage(...short, { month: "soon", acr: 5 })]).ifNothingBefore).toBeNull();
  });

  test("the score itself does not change by being supposed, nor when asked again", () => {
    const asked: Partial<Question> = { reading: "learn" };
    const grids = [usage(...short)];
    expect(scored(grids, asked)).toEqual(scored(grids, asked));
    expect(metric(scored(grids, asked), "net-customer-adds").points).toBe(0);
  });
});

describe("Microsoft 365 usage of the last six months", () => {
  const first = 46143;
  const since = (grid: Grid, column: string): Grid => {
    const month = grid[0]!.indexOf(column);
    return grid.filter((row, index) => index === 0 || Number(row[month]) >= first);
  };

  test("is supposed by its own first month", () => {
    const grids = [since(microsoft365Grid(), "Month"), since(cporGrid(), "Date")];
    const card = scored(grids, { designation: "modern-work" });
    expect(card.ifNothingBefore!.before).toEqual([
      { kind: "m365", month: monthOfIso("2026-05-01") },
    ]);
    expect(card.ifNothingBefore!.total).toBeGreaterThan(card.total);
    const [header, row] = microsoft365Grid();
    const nothing = monthsTo("2026-04", 7).map((month) =>
      row!.map((cell, index) => {
        const column = String(header![index]);
        return column === "Month" ? month : /Units|Users/.test(column) ? 0 : cell;
      })
    );
    const before = scored([...grids, [header!, ...nothing]], { designation: "modern-work" });
    expect(before.total).toBe(card.ifNothingBefore!.total);
    expect(before.metrics.map(({ points }) => points)).toEqual(
      card.metrics.map(
        ({ id, points }) =>
          card.ifNothingBefore!.differs.find(({ metric }) => metric === id)?.points ?? points
      )
    );
    expect(findingsOf(card)[0]).toMatch(
      /^If nothing came before May 2026, Modern Work would score/
    );
  });
});

function monthsTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const month = monthOfIso(`${last}-01`) - count + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
