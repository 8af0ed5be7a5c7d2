/**
 * The patterns that findings follow: what was found, in which form. Where it stands and how to mend it come
 * with the finding. A new finding takes one of these forms; a new form has to earn its place here.
 */
export interface MessagePattern {
  readonly form: RegExp;
  /** Whether the rows, or at least the range, must be named. */
  readonly where: "rows" | "range" | "anywhere";
  /** Whether each such finding says how to mend it; a note about what was done may leave that out. */
  readonly mend: "always" | "may";
  readonly ids: readonly string[];
}

const rows = String.raw`\d+ rows?`;

export const messagePatterns: Readonly<Record<string, MessagePattern>> = {
  "a cell can't be read": {
    form: new RegExp(
      `^(${rows} (has|have)|“.+” has) an? .+ that can't be read( as [^:]+)?(, so [^:]+)?: “.*”$`,
      "s"
    ),
    where: "rows",
    mend: "always",
    ids: [
      "monthUnreadable",
      "amountUnreadable",
      "errorCells",
      "countUnreadable",
      "claimUnreadable",
      "expiryUnreadable",
      "earnedUnreadable",
      "creditUnreadable",
      "dayUnreadable",
      "figureUnreadable",
      "figureNotAmount",
      "figuresUnreadable",
    ],
  },
  "a cell can be read in two ways": {
    form: /^.+ can be read .+ or .+; .+ taken$/s,
    where: "range",
    mend: "always",
    ids: [
      "monthAmbiguous",
      "claimAmbiguous",
      "expiryAmbiguous",
      "earnedAmbiguous",
      "expirySwapped",
      "earnedSwapped",
      "growthAmbiguous",
    ],
  },
  "rows are left out": {
    form: new RegExp(`^\\d+ (duplicate )?rows? (left out|dropped)[^:]*: .+$`, "s"),
    where: "rows",
    mend: "may",
    ids: [
      "ineligible",
      "associationUnknown",
      "associationBlank",
      "duplicates",
      "duplicatesByAmount",
      "flagged",
      "totalsRows",
      "pastedTwice",
      "workloadNobody",
      "workloadUnknown",
      "noPerson",
      "noTitle",
      "otherTrainings",
      "notActive",
      "notMeasured",
      "expired",
      "chargeUnsaid",
      "costsOfOthers",
      "costsNotUsage",
    ],
  },
  "rows are counted, and how": {
    form: new RegExp(`^${rows} .+: (no longer )?counted,? .+$`, "s"),
    where: "rows",
    mend: "may",
    ids: [
      "byName",
      "nobody",
      "noService",
      "notLinked",
      "zeroSubscription",
      "unknownServices",
      "repeatedRows",
      "flagsKept",
      "credits",
      "certificationRenamed",
      "retired",
      "workloadAssociation",
    ],
  },
  "rows may be counted wrongly": {
    form: new RegExp(`^${rows} (has|have) .+: .+ may be counted .+$`, "s"),
    where: "rows",
    mend: "always",
    ids: ["scientificIds", "idsAsServices", "repeatedTotals"],
  },
  "something seems to be": {
    form: /^\d+ .+ seems? to (be|have) .+: .+$/s,
    where: "range",
    mend: "always",
    ids: [
      "monthsMisread",
      "amountOutlier",
      "lookAlikes",
      "oneNameSeveralIds",
      "onePersonTwoIds",
      "twoPeopleOneName",
    ],
  },
  "a name is not known": {
    form: /^.+ (is|are) (not )?known( .+|: .+)?( and .+)?$/s,
    where: "range",
    mend: "may",
    ids: [
      "certificationUnknown",
      "certificationsUnknown",
      "figureUnknown",
      "unknownHeaders",
      "metersNotServices",
    ],
  },
  "a name is not known, and others are near": {
    form: /^.+ is not known \(.+\); did you mean .+\?$/s,
    where: "rows",
    mend: "always",
    ids: ["certificationMisspelt"],
  },
  "a column is missing": {
    form: /^There is no .*column.*, so .+$|^The column .+ is missing$/s,
    where: "range",
    mend: "may",
    ids: [
      "missingColumn",
      "noAssociationColumn",
      "noServiceColumn",
      "noPaidColumn",
      "noActiveColumn",
      "noExpiryColumn",
      "noEarnedCredit",
      "columnByHandGone",
    ],
  },
  "something stands twice": {
    form: /^.+ (stands over|is stated) .+; the first .+$/s,
    where: "range",
    mend: "always",
    ids: ["repeatedHeader", "figureRepeated"],
  },
  "what was read, and why": {
    form: /^.+ (is|are) (not needed and not )?read .+: .+$|^.+ not read: .+$|^Only .+ is read, .+: .+$/s,
    where: "range",
    mend: "may",
    ids: [
      "monthOrder",
      "dateOrder",
      "textAmounts",
      "serviceNames",
      "customersAsUsage",
      "customersSegments",
      "subscriptionLevelBeside",
      "costsNotNeeded",
      "condensedRead",
      "columnByHand",
      "columnNotNeeded",
    ],
  },
  "nothing can be done with it": {
    form: /^.+(, so nothing can be| can't be) .+$|^Amounts are in .+; .+$/s,
    where: "range",
    mend: "may",
    ids: [
      "mixedCurrencies",
      "otherCurrency",
      "subscriptionLevelAcr",
      "billedAmounts",
      "customersWithoutAcr",
      "costsWithoutCustomers",
      "costsOtherCurrency",
      "condensedChanged",
      "condensedSeveral",
    ],
  },
  "the range is no table": {
    form: /^(The range (is|has) .+|There are no rows .+)$/s,
    where: "range",
    mend: "always",
    ids: ["empty", "singleCell", "noHeader", "noRows"],
  },
  "an approximation": {
    form: /^Approximation: .+$/s,
    where: "anywhere",
    mend: "always",
    ids: ["approximate"],
  },
  "a supposition": {
    form: /^If nothing came before .+, .+ would score .+; supposed, not counted$/s,
    where: "range",
    mend: "always",
    ids: ["engine.findingIfNothingBefore"],
  },
  "months are not shown": {
    form: /^.+: not shown by any .+ range, of \d+ months .+$/s,
    where: "range",
    mend: "always",
    ids: [
      "engine.findingMonthsMissing",
      "engine.findingMonthsMissing.m365",
      "engine.findingMonthsMissing.revenue",
      "engine.findingMonthsMissing.consumption",
    ],
  },
  "a month is not complete": {
    form: /^.+ (holds|may still|(is|are) shown) .+: .+$/s,
    where: "range",
    mend: "always",
    ids: ["lastMonthPartial", "notRefreshed", "monthsInPart", "monthLeftOut"],
  },
  "months are shown twice": {
    form: /^.+ show .+ (as|that) .+$/s,
    where: "range",
    mend: "always",
    ids: ["sameRange", "sharedMonths"],
  },
  "the first or last is long ago, or is not": {
    form: /^The (last|oldest) .+, \d+ months? before .+$/s,
    where: "range",
    mend: "always",
    ids: ["lastMonthOld", "trainingsWindow"],
  },
  "the day scored is later than today": {
    form: /^The score is as of .+, which is later than today: .+$/s,
    where: "anywhere",
    mend: "always",
    ids: ["engine.findingLaterThanToday"],
  },
  "the published rules leave a question open": {
    form: /^(Parts of points decide|.+ is above zero but below one point): .+$|^The rules changed .+$/s,
    where: "anywhere",
    mend: "may",
    ids: [
      "engine.findingPartialPoints",
      "engine.findingBelowOnePoint",
      "engine.findingEditionWindow",
    ],
  },
};

/** How to mend something is told as what to do, or that there may be nothing to do. */
export const mendForm =
  /^(Add|Ask|Check|Correct|Export|Give|Have|Import|Include|Mend|Remove|Rename|Renew|Select|Take|Use|Write) .+\.$|^Nothing to mend (if|unless) .+\.$|^If .+, .+\.$/s;

/** Messages that are no finding: frames around one. */
export const frames: readonly string[] = [
  "noneUsable",
  "noRanges",
  "at",
  "whereColumn",
  "whereRows",
  "whereColumnRows",
  "moreRows",
];
