import { certificationByName, isFormerName } from "../../../src/rulebook/catalogue";
import { nearestCertifications } from "../../../src/rulebook/nearestCertifications";

describe("A certification is found by each way people write it", () => {
  test.each([
    ["Microsoft Certified: Azure Administrator Associate", "AZ-104"],
    ["microsoft certified - azure administrator", "AZ-104"],
    ["Azure Administrator Associate (AZ-104)*", "AZ-104"],
    ["az104", "AZ-104"],
    ["AZ 104", "AZ-104"],
    ["Azure Solutions Architect [Exam AZ-305]", "AZ-305"],
    ["Windows Server Hybrid Administrator Associate (AZ-800/AZ-801)", "AZ-800+AZ-801"],
    ["Microsoft 365 Certified: Enterprise Administrator Expert", "MS-102"],
    ["Microsoft 365 Administrator Expert", "MS-102"],
    ["Microsoft 365 Certified: Fundamentals", "MS-900"],
    ["Microsoft 365 Certified: Teams Administrator Associate", "MS-700"],
    ["GitHub Certified: Agentic AI Developer", "GH-600"],
    ["AB-400", "PL-400"],
    ["PL-400", "PL-400"],
    ["Microsoft 365 Certified: Security Administrator Associate", "MS-500"],
  ])("%s", (text, id) => {
    expect(certificationByName(text)?.id).toBe(id);
    expect(isFormerName(text)).toBe(false);
  });
});

describe("A name that a certification bore before is resolved, and known as a former one", () => {
  test.each([
    ["Microsoft 365 Certified: Modern Desktop Administrator Associate", "MD-102"],
    ["Data Analyst Associate", "PL-300"],
    ["data analyst", "PL-300"],
    ["Information Protection Administrator Associate", "SC-400"],
    ["Windows Virtual Desktop Specialty", "AZ-140"],
    ["Customer Data Platform Specialty", "MB-260"],
  ])("%s", (text, id) => {
    expect(certificationByName(text)?.id).toBe(id);
    expect(isFormerName(text)).toBe(true);
  });

  test("Its name of today is no former name", () => {
    expect(certificationByName("Endpoint Administrator Associate")?.id).toBe("MD-102");
    expect(isFormerName("Endpoint Administrator Associate")).toBe(false);
  });
});

test("A name without its level that means two certifications means neither", () => {
  const both = "Dynamics 365 Supply Chain Management Functional Consultant";
  expect(certificationByName(both)).toBeNull();
  expect(certificationByName(`${both} Associate`)?.id).toBe("MB-330");
  expect(certificationByName(`${both} Expert`)?.id).toBe("MB-335");
});

test("The title of an exam is not the certification: one exam does not always earn it", () => {
  expect(certificationByName("Exam AZ-305: Designing Azure Infrastructure Solutions")).toBeNull();
  expect(certificationByName("AZ-800")).toBeNull();
});

describe("A name that is none is answered with those near it", () => {
  const near = (text: string) => nearestCertifications(text, 3).map(({ id }) => id);
  test("a slip", () => {
    expect(near("Azure Administrator Asociate")).toEqual(["AZ-104"]);
    expect(near("Power BI Data Analist Associate")).toEqual(["PL-300"]);
  });
  test("several whose names hold all the words, at most as many as asked", () => {
    expect(near("Supply Chain Management Functional Consultant").sort()).toEqual([
      "MB-330",
      "MB-335",
    ]);
    expect(near("Functional Consultant")).toHaveLength(3);
    expect(nearestCertifications("Functional Consultant", 1)).toHaveLength(1);
  });
  test("nothing near", () => {
    expect(near("Certified Scrum Master")).toEqual([]);
    expect(near("")).toEqual([]);
  });
});
