import { daySerial } from "../../../src/evidence/calendar";
import type { Cell } from "../../../src/evidence/grid";
import { NoAnswer } from "../../../src/engine/noAnswer";
import { readQuestion } from "../../../src/engine/question";

const asOf = (cell: Cell) => readQuestion({ asOf: cell }, "2026-11-22").asOf;

test.each<[Cell, string | null]>([
  [daySerial(2026, 11, 1), "2026-11-01"],
  [daySerial(2026, 11, 1)! + 0.5, "2026-11-01"],
  ["2026-11-01", "2026-11-01"],
  ["1 Nov 2026", "2026-11-01"],
  ["Nov 1, 2026", "2026-11-01"],
  ["13/11/2026", "2026-11-13"],
  ["11/13/2026", "2026-11-13"],
  ["11/11/2026", "2026-11-11"],
  [null, null],
  [0, null],
  ["", null],
])("As of %s", (cell, iso) => {
  expect(asOf(cell)).toBe(iso);
});

test.each<Cell>(["1/11/2026", "yesterday", 5, true, 20261101, "2026-02-30"])(
  "As of %s has no answer: it is never guessed",
  (cell) => {
    expect(() => asOf(cell)).toThrow(NoAnswer);
    expect(() => asOf(cell)).toThrow(String(cell));
  }
);

test.each([
  [{ track: "AUTO" }, { track: "auto" }],
  [{ track: " Smb " }, { track: "smb" }],
  [{ track: 0 }, { track: null }],
  [{ reading: "Learn" }, { reading: "learn" }],
  [{ reading: "" }, { reading: null }],
  [{ designation: 0 }, { designation: null }],
])("%j is asked as %j", (asked, read) => {
  expect(readQuestion(asked, "2026-11-22")).toMatchObject(read);
});

test.each([{ track: "fast" }, { reading: "aloud" }])("%j has no answer", (asked) => {
  expect(() => readQuestion(asked, "2026-11-22")).toThrow(NoAnswer);
});
