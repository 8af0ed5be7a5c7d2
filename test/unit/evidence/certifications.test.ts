import { daySerial, isoOfDay } from "../../../src/evidence/calendar";
import type { Cell } from "../../../src/evidence/grid";
import { rulebook } from "../../../src/rulebook/rulebook";
import {
  evidenceOf,
  found,
  metric,
  scored,
  titles,
  trainings,
  type CertificationLine,
} from "../../support/grids";

const serial = (year: number, month: number, day: number) => daySerial(year, month, day)!;
const held = (...lines: Partial<CertificationLine>[]) =>
  evidenceOf(trainings(...lines.map((line) => ({ person: 1, title: titles.network, ...line }))))
    .certifications!;
const expiries = (...cells: Cell[]) =>
  held(...cells.map((expires) => ({ expires }))).certificates.map(({ expires }) =>
    expires === null ? null : isoOfDay(expires)
  );
const errors = (...lines: Partial<CertificationLine>[]) =>
  found(trainings(...lines.map((line) => ({ person: 1, title: titles.network, ...line }))));

describe("Names of certifications", () => {
  test.each(
    rulebook.certifications.flatMap(({ id, name, aliases = [] }) =>
      [id, name, ...aliases].map((text) => [text, id] as const)
    )
  )("%s is %s", (text, id) => {
    for (const title of [text, text.toUpperCase(), `Microsoft Certified: ${text}`, `${text}**`])
      expect(held({ title }).certificates[0]!.certification).toBe(id);
  });

  test("A training id is enough, whatever the language of the title", () => {
    const grid = [
      ["TrainingActivityId", "TrainingTitle", "MCPID"],
      [3051, "Microsoft Azure 管理員", 1],
    ];
    expect(evidenceOf(grid).certifications!.certificates[0]!.certification).toBe("AZ-104");
  });

  test("One that is not known is said, with the name it may be meant for", () => {
    const grid = trainings({ person: 1, title: "Azure Administrater Associate" });
    expect(evidenceOf(grid).findings[0]!.message).toMatchObject({
      id: "evidence.certificationMisspelt",
      values: { choices: 1, nearest: { list: [titles.administrator] } },
    });
    expect(found(trainings({ person: 1, title: "Basket weaving" }))).toContain(
      "evidence.certificationUnknown"
    );
  });

  test("An exam of two is not the certification", () => {
    expect(held({ title: "AZ-800" }).certificates[0]!.certification).toBeNull();
  });
});

describe("Dates", () => {
  test.each<[Cell, string]>([
    [serial(2027, 3, 4), "2027-03-04"],
    [serial(2027, 3, 4) + 0.97, "2027-03-04"],
    ["2027-03-04", "2027-03-04"],
    ["2027-03-04T23:59:59Z", "2027-03-04"],
    ["22 Aug 2027", "2027-08-22"],
    ["22 de agosto de 2027", "2027-08-22"],
    ["Aug 22, 2027", "2027-08-22"],
    ["25/12/2027 23:07", "2027-12-25"],
    ["12/25/2027", "2027-12-25"],
    ["05.05.2027", "2027-05-05"],
    [2958465, "9999-12-31"],
    ["9999-12-31", "9999-12-31"],
  ])("%s", (cell, iso) => {
    expect(expiries(cell)).toEqual([iso]);
  });

  test.each<Cell>(["soon", "2027-02-30", "31/31/2027", "#REF!", true, 2027, "32 Aug 2027"])(
    "%s is no date: the certification doesn't count, and the cell is named",
    (expires) => {
      const { certificates } = held({ expires });
      expect(certificates[0]!.unusable).toBe("expiryUnreadable");
      expect(errors({ expires })).toContain("evidence.expiryUnreadable");
      expect(held({ earned: expires }).certificates[0]!.unusable).toBe("earnedUnreadable");
    }
  );

  test("A day over 12 proves day first for the whole column", () => {
    expect(expiries("03/04/2027", "25/12/2027")).toEqual(["2027-04-03", "2027-12-25"]);
  });

  test("The Month column proves the order of completion dates, and so of expiry dates", () => {
    const line = { earned: "03/04/2026", month: "Apr-26", expires: "03/04/2027" };
    const [certificate] = held(line).certificates;
    expect(isoOfDay(certificate!.earned!)).toBe("2026-04-03");
    expect(isoOfDay(certificate!.expires!)).toBe("2027-04-03");
    expect(errors(line)).toContain("evidence.dateOrder");
  });

  test("The Month column may prove month first as well", () => {
    const [certificate] = held({ earned: "03/04/2026", month: "Mar-26" }).certificates;
    expect(isoOfDay(certificate!.earned!)).toBe("2026-03-04");
  });

  test("Nothing proves the order: the earlier expiry and the later completion are taken, and said", () => {
    const line = { earned: "03/04/2026", expires: "03/04/2027" };
    const [certificate] = held(line).certificates;
    expect(isoOfDay(certificate!.earned!)).toBe("2026-04-03");
    expect(isoOfDay(certificate!.expires!)).toBe("2027-03-04");
    expect(errors(line)).toEqual(
      expect.arrayContaining(["evidence.expiryAmbiguous", "evidence.earnedAmbiguous"])
    );
  });

  test("A Month column that contradicts itself proves nothing", () => {
    const lines = [
      { earned: "03/04/2026", month: "Mar-26" },
      { earned: "05/06/2026", month: "Jun-26" },
    ];
    expect(errors(...lines)).toContain("evidence.earnedAmbiguous");
  });

  test("Excel dates beside day-first texts may have day and month exchanged: taken conservatively, and said", () => {
    const lines = [{ expires: "25/12/2027" }, { expires: serial(2027, 11, 2) }];
    expect(expiries(...lines.map(({ expires }) => expires))).toEqual(["2027-12-25", "2027-02-11"]);
    expect(errors(...lines)).toContain("evidence.expirySwapped");
  });

  test("Excel dates with days over 12 were not exchanged", () => {
    const lines = [{ expires: "25/12/2027" }, { expires: serial(2027, 11, 20) }];
    expect(errors(...lines)).not.toContain("evidence.expirySwapped");
    expect(expiries("25/12/2027", serial(2027, 11, 20))[1]).toBe("2027-11-20");
  });
});

