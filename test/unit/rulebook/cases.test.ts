import { NoAnswer } from "../../../src/engine/noAnswer";
import { score } from "../../../src/engine/score";
import { readEvidence } from "../../../src/evidence/readEvidence";
import { rulebook } from "../../../src/rulebook/rulebook";

describe.each(Object.entries(rulebook.cases))(
  "The rulebook's cases of %s",
  (designation, cases) => {
    test.each(cases.map((each) => [`${each.id}: ${each.name}`, each] as const))(
      "%s",
      (_name, { question, ranges, expected }) => {
        const evidence = readEvidence(
          ranges.map((grid, index) => ({
            grid,
            place: { label: `range ${index + 1}`, top: 0, left: 0 },
          }))
        );
        const ask = () => score(evidence, { designation, ...question, today: "2026-11-22" });
        if (expected.refused) {
          expect(ask).toThrow(NoAnswer);
          expect(ask).toThrow(
            expect.objectContaining({ sentence: expect.objectContaining({ id: expected.refused }) })
          );
          return;
        }
        const card = ask();
        const points = Object.fromEntries(card.metrics.map((metric) => [metric.id, metric.points]));
        expect({
          points:
            expected.points &&
            Object.fromEntries(Object.keys(expected.points).map((id) => [id, points[id]])),
          total: expected.total && card.total,
          qualified: expected.qualified === undefined ? undefined : card.qualified,
          edition: expected.edition && card.edition.from,
          track: expected.track && card.track,
        }).toEqual({
          points: expected.points,
          total: expected.total,
          qualified: expected.qualified,
          edition: expected.edition,
          track: expected.track,
        });
        expect(expected).not.toEqual({});
      }
    );
  }
);
