import { pointsFormat } from "../../../src/report/numberFormats";
import { pointsBetween, shownPoints } from "../../../src/report/shownPoints";

test.each([
  [40 / 3, 13.33],
  [20 / 3, 6.66],
  [7.5, 7.5],
  [0.29, 0.29],
  [70, 70],
  [69.999999, 69.99],
  [69.99, 69.99],
  [0, 0],
])("%d points show as %d: cut, never rounded up", (points, shown) => {
  expect(shownPoints(points)).toBe(shown);
});

test("one user of four thousand is little, but not nothing", () => {
  expect(shownPoints(30 / 4_000)).toBe(0.007);
});

test.each([
  [70, "0"],
  [7.5, "0.0"],
  [13.33, "0.00"],
  [0.07, "0.00"],
  [0.007, "0.00####"],
])("%d points have the format %s", (shown, format) => {
  expect(pointsFormat(shown)).toBe(format);
});

test("what is short of 70 is as much as the totals shown are apart", () => {
  expect(pointsBetween(69.999999, 70)).toBe(0.01);
  expect(pointsBetween(166 / 3, 70)).toBe(14.67);
  expect(pointsBetween(70, 70)).toBe(0);
});
