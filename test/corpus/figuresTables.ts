import { found, type OddExport } from "./oddExport";
import type { Cell } from "../../src/evidence/grid";

const table = (...rows: readonly (readonly [Cell, Cell])[]) => [[["Metric", "Value"], ...rows]];
/** Designations share the names of their metrics. */
const twoServices = {
  services: 4,
  "security deployments": 20 / 3,
  "business-applications deployments": 8,
};
const growth = (value: Cell) => table(["Usage growth", value]);
const percent = (points: number) =>
  ({
    growth: points,
    "modern-work usage-growth": "unknown",
    "security usage-growth": "unknown",
    "business-applications usage-growth": 14.3,
  }) as const;

/** Tables of stated figures. */
export const figuresTables: readonly OddExport[] = [
  {
    name: "Growth as a percentage cell",
    given: growth(0.143),
    proves: percent(14),
  },
  {
    name: "Growth as a text with a decimal comma",
    given: growth("14,3 %"),
    proves: percent(14),
  },
  {
    name: "Growth of 14.3 without a percent sign: percent or times",
    given: growth(14.3),
    finds: [found("growthAmbiguous", 2)],
    refused: "growthAmbiguous",
  },
  {
    name: "Growth of exactly 1: 1 % or double",
    given: growth(1),
    finds: [found("growthAmbiguous", 2)],
    refused: "growthAmbiguous",
  },
  {
    name: "Growth as an error cell",
    given: growth("#DIV/0!"),
    finds: [found("figureUnreadable", 2)],
    refused: "figureUnreadable",
  },
  {
    name: "Two and a half customers",
    given: table(["Net customer adds", 2.5]),
    finds: [found("figureUnreadable", 2)],
    refused: "figureUnreadable",
  },
  { name: "Fewer customers than a year ago", given: table(["Net customer adds", -3]), proves: {} },
  {
    name: "A metric stated twice: the first stands",
    given: table(["Deployments", 2], ["Deployments", 5]),
    finds: [found("figureRepeated", 3)],
    proves: twoServices,
  },
  {
    name: "A name that is no metric beside one that is",
    given: table(["Deployments", 2], ["Happiness", 10]),
    finds: [found("figureUnknown", 3)],
    proves: twoServices,
  },
  {
    name: "A scorecard's points read as values would be a score out of thin air",
    given: [
      [
        ["Metric", "Points"],
        ["Net customer adds", 30],
        ["Usage growth", 20],
      ],
    ],
    finds: [found("unknownHeaders")],
    refused: "unknownHeaders",
  },
  {
    name: "A totals row below",
    given: table(["Deployments", 2], ["Total", 68]),
    proves: twoServices,
  },
];
