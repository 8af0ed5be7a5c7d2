import type { CellStyle } from "./sheet";

/** Colours of the written sheets: spent on the verdict, the status glyphs and earned points. */
export const colors = {
  band: "0C3B5E",
  paper: "FFFFFF",
  ink: "242424",
  grey: "616161",
  line: "D1D1D1",
  hairline: "E6E6E6",
  header: "F5F5F5",
  changed: "EBF3FC",
  earned: "0F6CBD",
  met: "0E700E",
  short: "8A3707",
  blocked: "B10E1C",
} as const;

export const heading: CellStyle = {
  bold: true,
  size: 12,
  color: colors.ink,
  verticalAlign: "center",
};
export const label: CellStyle = { size: 9.5, color: colors.grey, verticalAlign: "center" };
export const body: CellStyle = { color: colors.ink, verticalAlign: "center" };
export const quiet: CellStyle = { size: 10, color: colors.grey, verticalAlign: "center" };
export const aside: CellStyle = { size: 9, color: colors.grey };

/** How a metric or a step stands; each has a glyph of its own, so that colour is never alone. */
export type Standing = "met" | "partial" | "zero" | "unknown" | "notApplicable" | "short";

export const glyphs: Readonly<Record<Standing, string>> = {
  met: "✔",
  partial: "◐",
  zero: "✖",
  unknown: "?",
  notApplicable: "–",
  short: "▲",
};

export const standingColors: Readonly<Record<Standing, string>> = {
  met: colors.met,
  partial: colors.ink,
  zero: colors.blocked,
  unknown: colors.grey,
  notApplicable: colors.grey,
  short: colors.short,
};
