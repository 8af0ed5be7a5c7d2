import { ruleCases } from "../../../src/rulebook/cases";
import { lintRulebook } from "../../../src/rulebook/lint/lint";
import { rulebook } from "../../../src/rulebook/rulebook";
import { sources, type SourcedRulebook } from "../../../src/rulebook/sources";

/** A copy of the rulebook in which anything may be broken. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Draft = any;
const faults = (breakIt: (book: Draft) => void) => {
  const book = structuredClone({ ...rulebook, sources }) as Draft;
  breakIt(book);
  return lintRulebook(book as SourcedRulebook, ruleCases);
};
const designation = (book: Draft, id: string) =>
  book.designations.find((each: Draft) => each.id === id);
const metric = (book: Draft, of: string, id: string) =>
  designation(book, of).metrics.find((each: Draft) => each.id === id);
const part = (book: Draft, of: string, id: string, name: string) =>
  metric(book, of, id).parts.find((each: Draft) => each.id === name);
const everyValue = (figure: Draft, change: (held: Draft) => void) => figure.values.forEach(change);

type Planted = [string, (book: Draft) => void, RegExp];

describe("A fault in a value made of parts is caught and named", () => {
  test.each<Planted>([
    [
      "A workload nobody knows",
      (book) => {
        part(book, "modern-work", "usage-growth", "cpor").figures.workloads.values[0].value.push(
          "clippy"
        );
      },
      /modern-work, 2022-10-03, smb, guide: usage-growth, cpor: workload clippy is not known/,
    ],
    [
      "A workload of another family",
      (book) => {
        part(book, "modern-work", "usage-growth", "cpor").figures.workloads.values[0].value.push(
          "power-apps"
        );
      },
      /usage-growth, cpor: power-apps is no m365 workload/,
    ],
    [
      "A workload twice in a list",
      (book) => {
        part(book, "modern-work", "deployments", "cpor").figures.workloads.values[0].value.push(
          "intune"
        );
      },
      /deployments, cpor: workload intune stands in the list twice/,
    ],
    [
      "An association nobody knows",
      (book) => {
        part(book, "modern-work", "deployments", "csp").figures.associations.values[1].value = [
          "hearsay",
        ];
      },
      /smb, learn: deployments, csp: association hearsay is not known/,
    ],
    [
      "An option that both exists and does not",
      (book) => {
        part(book, "modern-work", "deployments", "csp").figures.associations.values[1].value.push(
          "none"
        );
      },
      /deployments, csp: “none” stands beside other associations/,
    ],
    [
      "A metric none of whose options exists on a track",
      (book) => {
        for (const name of ["cpor", "dpor", "csp"])
          everyValue(
            part(book, "modern-work", "deployments", name).figures.associations,
            (held) => void (held.value = ["none"])
          );
      },
      /smb, guide: deployments can't be reached: no part of it has an association/,
    ],
    [
      "A band without a number in it",
      (book) => {
        part(
          book,
          "modern-work",
          "net-customer-adds",
          "tenants"
        ).figures.licences.values[1].value.atLeast = 301;
      },
      /net-customer-adds, tenants: its band is empty/,
    ],
    [
      "A band that begins above its end",
      (book) => {
        part(book, "security", "usage-growth", "azure").figures.acr.values[2].value.above = 1200000;
      },
      /usage-growth, azure: its band is empty/,
    ],
    [
      "A band that begins twice",
      (book) => {
        part(book, "security", "usage-growth", "azure").figures.acr.values[2].value.atLeast = 1;
      },
      /its band begins both at 1 and above 0/,
    ],
    [
      "A band without a bound",
      (book) => {
        part(book, "security", "deployments", "azure").figures.acr.values[0].value = {};
      },
      /security, 2022-10-03, single, guide: deployments, azure: its band has no bound/,
    ],
    [
      "Parts pooled at different rates",
      (book) => {
        part(book, "security", "deployments", "m365").perUnit.values[0].value = 3;
      },
      /deployments: its parts are pooled at different rates/,
    ],
    [
      "A part twice",
      (book) => {
        const { parts } = metric(book, "security", "deployments");
        parts.push(parts[0]);
      },
      /deployments: part azure appears twice/,
    ],
    [
      "A part without a rate for a track",
      (book) => {
        part(book, "security", "net-customer-adds", "m365").perUnit.values.pop();
      },
      /smb.*net-customer-adds, m365 has no perUnit on 2026-05-08/,
    ],
    [
      "A workload that counts and has no rate",
      (book) => {
        part(book, "business-applications", "deployments", "workloads").figures.rateCard.values.at(
          -1
        ).value = [{ name: "Power BI", rate: 200, workloads: ["power-bi"] }];
      },
      /deployments, workloads: workload guides counts and has no rate/,
    ],
    [
      "A workload with two rates",
      (book) => {
        metric(book, "business-applications", "usage-growth")
          .figures.rateCard.values.at(-1)
          .value.push({ name: "Guides again", rate: 1, workloads: ["guides"] });
      },
      /usage-growth: workload guides has two of: rate/,
    ],
    [
      "A workload that no association brings",
      (book) => {
        metric(book, "business-applications", "usage-growth").figures.associationGroups.values.at(
          -1
        ).value.length = 1;
      },
      /usage-growth: workload power-apps counts and has no group of associations/,
    ],
    [
      "A rate of whole units that misses the maximum",
      (book) => {
        part(book, "business-applications", "deployments", "workloads").perUnit.values[0].value = {
          points: 7,
          units: 2,
        };
      },
      /deployments, workloads can't reach its maximum in whole units/,
    ],
    [
      "A month compared with a later one",
      (book) => {
        part(book, "security", "deployments", "m365").figures.baselineMonth.values[0].value = 1;
      },
      /deployments, m365 compares a month with one that is not before it/,
    ],
    [
      "Two parts of one name in a figures table",
      (book) => {
        const [azure, m365] = metric(book, "security", "deployments").parts;
        azure.aliases.push(m365.aliases[0]);
      },
      /name in figures of security “.+” means two metrics or parts/,
    ],
    [
      "A workload that no rule counts",
      (book) => {
        book.workloads.push({ id: "clippy", name: "Clippy", family: "m365", spellings: [] });
      },
      /workload clippy is used by no rule/,
    ],
    [
      "A spelling that means two workloads",
      (book) => {
        book.workloads.find(({ id }: Draft) => id === "intune").spellings.push("EXO");
      },
      /the workload spelling “exo” means two workloads/,
    ],
  ])("%s", (_name, breakIt, sentence) => {
    expect(faults(breakIt)).toContainEqual(expect.stringMatching(sentence));
  });
});

describe("A fault in steps, tracks, dates or the program is caught and named", () => {
  test.each<Planted>([
    [
      "Fractions that miss the maximum",
      (book) => {
        metric(
          book,
          "security",
          "intermediate-certifications"
        ).points.perUnit.values[0].value.units = 7;
      },
      /single, guide: intermediate-certifications: its steps give 240\/7 points, not 40/,
    ],
    [
      "A step of which nothing counts any more",
      (book) => {
        metric(book, "security", "intermediate-certifications").figures.steps.values.at(
          -1
        ).value[0].certifications = ["MS-500"];
      },
      /2026-07-30, smb, learn: intermediate-certifications can't be reached: nothing that step 1 lists counts/,
    ],
    [
      "A certification twice in a step",
      (book) => {
        metric(
          book,
          "modern-work",
          "advanced-certifications"
        ).figures.steps.values[0].value[0].certifications.push("MS-102");
      },
      /advanced-certifications: step 1 lists MS-102 twice/,
    ],
    [
      "Maxima that sum to 101 where a designation has four metrics",
      (book) => {
        metric(book, "security", "deployments").points.max.values[0].value = 21;
      },
      /security, 2022-10-03, single, guide: the metrics' maxima sum to 101, not 100/,
    ],
    [
      "More points to qualify than there are",
      (book) => {
        designation(book, "security").total.values[0].value = 101;
      },
      /101 points to qualify are more than there are/,
    ],
    [
      "Only one of the two tracks",
      (book) => {
        designation(book, "modern-work").tracks.values[0].value = ["smb"];
      },
      /modern-work, 2022-10-03, guide: of Enterprise and SMB only one is scored/,
    ],
    [
      "One track beside the two it split into",
      (book) => {
        designation(book, "modern-work").tracks.values[0].value.push("single");
      },
      /one track and the two it split into are scored at once/,
    ],
    [
      "Two tracks and no rule that tells them apart",
      (book) => {
        designation(book, "modern-work").trackRule.values[0].from = "2026-05-08";
      },
      /modern-work, 2022-10-03, guide: no rule says who is in the SMB track/,
    ],
    [
      "A track rule with a workload nobody knows",
      (book) => {
        designation(book, "business-applications").trackRule.values[0].value.workloads.push(
          "clippy"
        );
      },
      /2023-06-13, guide: track rule: workload clippy is not known/,
    ],
    [
      "A track rule that asks of a month twice",
      (book) => {
        designation(book, "business-applications").trackRule.values[0].value.months = [1, 1];
      },
      /the track rule asks of month 1 twice/,
    ],
    [
      "A track rule that names a segment twice",
      (book) => {
        designation(book, "infrastructure-azure").trackRule.values[0].value.smbSegments.push("smb");
      },
      /the track rule names the segment “smb” twice/,
    ],
    [
      "A figure for a track that is never scored",
      (book) => {
        metric(book, "modern-work", "deployments").points.max.values.push({
          from: "2026-05-08",
          value: 24,
          tracks: ["single"],
          sources: ["MW26"],
        });
      },
      /deployments\.max: a figure of 2026-05-08 is for the single track, which is never scored/,
    ],
    [
      "A figure that begins on no edition's day",
      (book) => {
        designation(book, "security").excludedOffers.values[0].from = "2022-10-04";
      },
      /security\.excludedOffers: a figure begins on 2022-10-04, which is no edition's day/,
    ],
    [
      "Program rules that don't ascend",
      (book) => {
        book.program.fee.values.reverse();
      },
      /program\.fee: 2022-10-03 stands after a later date/,
    ],
    [
      "A program rule that begins late",
      (book) => {
        book.program.fee.values.shift();
      },
      /program\.fee: nothing holds from 2022-10-03 until 2026-04-09/,
    ],
    [
      "A designation without a badge",
      (book) => {
        book.program.badges.values[1].value.pop();
      },
      /program\.badges of 2026-08-05: security is in no badge/,
    ],
    [
      "A designation with two badges",
      (book) => {
        book.program.badges.values[1].value[0].designations.push("security");
      },
      /program\.badges of 2026-08-05: security is in two badges/,
    ],
    [
      "A badge of a designation that is none",
      (book) => {
        book.program.badges.values[0].value[0].designations.push("small-business");
      },
      /program\.badges of 2022-10-03: small-business is no designation/,
    ],
    [
      "A program rule whose source nobody knows",
      (book) => {
        book.program.termMonths.values[0].sources = ["HEARSAY"];
      },
      /program\.termMonths: source HEARSAY is not in sources\.json/,
    ],
    [
      "A certification that no rule lists",
      (book) => {
        delete book.certifications.find(({ id }: Draft) => id === "AZ-900").unlisted;
      },
      /AZ-900 is listed by no rule and does not say why/,
    ],
    [
      "A certification that is listed and says that it is not",
      (book) => {
        book.certifications.find(({ id }: Draft) => id === "AZ-104").unlisted = "Not listed.";
      },
      /AZ-104 says that no rule lists it, and one does/,
    ],
    [
      "A former name that is another's name",
      (book) => {
        book.certifications[0].formerNames = ["Microsoft Certified: DevOps Engineer Expert"];
      },
      /the certification name “devops engineer expert” means two certifications/,
    ],
  ])("%s", (_name, breakIt, sentence) => {
    expect(faults(breakIt)).toContainEqual(expect.stringMatching(sentence));
  });
});
