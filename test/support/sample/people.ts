import type { CertificationId } from "./certifications";

/** Someone whose learning profile is linked to the partner. */
export interface Learner {
  readonly mcpId: string;
  /** Both null for a profile that hides them. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Certification, day earned, last day valid (null: it does not lapse or the export left it blank). */
  readonly holds: readonly (readonly [CertificationId, earned: string, expires: string | null])[];
}

/** The first nine are those of the story: as of 1 November 2026 they make 16 and 8 points. */
export const learners: readonly Learner[] = [
  one(
    "7470319",
    "Ana",
    "Ruiz",
    ["AZ-104", "2022-03-15", "2027-03-14"],
    ["AZ-305", "2023-04-23", "2027-04-22"],
    ["AZ-700", "2024-06-19", "2027-06-18"],
    ["AZ-800", "2024-12-06", "2026-12-05"],
    ["AZ-900", "2021-02-11", null]
  ),
  one("7511840", "Bruno", "Costa", ["AZ-104", "2025-05-03", "2027-05-02"]),
  one(
    "7498021",
    "Chen",
    "Wei",
    ["AZ-104", "2023-07-20", "2027-07-19"],
    ["AZ-700", "2025-02-03", "2027-02-02"],
    ["AZ-120", "2025-08-12", "2027-08-11"]
  ),
  one(
    "7533107",
    "Dana",
    "Levy",
    ["AZ-104", "2024-08-31", "2027-08-30"],
    ["AZ-305", "2025-06-12", "2027-06-11"],
    ["AZ-900", "2022-09-05", null]
  ),
  one(
    "7540066",
    "Elena",
    "García",
    ["AZ-800", "2026-01-31", "2027-01-30"],
    ["SC-900", "2023-11-02", null]
  ),
  one("7561299", "Farid", "Haddad", ["AZ-700", "2025-08-22", "2027-08-21"]),
  one(
    "7488850",
    "Grace",
    "Okafor",
    ["AZ-700", "2024-09-04", "2026-09-03"],
    ["AZ-104", "2023-05-09", "2025-05-08"]
  ),
  one("7402218", "Hugo", "Martín", ["AZ-600", "2022-06-14", null], ["AZ-900", "2020-10-19", null]),
  one(
    "7579914",
    "Ivan",
    "Petrov",
    ["AZ-305", "2024-10-05", "2027-10-04"],
    ["AZ-140", "2025-05-10", "2027-05-09"]
  ),
  one(
    "7583320",
    "Jonas",
    "Weber",
    ["AZ-140", "2024-11-01", "2026-10-31"],
    ["AZ-204", "2024-03-12", "2027-03-11"]
  ),
  one(
    "7590145",
    "Keiko",
    "Tanaka",
    ["DP-300", "2025-12-25", "2026-12-24"],
    ["PL-300", "2025-04-02", "2027-04-01"]
  ),
  one(
    "7590872",
    "Liam",
    "O'Connor",
    ["AZ-400", "2025-01-17", "2027-01-16"],
    ["AZ-204", "2023-02-09", "2027-02-08"]
  ),
  one(
    "7601133",
    "Mei",
    "Lin",
    ["AI-102", "2025-09-30", "2026-09-29"],
    ["AI-900", "2024-05-06", null]
  ),
  one(
    "7604418",
    "Nadia",
    "Rahman",
    ["DP-100", "2025-07-11", "2026-07-10"],
    ["AI-900", "2024-05-06", null]
  ),
  one(
    "7610027",
    null,
    null,
    ["AZ-500", "2026-03-04", "2027-03-03"],
    ["SC-900", "2024-08-01", null]
  ),
  one(
    "7612290",
    "Petra",
    "Nováková",
    ["AZ-104", "2021-11-30", "2023-11-29"],
    ["AZ-305", "2022-05-18", "2024-05-17"]
  ),
  one("7618845", "Quinn", "Harper", ["AZ-900", "2025-02-12", null]),
  one("7620551", "Rosa", "Jiménez", ["AZ-900", "2025-02-12", null], ["SC-900", "2025-06-07", null]),
  one("7633009", "Sven", "Lindqvist", ["PL-300", "2025-10-08", "2026-10-07"]),
  one("7638876", "Tara", "Singh", ["AZ-900", "2024-01-09", null], ["AI-900", "2024-12-11", null]),
  one("7640402", "Ulrich", "Brandt", ["AZ-600", "2021-12-03", "2023-12-02"]),
  one("7644190", null, null, ["AZ-900", "2023-03-10", null]),
  one("7651714", "Wendy", "Cho", ["AZ-120", "2023-10-12", "2025-10-11"]),
  one("7655381", "Ximena", "Torres", ["AI-900", "2026-04-01", null]),
  one("7660928", "Yusuf", "Demir", ["DP-300", "2026-06-05", "2027-06-04"]),
  one("7662014", "Zoe", "Martin", ["AZ-204", "2026-05-12", "2027-05-11"]),
  one("7671350", "Amara", "Nwosu", ["SC-900", "2026-07-08", null]),
  // A second learning profile of the same person: the export can't tell, and nothing in it counts.
  one("7688201", "Bruno", "Costa", ["AZ-900", "2026-02-11", null]),
];

function one(
  mcpId: string,
  firstName: string | null,
  lastName: string | null,
  ...holds: Learner["holds"][number][]
): Learner {
  return { mcpId, firstName, lastName, holds };
}
