import { addressText, parseAddress } from "../../evidence/address";
import type { RangeMapping } from "../../evidence/rangeMapping";
import type { Reading, TrackChoice } from "../../engine/scorecard";
import { findDesignation } from "../../rulebook/ruleSet";
import { rulebook } from "../../rulebook/rulebook";
import type { Designation } from "../../rulebook/schema";
import { keptMapping } from "./keptMapping";

/** What the user settled on; kept with the workbook. */
export interface Choices {
  /** The evidence chosen by hand; null as long as the pane finds it itself. */
  readonly ranges: readonly RangeChoice[] | null;
  /** Id of the designation scored; null for the first of the rulebook. */
  readonly designation: string | null;
  /** ISO date of an anniversary of the enrolment; null where the partner is not enrolled. */
  readonly anniversary: string | null;
  /** ISO date; null for the default. */
  readonly asOf: string | null;
  readonly track: TrackChoice;
  readonly reading: Reading;
  readonly mode: SummaryMode;
  /** Summary sheets name people by MCPID only. */
  readonly leaveOutNames: boolean;
}

/** A table and a sheet grow with their rows; cells stay as typed. */
export type RangeChoice = (
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "cells"; readonly address: string }
) & {
  /** What the workbook holds on to it by; absent as long as it does not. */
  readonly key?: string;
  /** What was said of its columns. */
  readonly mapping?: RangeMapping;
  /** The range that this is a mended copy of. */
  readonly mendedFrom?: RangeChoice;
};

/** Whether the summary sheet holds formulas or their results. */
type SummaryMode = "live" | "values";

export const choicesKey = "partner.choices";

export const defaultChoices: Choices = {
  ranges: null,
  designation: null,
  anniversary: null,
  asOf: null,
  track: "auto",
  reading: "guide",
  mode: "live",
  leaveOutNames: false,
};

/** Reads a kept setting back; whatever is malformed in it falls back to the default. */
export function keptChoices(kept: unknown): Choices {
  if (!isRecord(kept)) return defaultChoices;
  const { ranges, designation, anniversary, asOf, track, reading, mode, leaveOutNames } = kept;
  return {
    ranges: keptRanges(ranges),
    designation:
      typeof designation === "string" ? (findDesignation(designation)?.id ?? null) : null,
    anniversary: isDay(anniversary) ? anniversary : null,
    asOf: isDay(asOf) ? asOf : null,
    track: oneOf(track, ["auto", "enterprise", "smb"], defaultChoices.track),
    reading: oneOf(reading, ["guide", "learn"], defaultChoices.reading),
    mode: oneOf(mode, ["live", "values"], defaultChoices.mode),
    leaveOutNames: leaveOutNames === true,
  };
}

/** The designation to be scored. */
export function designationChosen({ designation }: Pick<Choices, "designation">): Designation {
  return (designation && findDesignation(designation)) || rulebook.designations[0]!;
}

/** Whether a text is an ISO date of a day that exists. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What a person calls a chosen range. */
export function choiceText(choice: RangeChoice): string {
  return choice.kind === "cells" ? choice.address : choice.name;
}

export function sameChoice(a: RangeChoice, b: RangeChoice): boolean {
  return a.kind === b.kind && choiceText(a).toLowerCase() === choiceText(b).toLowerCase();
}

/** Those that can be read; null where there were some and none can. */
function keptRanges(kept: unknown): Choices["ranges"] {
  if (!Array.isArray(kept)) return null;
  const ranges = kept.filter(isRangeChoice).map(plainChoice);
  return ranges.length > 0 || kept.length === 0 ? ranges : null;
}

function isRangeChoice(value: unknown): value is RangeChoice {
  if (!isRecord(value)) return false;
  if (value.kind === "cells") {
    return typeof value.address === "string" && parseAddress(value.address) !== null;
  }
  return (value.kind === "table" || value.kind === "sheet") && typeof value.name === "string";
}

function plainChoice(choice: RangeChoice): RangeChoice {
  const mapping = keptMapping(choice.mapping);
  return {
    ...(choice.kind === "cells"
      ? { kind: "cells", address: addressText(parseAddress(choice.address)!) }
      : { kind: choice.kind, name: choice.name }),
    ...(typeof choice.key === "string" && /^\w+$/.test(choice.key) && { key: choice.key }),
    ...(mapping && { mapping }),
    ...(isRangeChoice(choice.mendedFrom) && { mendedFrom: plainChoice(choice.mendedFrom) }),
  };
}

function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
