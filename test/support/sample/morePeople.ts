import { learners, type Learner } from "./people";

/** Those of the other designations join the first ones; nobody among them is certified for Azure. */
export function allLearners(): readonly Learner[] {
  return [...learners, ...security, ...modernWork, ...business];
}

const security: readonly Learner[] = [
  one("7702114", "Beatriz", "Soler", ["SC-200", "2025-02-20", "2027-02-19"]),
  one(
    "7702861",
    "Carlos",
    "Vidal",
    ["SC-100", "2025-06-05", "2027-06-04"],
    ["SC-200", "2025-01-14", "2027-01-13"]
  ),
  one("7704430", "Daria", "Sokolova", ["SC-300", "2025-09-17", "2027-09-16"]),
  one("7705925", "Emil", "Nowak", ["SC-300", "2025-11-28", "2026-11-27"]),
  one("7706013", "Fatima", "Benali", ["SC-401", "2026-03-11", "2027-03-10"]),
];

const modernWork: readonly Learner[] = [
  one(
    "7710382",
    "Gema",
    "Ortiz",
    ["MS-102", "2025-04-09", "2027-04-08"],
    ["MS-700", "2024-10-22", "2027-10-21"]
  ),
  one("7711176", "Henrik", "Dahl", ["MD-102", "2025-12-01", "2026-11-30"]),
];

const business: readonly Learner[] = [
  one("7720045", "Inés", "Castro", ["MB-800", "2025-05-27", "2027-05-26"]),
  one(
    "7721390",
    "Jordi",
    "Ferrer",
    ["MB-820", "2025-10-16", "2027-10-15"],
    ["MB-800", "2024-12-12", "2026-12-11"]
  ),
  one("7722518", "Karin", "Holm", ["MB-230", "2026-01-21", "2027-01-20"]),
  one("7723307", "Luca", "Moretti", ["MB-310", "2024-09-30", "2026-09-29"]),
];

function one(
  mcpId: string,
  firstName: string,
  lastName: string,
  ...holds: Learner["holds"][number][]
): Learner {
  return { mcpId, firstName, lastName, holds };
}
