import { ruleCases, type RuleCases } from "../../../src/rulebook/cases";
import { lintRulebook } from "../../../src/rulebook/lint/lint";
import { rulebook } from "../../../src/rulebook/rulebook";
import { sources, type SourcedRulebook } from "../../../src/rulebook/sources";

/** A copy of the rulebook in which anything may be broken. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Draft = any;
const faults = (breakIt: (book: Draft) => void) => {
  const book = structuredClone({ ...rulebook, sources, cases: ruleCases }) as Draft;
  breakIt(book);
  const { cases, ...rules } = book;
  return lintRulebook(rules as SourcedRulebook, cases as RuleCases);
};
const metric = (book: Draft, id: string) =>
  book.designations[0].metrics.find((each: Draft) => each.id === id);

test("The rulebook has no fault", () => {
  expect(lintRulebook({ ...rulebook, sources }, ruleCases)).toEqual([]);
});

describe("A planted fault is caught and named", () => {
  test.each<[string, (book: Draft) => void, RegExp]>([
    [
      "Dates that don't ascend",
      (book) => {
        book.designations[0].trackRule.values.reverse();
      },
      /trackRule: 2025-01-01 stands after a later date/,
    ],
    [
      "A figure without a source",
      (book) => {
        metric(book, "usage-growth").figures.minimum.values[0].sources = [];
      },
      /metrics\.\d\.figures\.minimum\.values\.0\.sources/,
    ],
    [
      "A figure whose source nobody knows",
      (book) => {
        book.designations[0].total.values[0].sources = ["HEARSAY"];
      },
      /total: source HEARSAY is not in sources\.json/,
    ],
    [
      "Maxima that sum to 99",
      (book) => {
        metric(book, "deployments").points.max.values[0].value = 9;
      },
      /maxima sum to 99, not 100/,
    ],
    [
      "A maximum that whole units can't reach",
      (book) => {
        metric(book, "net-customer-adds").points.perUnit.values[0].value = 7;
      },
      /net-customer-adds can't reach its maximum in whole units/,
    ],
    [
      "A step that lists a certification nobody knows",
      (book) => {
        metric(
          book,
          "advanced-certifications"
        ).figures.steps.values[0].value[1].certifications.push("AZ-999");
      },
      /advanced-certifications lists AZ-999/,
    ],
    [
      "Steps that give other points than the maximum",
      (book) => {
        metric(book, "intermediate-certifications").figures.steps.values[0].value[1].people = 6;
      },
      /intermediate-certifications: its steps give 24 points, not 20/,
    ],
    [
      "A gate after the step that gives points",
      (book) => {
        metric(book, "intermediate-certifications").figures.steps.values[0].value.reverse();
      },
      /gates first and one step of points last/,
    ],
    [
      "Two values for one day",
      (book) => {
        const { values } = metric(book, "usage-growth").figures.minimum;
        values.push({ ...values[0], value: 200000 });
      },
      /minimum: two values hold from 2022-10-03/,
    ],
    [
      "No value for a track",
      (book) => {
        metric(book, "net-customer-adds").figures.threshold.values.pop();
      },
      /smb.*net-customer-adds has no threshold/,
    ],
    [
      "A figure that begins after its edition",
      (book) => {
        metric(book, "deployments").figures.months.values[0].from = "2023-01-01";
      },
      /2022-10-03.*deployments has no months/,
    ],
    [
      "A change without a case on the day before",
      (book) => {
        book.cases["infrastructure-azure"] = book.cases["infrastructure-azure"].filter(
          ({ question }: Draft) => question.asOf !== "2026-06-30"
        );
      },
      /the change of 2026-07-01 has no case on 2026-06-30/,
    ],
    [
      "A change without a case on the day",
      (book) => {
        book.cases["infrastructure-azure"] = book.cases["infrastructure-azure"].filter(
          ({ question }: Draft) => question.asOf !== "2025-01-01"
        );
      },
      /the change of 2025-01-01 has no case on 2025-01-01/,
    ],
    [
      "A new figure between two editions without cases",
      (book) => {
        const { values } = metric(book, "usage-growth").figures.minimum;
        values.push({ ...values[0], from: "2025-05-01", value: 200000 });
      },
      /the change of 2025-05-01 has no case on 2025-04-30/,
    ],
    [
      "A figure between two editions that breaks the sum",
      (book) => {
        const { values } = metric(book, "deployments").points.max;
        values.push({ ...values[0], from: "2025-05-01", value: 8 });
      },
      /2025-05-01, smb, learn: the metrics' maxima sum to 98/,
    ],
    [
      "A figure before the first edition",
      (book) => {
        metric(book, "usage-growth").figures.minimum.values[0].from = "2022-01-01";
      },
      /a figure of 2022-01-01 begins before the first edition/,
    ],
    [
      "A certification whose end has no case on the day after",
      (book) => {
        book.cases["infrastructure-azure"] = book.cases["infrastructure-azure"].filter(
          ({ question }: Draft) => question.asOf !== "2024-08-01"
        );
      },
      /the change of 2024-08-01 has no case on 2024-08-01/,
    ],
    [
      "A name that means two certifications",
      (book) => {
        book.certifications[0].aliases = ["Azure Solutions Architect Expert"];
      },
      /“azure solutions architect expert” means two certifications/,
    ],
    [
      "Two cases of one id",
      (book) => {
        const cases = book.cases["infrastructure-azure"];
        cases.push(cases[0]);
      },
      /case L17 appears twice/,
    ],
    [
      "Editions out of order",
      (book) => {
        book.designations[0].editions.reverse();
      },
      /edition 2025-01-01 does not follow 2026-07-01/,
    ],
    [
      "An edition outside its own window",
      (book) => {
        book.designations[0].editions[1].window.notAfter = "2024-12-31";
      },
      /edition 2025-01-01 lies outside its own window/,
    ],
    [
      "An association nobody knows",
      (book) => {
        book.designations[0].associations.values[0].value.push("hearsay");
      },
      /association hearsay is not known/,
    ],
    [
      "A spelling that means two associations",
      (book) => {
        book.associations[0].spellings.push("DPOR");
      },
      /the association spelling “dpor” means two associations/,
    ],
    [
      "A certification twice",
      (book) => {
        book.certifications.push(book.certifications[0]);
      },
      /certification AZ-104 appears twice/,
    ],
    [
      "A training id that means two certifications",
      (book) => {
        book.certifications[1].activityIds = [3051];
      },
      /training activity 3051 means two certifications/,
    ],
    [
      "A certification that stops counting before it retires",
      (book) => {
        book.certifications.find(({ id }: Draft) => id === "AZ-600").countsUntil = "2023-01-01";
      },
      /AZ-600 stops counting before it retires/,
    ],
    [
      "A last counting day that rests on nothing",
      (book) => {
        delete book.certifications.find(({ id }: Draft) => id === "AZ-600").countsUntilBasis;
      },
      /AZ-600 does not say what its last counting day rests on/,
    ],
    [
      "A source that no figure uses",
      (book) => {
        book.sources.IDLE = { title: "t", link: "https://x", dated: "2026", kind: "k" };
      },
      /source IDLE is used by no figure/,
    ],
    [
      "Unequal numbers of months compared",
      (book) => {
        metric(book, "net-customer-adds").figures.baselineMonths.values[0].value = [13];
      },
      /net-customer-adds compares unequal numbers of months/,
    ],
    [
      "A day that is no day",
      (book) => {
        book.designations[0].checkedOn = "2026-02-30";
      },
      /designations\.0\.checkedOn/,
    ],
    [
      "A designation twice",
      (book) => {
        book.designations.push(book.designations[0]);
      },
      /designation infrastructure-azure appears twice/,
    ],
    [
      "A word the schema does not know",
      (book) => {
        metric(book, "usage-growth").formula = "eval(1)";
      },
      /formula/,
    ],
    [
      "A case that expects nothing",
      (book) => {
        book.cases["modern-work"][0].expected = {};
      },
      /modern-work: case [\w-]+ expects nothing/,
    ],
    [
      "A case that expects points of a metric that is none",
      (book) => {
        book.cases.security[0].expected = { points: { "advanced-certifications": 1 } };
      },
      /security: case [\w-]+ expects points of advanced-certifications, which is no metric/,
    ],
    [
      "A case that expects an edition that is none",
      (book) => {
        book.cases.security[0].expected = { edition: "2025-01-01" };
      },
      /expects the edition 2025-01-01, which there is not/,
    ],
    [
      "Cases of a designation that is none",
      (book) => {
        book.cases["small-business"] = [];
      },
      /there are cases of small-business, which is no designation/,
    ],
  ])("%s", (_name, breakIt, sentence) => {
    expect(faults(breakIt)).toContainEqual(expect.stringMatching(sentence));
  });
});
