import type { Cell } from "../../../../src/evidence/grid";
import { say } from "../../../../src/words/say";
import { findingOf } from "../../../support/checked";
import { evidenceOf, titles, trainings, type CertificationLine } from "../../../support/grids";

const held = (...rows: readonly (readonly [Cell, string | null, string])[]) => [
  ["TrainingTitle", "MCPID", "CorpEmail", "Individual name"],
  ...rows.map(([id, email, name]) => [titles.network, id, email, name]),
];
const peopleIn = (grid: ReturnType<typeof held>) => evidenceOf(grid).certifications!.people.length;

describe("One person under two MCPIDs", () => {
  const both = held([1, "ana@contoso.example", "Ana Ruiz"], [2, "ANA@contoso.example", "ana ruiz"]);

  test("with one e-mail and one name counts once, and both ids are named", () => {
    expect(peopleIn(both)).toBe(1);
    expect(say(findingOf("onePersonTwoIds", [both])!.message)).toContain("Ana Ruiz (1, 2)");
  });

  test("with one e-mail under two names counts as two and is asked about: the box may be shared", () => {
    const shared = held([1, "team@contoso.example", "Ana"], [2, "team@contoso.example", "Bruno"]);
    expect(peopleIn(shared)).toBe(2);
    expect(findingOf("onePersonTwoIds", [shared])).toBeDefined();
  });

  test("with one name, and an e-mail for one of them only, is asked about", () => {
    const half = held([1, "ana@contoso.example", "Ana Ruiz"], [2, null, "Ana Ruiz"]);
    expect(peopleIn(half)).toBe(2);
    expect(findingOf("onePersonTwoIds", [half])).toBeDefined();
  });

  test("is not seen in two rows of one id", () => {
    const once = held([1, "ana@contoso.example", "Ana"], [1, "ana@contoso.example", "Ana"]);
    expect(findingOf("onePersonTwoIds", [once])).toBeUndefined();
  });
});

describe("Two people under one name", () => {
  test("with two e-mails count as two, and a note says so", () => {
    const two = held(
      [1, "ana1@contoso.example", "Ana Ruiz"],
      [2, "ana2@contoso.example", "Ana Ruiz"]
    );
    expect(peopleIn(two)).toBe(2);
    expect(findingOf("twoPeopleOneName", [two])!.severity).toBe("note");
    expect(findingOf("onePersonTwoIds", [two])).toBeUndefined();
  });

  test("are not seen in two names", () => {
    const two = held([1, "a@contoso.example", "Ana Ruiz"], [2, "b@contoso.example", "Ana Roig"]);
    expect(findingOf("twoPeopleOneName", [two])).toBeUndefined();
  });
});

test("A blank MCPID beside others means a profile that may not be linked", () => {
  const grid = held([1, "a@contoso.example", "Ana"], [null, "b@contoso.example", "Bruno"]);
  expect(findingOf("notLinked", [grid])!.where!.rows).toEqual([3]);
});

test("Without a column of MCPIDs nothing is said of links", () => {
  const grid = held([1, "a@contoso.example", "Ana"]).map(([title, , ...rest]) => [title!, ...rest]);
  expect(findingOf("notLinked", [grid])).toBeUndefined();
});

test("MCPIDs in scientific notation are said", () => {
  expect(findingOf("scientificIds", [held(["7.47E+06", null, "Ana"])])!.where!.column).toBe(
    "MCPID"
  );
  expect(findingOf("scientificIds", [held([7470001, null, "Ana"])])).toBeUndefined();
});

describe("Certifications", () => {
  const one = (line: Partial<CertificationLine>) => [
    trainings({ person: 1, title: titles.network, ...line }),
  ];
  const on = (asOf: string) => ({ asOf });

  test("one that expired the day before is said with who holds it; on its last day it is not", () => {
    const grid = one({ expires: "2026-10-31" });
    expect(say(findingOf("expired", grid, on("2026-11-01"))!.message)).toContain(
      "1 row left out as expired by 1 Nov 2026: 1"
    );
    expect(findingOf("expired", grid, on("2026-10-31"))).toBeUndefined();
  });

  test("one that the program no longer counts is said from the day after", () => {
    const grid = one({ title: titles.stackHub });
    const found = findingOf("retired", grid, on("2026-11-01"))!;
    expect(say(found.message)).toContain(titles.stackHub);
    expect(findingOf("retired", one({}), on("2026-11-01"))).toBeUndefined();
  });

  test("a former name is read, and today's is said", () => {
    const found = findingOf("certificationRenamed", one({ title: "Data Analyst Associate" }))!;
    expect(say(found.message)).toContain(
      "counted as Power BI Data Analyst Associate, its name today"
    );
    const today = one({ title: "Power BI Data Analyst Associate" });
    expect(findingOf("certificationRenamed", today)).toBeUndefined();
  });

  test("a text near several names is asked about with up to three", () => {
    const found = findingOf("certificationMisspelt", one({ title: "Azure Engineer Associate" }))!;
    expect(say(found.message)).toMatch(/did you mean one of .+, .+, and .+\?/);
    expect(findingOf("certificationMisspelt", one({ title: "Basket weaving" }))).toBeUndefined();
  });

  test("nothing older than six months looks like a short export", () => {
    const grid = one({ earned: "2026-05-01" });
    expect(findingOf("trainingsWindow", grid, on("2026-11-01"))).toBeDefined();
    const older = one({ earned: "2026-04-30" });
    expect(findingOf("trainingsWindow", older, on("2026-11-01"))).toBeUndefined();
  });
});
