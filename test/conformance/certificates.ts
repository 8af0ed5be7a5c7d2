import type { Cell, Grid } from "../../src/evidence/grid";

/**
 * Certificates by person: each is earned by a few people, one after the other, and lapses after some time, so that
 * gates open and close and each step is sometimes half full.
 */
export function certificates(): Grid {
  return [
    ["MCPID", "TrainingTitle", "TrainingType", "TrainingCompletionDate", "ExpirationDate"],
    ...certifications.flatMap((certification, index) => {
      const [turns, every] = gates.has(certification) ? [8, 9] : [index % 3 === 0 ? 3 : 2, 29];
      return Array.from({ length: turns }, (_, turn): Cell[] => {
        const month = turn * every + ((index * 7) % 19);
        return [
          `person-${((index * 3 + turn * 4) % 23) + 1}`,
          certification,
          "Certification",
          day(month),
          day(month + 21),
        ];
      });
    }),
  ];
}

/** What the rules listed when the partner was made up; what they list since is added at the end. */
const certifications = [
  "AB-100",
  "AB-210",
  "AB-250",
  "AB-410",
  "AB-900",
  "AI-102",
  "AI-103",
  "AI-200",
  "AI-300",
  "AZ-104",
  "AZ-120",
  "AZ-140",
  "AZ-204",
  "AZ-220",
  "AZ-305",
  "AZ-400",
  "AZ-500",
  "AZ-600",
  "AZ-700",
  "AZ-800+AZ-801",
  "DP-100",
  "DP-203",
  "DP-300",
  "DP-420",
  "DP-500",
  "DP-600",
  "DP-700",
  "DP-750",
  "DP-800",
  "GH-100",
  "GH-200",
  "GH-300",
  "GH-500",
  "GH-600",
  "MB-210",
  "MB-220",
  "MB-230",
  "MB-240",
  "MB-260",
  "MB-280",
  "MB-310",
  "MB-320",
  "MB-330",
  "MB-335",
  "MB-340",
  "MB-500",
  "MB-600",
  "MB-700",
  "MB-800",
  "MB-820",
  "MD-102",
  "MS-102",
  "MS-203",
  "MS-500",
  "MS-600",
  "MS-700",
  "MS-721",
  "MS-900",
  "PL-100",
  "PL-200",
  "PL-300",
  "PL-400",
  "PL-500",
  "PL-600",
  "SC-100",
  "SC-200",
  "SC-300",
  "SC-400",
  "SC-401",
  "SC-500",
  "TEAMS-MR-TA",
];

/** What a step asks for before others count: more people hold it. */
const gates = new Set(["AZ-104", "AZ-305", "AZ-500", "SC-200"]);

/** The fifteenth of a month counted from October 2020. */
function day(month: number): string {
  return new Date(Date.UTC(2020, 9 + month, 15)).toISOString().slice(0, 10);
}
