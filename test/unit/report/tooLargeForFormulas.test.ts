import { mostFormulaCells } from "../../../src/evidence/condensed/formulaLimit";
import type { RangeKind } from "../../../src/evidence/evidence";
import { formulaRanges } from "../../../src/report/condensed/formulaRanges";
import { liveFigures } from "../../../src/report/liveFigures";
import { evidenceOf, usage } from "../../support/grids";
import { golden } from "../../support/scorecards";

const evidence = evidenceOf(usage({}));
const madeAt = new Date(2026, 10, 22, 20, 10);
const at = (sheet: string, rows: number, kind: RangeKind) => ({
  kind,
  address: { sheet, top: 0, left: 0, bottom: rows - 1, right: 9 },
});
const most = mostFormulaCells / 10;
const trainings = at("Trainings", 200, "certifications");
const handed = (...found: ReturnType<typeof at>[]) =>
  formulaRanges("infrastructure-azure", found, evidence, madeAt);

test("A ledger of as many cells as a formula may be handed is handed over itself", async () => {
  const { ranges, condensed } = await handed(trainings, at("Usage", most, "usage"));
  expect(ranges.map(({ sheet }) => sheet)).toEqual(["Usage", "Trainings"]);
  expect(condensed).toBeNull();
});

test("In place of a larger one formulas refer to its condensed table, which is written with them", async () => {
  const { ranges, condensed } = await handed(trainings, at("Usage", most + 1, "usage"));
  expect(ranges.map(({ sheet }) => sheet)).toEqual(["PARTNER evidence", "Trainings"]);
  expect(condensed!.spec.tables[0]!.range).toEqual(condensed!.table);
  const live = liveFigures({
    ...{ scorecard: golden, evidence, mode: "live", ranges, writtenAt: madeAt, version: "1" },
  });
  expect(live!.score).toMatch(/^PARTNER\.SCORE\('PARTNER evidence'!B\d+:H\d+,Trainings!A1:J200,/);
});

test("Whatever usage is read from is in the table: several ledgers take one argument", async () => {
  const { ranges } = await handed(
    at("Usage 1", most + 1, "usage"),
    at("Usage 2", 10, "usage"),
    at("Customers", 10, "customers"),
    trainings
  );
  expect(ranges.map(({ sheet }) => sheet)).toEqual(["PARTNER evidence", "Trainings"]);
});

test("Where another range is too large there are no formulas", async () => {
  const { ranges, condensed } = await handed(
    at("Usage", 10, "usage"),
    at("Trainings", most + 1, "certifications")
  );
  expect(condensed).toBeNull();
  const input = { scorecard: golden, evidence, ranges, writtenAt: madeAt, version: "1" };
  expect(liveFigures({ ...input, mode: "live" })).toBeNull();
});
