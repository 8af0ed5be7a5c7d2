import { badgeOf, programRule } from "../../../src/rulebook/programRules";

test("Each designation bore its own badge until 4 August 2026; since then three badges group them", () => {
  expect(badgeOf("modern-work", "2026-08-04")?.designations).toEqual(["modern-work"]);
  expect(badgeOf("modern-work", "2026-08-05")).toEqual({
    name: "Solutions Partner for AI Business Solutions",
    designations: ["business-applications", "modern-work"],
  });
  expect(badgeOf("security", "2026-08-05")?.designations).toEqual(["security"]);
});

test("Before the program there is no badge, and none of what is no designation", () => {
  expect(badgeOf("security", "2022-10-02")).toBeNull();
  expect(badgeOf("small-business", "2026-08-05")).toBeNull();
});

test("The fee and the term are those of the day", () => {
  expect(programRule("fee", "2026-04-08").value).toBe(473000);
  expect(programRule("fee", "2026-04-09").value).toBe(487500);
  expect(programRule("termMonths", "2026-05-10").value).toBe(12);
  expect(programRule("termMonths", "2026-05-11").value).toBe(13);
});

test("The window widened from a day to months, and then to whole months", () => {
  const reaches = (day: string) => programRule("window", day).value.reaches;
  expect(reaches("2023-09-18")).toBe("day");
  expect(reaches("2023-09-19")).toBe("same day");
  expect(reaches("2024-08-14")).toBe("same day");
  expect(reaches("2024-08-15")).toBe("whole months");
});

test("A day before the program is refused, with the rule's name", () => {
  expect(() => programRule("window", "2022-10-02")).toThrow(/no window on 2022-10-02/);
});
