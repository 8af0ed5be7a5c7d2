import { plainCustomerName } from "../../../../src/evidence/exam/customerName";
import { say } from "../../../../src/words/say";
import { findingOf } from "../../../support/checked";
import { each, now, usage } from "../../../support/grids";

test.each([
  ["Bellows Ltd", "Bellows, Ltd."],
  ["Bellows", "BELLOWS  LIMITED"],
  ["Panadería Sol S.L.", "Panaderia Sol SL"],
  ["Panadería Sol, S. L.", "panaderia-sol s l"],
  ["Müller GmbH & Co. KG", "Müller"],
  ["Fabrikam Inc.", "Fabrikam, Incorporated"],
  ["O'Neill plc", "ONeill"],
])("%s and %s are one name", (one, other) => {
  expect(plainCustomerName(one)).toBe(plainCustomerName(other));
  expect(plainCustomerName(one)).not.toBe("");
});

test.each([
  ["Bellows North", "Bellows"],
  ["Contoso 1", "Contoso 2"],
  ["Limited Brands", "Brands"],
  ["Co Op", "Op"],
])("%s and %s are two", (one, other) => {
  expect(plainCustomerName(one)).not.toBe(plainCustomerName(other));
});

test.each(["*****", "", "AB", "—"])("%p tells nobody", (name) => {
  expect(plainCustomerName(name)).toBe("");
});

const customers = (...lines: { tenant: string | null; name: string }[]) => [
  usage(...lines.flatMap((line) => each(now, line))),
];

test("Two customers known by name only that differ in their legal form may be counted twice", () => {
  const found = findingOf(
    "lookAlikes",
    customers({ tenant: null, name: "Bellows Ltd" }, { tenant: null, name: "Bellows, Ltd." })
  )!;
  expect(say(found.message)).toContain("“Bellows Ltd” / “Bellows, Ltd.”");
  expect(found.severity).toBe("warning");
  expect(found.where!.rows).toEqual([2, 4]);
});

test("Under two tenant ids one name is two customers, as the program counts them: a note", () => {
  const two = customers({ tenant: "t-1", name: "Bellows" }, { tenant: "t-2", name: "Bellows" });
  expect(findingOf("lookAlikes", two)).toBeUndefined();
  expect(findingOf("oneNameSeveralIds", two)!.severity).toBe("note");
});

test("Names that differ in a word look like two", () => {
  const two = customers({ tenant: null, name: "Bellows" }, { tenant: null, name: "Bellows Two" });
  expect(findingOf("lookAlikes", two)).toBeUndefined();
  expect(findingOf("oneNameSeveralIds", two)).toBeUndefined();
});