describe("People", () => {
  const header = [
    "TrainingTitle",
    "MCPID",
    "CorpEmail",
    "IndividualFirstName",
    "IndividualLastName",
  ];
  const people = (...rows: Cell[][]) =>
    evidenceOf([header, ...rows.map((row) => [titles.network, ...row])]).certifications!.people
      .length;

  test("By MCPID, number or text, whatever the name", () => {
    expect(people([7, null, "Ana", "Gil"], ["7", null, "Anna", null])).toBe(1);
    expect(people([7, null, "Ana", "Gil"], [8, null, "Ana", "Gil"])).toBe(2);
  });

  test("Else by e-mail, else by full name, in any case", () => {
    expect(people([null, "a@x.com", null, null], [0, "A@X.COM", null, null])).toBe(1);
    expect(people([null, null, "Ana", "Gil"], ["", "", "ANA", "GIL"])).toBe(1);
    expect(people([null, null, "Ana", "Gil"], ["", "", "Ana", "Gim"])).toBe(2);
  });

  test("A row without MCPID is of the person who bears its e-mail or name elsewhere", () => {
    expect(people([7, "a@x.com", "Ana", "Gil"], [null, "A@x.com", null, null])).toBe(1);
    expect(people([null, null, "ana", "gil"], [7, null, "Ana", "Gil"])).toBe(1);
    expect(
      people(
        [7, null, "Ana", "Gil"],
        [null, "a@x.com", "Ana", "Gil"],
        [null, "a@x.com", null, null]
      )
    ).toBe(1);
    expect(people(["#N/A", null, "Ana", "Gil"], [7, null, "Ana", "Gil"])).toBe(1);
  });

  test("A list by name beside an export by MCPID doesn't make two people of one", () => {
    const list = [
      ["Person", "Certification"],
      ["Ana Gil", titles.network],
    ];
    const { certifications, ranges } = evidenceOf(
      [header, [titles.network, 7, null, "Ana", "Gil"]],
      list
    );
    expect(certifications!.people).toHaveLength(1);
    expect(ranges.map(({ people }) => people)).toEqual([1, 1]);
  });

  test("A row that names nobody is said", () => {
    expect(found(trainings({ person: null, title: titles.network }))).toContain(
      "evidence.noPerson"
    );
    expect(
      metric(
        scored(
          [trainings({ person: null, title: titles.network })].concat([
            trainings({ person: 1, title: titles.sap }),
          ])
        ),
        "intermediate-certifications"
      ).value
    ).toBe(0);
  });

  test("A header repeated in the middle is no person", () => {
    const grid = trainings({ person: 1, title: titles.network });
    expect(evidenceOf([...grid, ...grid]).certifications!.people).toHaveLength(1);
  });
});

describe("What counts as a certification", () => {
  test.each(["Exam", "Assessment", "Learning path", "Applied skills", "Examen", "Course"])(
    "A row of type %s doesn't, and that is said",
    (type) => {
      expect(held({ type }).certificates[0]!.unusable).toBe("notCertification");
      expect(errors({ type })).toContain("evidence.otherTrainings");
    }
  );

  test.each(["Certification", "certificación", "Role-based", "Expert", "Intermediate", null, 0])(
    "A row of type %s does",
    (type) => {
      expect(held({ type }).certificates[0]!.unusable).toBeNull();
    }
  );

  test.each(["Active", "ACTIVE", "Activo", "Vigente", "Valid", null, 0, ""])(
    "Status %s is active",
    (status) => {
      expect(held({ status }).certificates[0]!.unusable).toBeNull();
    }
  );

  test.each(["Inactive", "Expired", "Retired"])("Status %s is not, and that is said", (status) => {
    expect(held({ status }).certificates[0]!.unusable).toBe("notActive");
    expect(errors({ status })).toContain("evidence.notActive");
  });

  test("Without an expiry column none is taken for expired, and that is said", () => {
    expect(
      found([
        ["Certification", "Person"],
        [titles.network, "Ana"],
      ])
    ).toEqual(["evidence.noExpiryColumn"]);
  });
});
