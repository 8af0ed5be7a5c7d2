/** A certification as the export names it, with the exams that lead to it. */
export interface Certification {
  readonly activityId: string;
  readonly title: string;
  readonly exams: readonly (readonly [activityId: string, title: string])[];
}

/** Activity ids 30xx and 31xx as seen in a real export; the others are made up. */
export const certifications = {
  "AZ-104": one("3051", "Azure Administrator Associate", [
    "20104",
    "Exam AZ-104: Microsoft Azure Administrator",
  ]),
  "AZ-305": one("3077", "Azure Solutions Architect Expert", [
    "20305",
    "Exam AZ-305: Designing Microsoft Azure Infrastructure Solutions",
  ]),
  "AZ-204": one("3078", "Azure Developer Associate", [
    "20204",
    "Exam AZ-204: Developing Solutions for Microsoft Azure",
  ]),
  "AZ-400": one("3082", "DevOps Engineer Expert", [
    "20400",
    "Exam AZ-400: Designing and Implementing Microsoft DevOps Solutions",
  ]),
  "AI-102": one("3086", "Azure AI Engineer Associate", [
    "20102",
    "Exam AI-102: Designing and Implementing a Microsoft Azure AI Solution",
  ]),
  "DP-100": one("3087", "Azure Data Scientist Associate", [
    "20100",
    "Exam DP-100: Designing and Implementing a Data Science Solution on Azure",
  ]),
  "AZ-500": one("3091", "Azure Security Engineer Associate", [
    "20500",
    "Exam AZ-500: Microsoft Azure Security Technologies",
  ]),
  "AZ-120": one("3106", "Azure for SAP Workloads Specialty", [
    "20120",
    "Exam AZ-120: Planning and Administering Azure for SAP Workloads",
  ]),
  "DP-300": one("3143", "Azure Database Administrator Associate", [
    "20300",
    "Exam DP-300: Administering Microsoft Azure SQL Solutions",
  ]),
  "AZ-700": one("90700", "Azure Network Engineer Associate", [
    "20700",
    "Exam AZ-700: Designing and Implementing Microsoft Azure Networking Solutions",
  ]),
  "AZ-800": one(
    "90800",
    "Windows Server Hybrid Administrator Associate",
    ["20800", "Exam AZ-800: Administering Windows Server Hybrid Core Infrastructure"],
    ["20801", "Exam AZ-801: Configuring Windows Server Hybrid Advanced Services"]
  ),
  "AZ-140": one("90140", "Azure Virtual Desktop Specialty", [
    "20140",
    "Exam AZ-140: Configuring and Operating Microsoft Azure Virtual Desktop",
  ]),
  "AZ-600": one("90600", "Azure Stack Hub Operator Associate", [
    "20600",
    "Exam AZ-600: Configuring and Operating a Hybrid Cloud with Microsoft Azure Stack Hub",
  ]),
  "PL-300": one("90301", "Power BI Data Analyst Associate", [
    "20301",
    "Exam PL-300: Microsoft Power BI Data Analyst",
  ]),
  "AZ-900": one("90900", "Azure Fundamentals", [
    "20900",
    "Exam AZ-900: Microsoft Azure Fundamentals",
  ]),
  "AI-900": one("90901", "Azure AI Fundamentals", [
    "20901",
    "Exam AI-900: Microsoft Azure AI Fundamentals",
  ]),
  "SC-900": one("90902", "Security, Compliance, and Identity Fundamentals", [
    "20902",
    "Exam SC-900: Microsoft Security, Compliance, and Identity Fundamentals",
  ]),
  "SC-100": one("91100", "Cybersecurity Architect Expert", [
    "21100",
    "Exam SC-100: Microsoft Cybersecurity Architect",
  ]),
  "SC-200": one("91200", "Security Operations Analyst Associate", [
    "21200",
    "Exam SC-200: Microsoft Security Operations Analyst",
  ]),
  "SC-300": one("91300", "Identity and Access Administrator Associate", [
    "21300",
    "Exam SC-300: Microsoft Identity and Access Administrator",
  ]),
  "SC-401": one("91401", "Information Security Administrator Associate", [
    "21401",
    "Exam SC-401: Administering Information Security in Microsoft 365",
  ]),
  "MS-102": one("3081", "Microsoft 365 Administrator Expert", [
    "23081",
    "Exam MS-102: Microsoft 365 Administrator",
  ]),
  "MS-700": one("3130", "Teams Administrator Associate", [
    "23130",
    "Exam MS-700: Managing Microsoft Teams",
  ]),
  "MD-102": one("91102", "Endpoint Administrator Associate", [
    "21102",
    "Exam MD-102: Endpoint Administrator",
  ]),
  "MB-230": one("92230", "Dynamics 365 Customer Service Functional Consultant Associate", [
    "22230",
    "Exam MB-230: Microsoft Dynamics 365 Customer Service Functional Consultant",
  ]),
  "MB-310": one("92310", "Dynamics 365 Finance Functional Consultant Associate", [
    "22310",
    "Exam MB-310: Microsoft Dynamics 365 Finance Functional Consultant",
  ]),
  "MB-800": one("92800", "Dynamics 365 Business Central Functional Consultant Associate", [
    "22800",
    "Exam MB-800: Microsoft Dynamics 365 Business Central Functional Consultant",
  ]),
  "MB-820": one("92820", "Dynamics 365 Business Central Developer Associate", [
    "22820",
    "Exam MB-820: Microsoft Dynamics 365 Business Central Developer",
  ]),
} as const;

export type CertificationId = keyof typeof certifications;

function one(
  activityId: string,
  title: string,
  ...exams: Certification["exams"][number][]
): Certification {
  return { activityId, title, exams };
}
