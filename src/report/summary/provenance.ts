import "../../words/condensed";
import { addressText } from "../../evidence/address";
import { dayOfIso, isoOfDay } from "../../evidence/calendar";
import type { Day } from "../../evidence/evidence";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { aside, colors, label } from "../looks";
import { dayFormat, timeFormat } from "../numberFormats";
import { cutText } from "../plainText";
import type { CellContent, SheetDraft } from "../sheetDraft";
import type { SummaryInput } from "../summaryInput";
import { readingText, trackText, type Summary } from "./summary";

/** Where the facts about the sheet begin, beside the printed page. */
const firstFact = 28;

/** Rows of the facts that have a name of their own. */
export const factRows = { asOf: 29, track: 30, reading: 31, edition: 32 } as const;

/** The footer line, and beside the printed page each fact in a cell of its own. Returns the last fact's row. */
export function writeProvenance(draft: SheetDraft, summary: Summary): number {
  const { scorecard, live, version } = summary;
  const sources = sourcesOf(summary);
  const footer = [
    words("report.product", { version }),
    words("report.rulesChecked", { day: formatDay(scorecard.rulesCheckedOn) }),
    words("report.evidence", {
      sources: sources.map(({ text }) => text).join(", ") || words("report.none"),
    }),
    ...(scorecard.approximate ? [words("report.approximation")] : []),
    words(live ? "report.liveNote" : "report.valuesNote"),
  ].join(" · ");
  draft.look("A34:O34", { borderTop: colors.line });
  draft.at("B34", { value: cutText(footer, 240), style: aside });
  const facts: readonly (readonly [string, CellContent])[] = [
    [words("report.fact.designation"), { value: scorecard.designationName }],
    [words("report.fact.asOf"), day(scorecard.asOf)],
    [words("report.fact.track"), { value: trackText(scorecard) }],
    [words("report.fact.reading"), { value: readingText(scorecard) }],
    [words("report.fact.edition"), day(scorecard.edition.from)],
    [words("report.fact.rulesChecked"), day(scorecard.rulesCheckedOn)],
    [
      words("report.fact.written"),
      { value: localSerial(summary.writtenAt), numberFormat: timeFormat },
    ],
    [words("report.fact.version"), { value: version }],
    [words("report.fact.mode"), { value: words(live ? "report.liveNote" : "report.valuesNote") }],
    ...(scorecard.approximate
      ? [[words("report.approximation"), { value: say(scorecard.approximate) }] as const]
      : []),
    ...sources.map(
      ({ text }, index) =>
        [words("report.fact.source", { number: index + 1 }), { value: text }] as const
    ),
  ];
  draft.at(`Q${firstFact - 1}`, { value: words("report.facts"), style: label });
  facts.forEach(([name, content], index) => {
    draft.at(`Q${firstFact + index}`, { value: name, style: aside });
    draft.at(`R${firstFact + index}`, { ...content, style: { ...aside, align: "left" } });
  });
  return firstFact + facts.length - 1;
}

export const provenanceFirstRow = firstFact;

/** "22 Nov 2026, 14:05" of the user's own clock. */
export function writtenText(writtenAt: Date): string {
  const serial = localSerial(writtenAt);
  const two = (count: number) => String(count).padStart(2, "0");
  const time = `${two(writtenAt.getHours())}:${two(writtenAt.getMinutes())}`;
  return words("report.written", { day: formatDay(isoOfDay(serial)), time });
}

/** Each source range with its rows: by its address, or by what it is called where it is on no sheet. */
function sourcesOf({ ranges, evidence }: SummaryInput): readonly { readonly text: string }[] {
  if (ranges.length === 0) {
    return evidence.ranges.map(({ place, rows }) => ({
      text: words("report.source", { place: place.label, rows }),
    }));
  }
  return ranges.map((range, index) => {
    if (range.sheet === words("report.sheet.evidence") && evidence.usage) {
      const list = evidence.usage.places.map(({ label }) => label);
      return { text: words("report.condensed.of", { sources: { list } }) };
    }
    const onSheet = evidence.ranges.find(
      ({ place }) =>
        place.sheet === range.sheet && place.top === range.top && place.left === range.left
    );
    // Read from a file without sheets, a range stands in the same order.
    const inOrder = evidence.ranges.length === ranges.length ? evidence.ranges[index] : undefined;
    const read = onSheet ?? inOrder;
    const place = addressText(range);
    return { text: read ? words("report.source", { place, rows: read.rows }) : place };
  });
}

function day(iso: string): CellContent {
  return { value: dayOfIso(iso) ?? iso, numberFormat: dayFormat };
}

/** An Excel serial to the minute, of the local calendar and clock. */
function localSerial(at: Date): Day {
  const midnight = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000 + 25_569;
  return midnight + (at.getHours() * 60 + at.getMinutes()) / 1_440;
}
