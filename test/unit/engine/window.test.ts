import { enrolBy, enrolment, openWindow } from "../../../src/engine/window";

describe("The window of a partner who is not enrolled", () => {
  it.each([
    ["2024-08-15", "2024-03-01", "the published example"],
    ["2026-11-22", "2026-06-01", "this month so far and five whole months before"],
    ["2026-11-01", "2026-06-01", "on the first of a month it has just rolled on"],
    ["2026-10-31", "2026-05-01", "on the last of a month it reaches furthest back"],
    ["2024-08-14", "2024-03-14", "the day before whole months: rolls every day"],
    [
      "2023-09-19",
      "2023-04-19",
      "the first day it reaches back to the same day five months before",
    ],
    ["2023-09-18", "2023-09-18", "the day before that: the day itself"],
    ["2024-07-31", "2024-02-29", "five months back there is no 31st"],
  ])("on %s begins on %s: %s", (asOf, from) => {
    expect(openWindow(asOf)).toEqual({ from, to: asOf, enrolled: false });
  });
});

describe("The window of an enrolled partner", () => {
  it("is the month of the anniversary, the five before it, and the 30 days to renew after it", () => {
    expect(enrolment("2027-02-10", "2026-11-22")).toEqual({
      anniversary: "2027-02-10",
      renewal: { from: "2027-02-10", to: "2027-03-12" },
      window: { from: "2026-09-01", to: "2027-03-12", enrolled: true },
    });
  });

  it("ends with the month of the anniversary where the days to renew end before it", () => {
    expect(enrolment("2027-01-01", "2026-11-22").window).toEqual({
      from: "2026-08-01",
      to: "2027-01-31",
      enrolled: true,
    });
  });

  it("stays with an anniversary through its last day to renew, and moves on the day after", () => {
    expect(enrolment("2026-10-20", "2026-11-19").anniversary).toBe("2026-10-20");
    expect(enrolment("2026-10-20", "2026-11-20").anniversary).toBe("2027-10-20");
  });

  it("follows an anniversary on 29 February to the 28th in other years", () => {
    expect(enrolment("2024-02-29", "2026-11-22").anniversary).toBe("2027-02-28");
  });

  it("could not qualify in the days to renew before that was first seen", () => {
    expect(enrolment("2026-08-13", "2026-08-01").window.to).toBe("2026-08-31");
    expect(enrolment("2026-08-14", "2026-08-01").window.to).toBe("2026-09-13");
    expect(enrolment("2026-08-13", "2026-08-01").renewal.to).toBe("2026-09-12");
  });

  it("was the 30 days before the anniversary until September 2023", () => {
    expect(enrolment("2023-09-18", "2023-09-01").window).toEqual({
      from: "2023-08-19",
      to: "2023-09-18",
      enrolled: true,
    });
  });
});

it("Who qualifies has 30 days to enrol", () => {
  expect(enrolBy("2026-11-22")).toBe("2026-12-22");
});
