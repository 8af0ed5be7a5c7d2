import type { Cell, Grid } from "../../../src/evidence/grid";
import { drift, shownMonths, type FromTo } from "./drift";
import { monthSerial, serial } from "./months";
import { partner } from "./partner";
import { tenantOf } from "./tenantOf";

export const microsoft365Header = [
  "PGAPartnerID",
  "CustomerTenantId",
  "WorkloadName",
  "Month",
  "PaidAvailableUnits",
  "MonthlyActiveUsers",
  "CustomerName",
  "CustomerMarket",
  "CustomerSegment",
  "PartnerID",
  "PartnerName",
  "PartnerAttributionType",
] as const;

export const cporHeader = [
  "CustomerTenantId",
  "CustomerName",
  "WorkloadName",
  "MonthlyActiveUsers",
  "PaidAvailableUnits",
  "ClaimId",
  "MpnId",
  "DateAssociated",
  "PartnerAttributionType",
  "Date",
] as const;

/** A customer's licences of some workloads, and the users among them. */
interface Licensed {
  readonly name: string;
  readonly workloads: readonly string[];
  readonly paid: FromTo;
  readonly active: FromTo;
  /** First month with a row; from the beginning where not said. */
  readonly from?: number;
}

/** Sold by the partner itself or through its distributor. */
const sold: readonly (Licensed & { readonly association: "CSP Tier 1" | "CSP Tier 2" })[] = [
  csp("Coho Winery", "CSP Tier 1", ["Exchange Online", "Teams"], [48, 52], [40, 45]),
  csp("Fincher Architects", "CSP Tier 2", ["Exchange Online", "Teams"], [31, 33], [24, 29]),
  csp(
    "Graphic Design Institute",
    "CSP Tier 1",
    ["Exchange Online", "Microsoft 365 Apps"],
    [18, 21],
    [15, 19]
  ),
  csp("Margie's Travel", "CSP Tier 1", ["Exchange Online", "Teams"], [64, 66], [51, 58]),
  csp("Proseware Labs", "CSP Tier 2", ["Exchange Online"], [12, 14], [9, 12]),
  csp("School of Fine Art", "CSP Tier 2", ["Exchange Online", "Teams"], [120, 131], [88, 104]),
  csp("Trey Robotics", "CSP Tier 1", ["Exchange Online", "Intune"], [27, 29], [6, 9]),
  csp("Palm Court Hotels", "CSP Tier 2", ["Exchange Online"], [85, 80], [60, 63]),
  csp("Zephyr Ceramics", "CSP Tier 1", ["Exchange Online"], [9, 10], [7, 8]),
  csp("Adatum Logistics", "CSP Tier 1", ["Exchange Online", "Teams"], [72, 90], [50, 71]),
  csp("Bellweather Clinics", "CSP Tier 2", ["Exchange Online", "Intune"], [44, 47], [10, 14]),
  csp("Munson's Pickles", "CSP Tier 1", ["Exchange Online"], [10, 16], [8, 15]),
  csp("Best For You Organics", "CSP Tier 1", ["Exchange Online", "Teams"], [14, 38], [3, 33], 15),
  csp("Alpine Ski House", "CSP Tier 1", ["Exchange Online", "Teams"], [22, 61], [9, 54], 14),
  csp("Harbour View Hostel", "CSP Tier 2", ["Exchange Online"], [11, 12], [2, 10], 17),
  csp("Relecloud", "CSP Tier 2", ["Exchange Online", "Teams"], [35, 96], [12, 80], 16),
  csp("VanArsdel", "CSP Tier 2", ["Teams"], [40, 55], [20, 41], 18),
  csp("Coho Vineyard", "CSP Tier 1", ["Exchange Online"], [26, 9], [20, 6]),
  csp("Southridge Clinic", "CSP Tier 2", ["Exchange Online", "Teams"], [58, 63], [39, 47]),
  csp("Wingtip Marina", "CSP Tier 1", ["Exchange Online"], [17, 17], [11, 13]),
];

/** Claimed: the partner advises a customer who buys elsewhere. */
const claimed: readonly (Licensed & { readonly claim: string })[] = [
  cpor("Tailspin Toys", "2024-05-14", ["Teams", "Exchange Online"], [240, 250], [80, 190]),
  cpor("Wide World Foods", "2024-09-03", ["Teams"], [180, 185], [60, 128]),
  cpor("Wingtip Toys", "2025-01-22", ["Teams", "SharePoint Online"], [150, 160], [48, 101]),
  cpor("First Up Consultants", "2024-11-11", ["Exchange Online"], [130, 138], [110, 118]),
  cpor("Southridge Video", "2024-03-18", ["Intune"], [95, 98], [9, 42]),
  cpor(
    "Olympia Instruments",
    "2024-07-29",
    ["Microsoft Defender for Endpoint P2"],
    [210, 215],
    [20, 132]
  ),
  cpor(
    "Contoso Suites",
    "2024-06-06",
    ["Microsoft Defender for Office 365", "Exchange Online"],
    [260, 266],
    [21, 150]
  ),
  cpor("Boulder Innovations", "2024-10-17", ["Microsoft Entra ID P1"], [280, 284], [30, 160]),
  cpor("Northwind Traders", "2024-08-20", ["Teams", "Intune"], [820, 860], [300, 455]),
  cpor("Woodgrove Bank", "2024-04-09", ["Exchange Online"], [2_400, 2_450], [1_900, 2_010]),
  cpor("Litware", "2025-02-13", ["Teams"], [610, 640], [180, 270]),
];

/** The usage of what was sold, as a sheet. */
export function microsoft365Grid(): Grid {
  const rows = shownMonths.flatMap((month) =>
    sold.flatMap((customer) =>
      linesOf(customer, month).map(([workload, paid, active]): Cell[] => [
        partner.mpnId,
        tenantOf(customer.name),
        workload,
        monthSerial(month),
        paid,
        active,
        customer.name,
        "Spain",
        "SMB",
        partner.mpnId,
        partner.name,
        customer.association,
      ])
    )
  );
  return [[...microsoft365Header], ...rows];
}

/** The usage of what is claimed, as a sheet. */
export function cporGrid(): Grid {
  const rows = shownMonths.flatMap((month) =>
    claimed.flatMap((customer, index) =>
      linesOf(customer, month).map(([workload, paid, active], place): Cell[] => [
        tenantOf(customer.name),
        customer.name,
        workload,
        active,
        paid,
        `CLM-${String(40_118 + index * 37 + place).padStart(8, "0")}`,
        partner.mpnId,
        serial(Date.parse(`${customer.claim}T00:00:00Z`)),
        "CPOR",
        monthSerial(month),
      ])
    )
  );
  return [[...cporHeader], ...rows];
}

/** The first workload is on every licence, the second on two thirds of them. */
function linesOf(
  { name, workloads, paid, active, from }: Licensed,
  month: number
): (readonly [workload: string, paid: number, active: number])[] {
  if (from !== undefined && month < from) return [];
  return workloads.map((workload, index) => {
    const [part, all] = index === 0 ? [1, 1] : [2, 3];
    const licences = Math.floor((drift(`${name} paid`, paid, month) * part) / all);
    const users = Math.floor((drift(`${name} active`, active, month) * part) / all);
    return [workload, licences, Math.min(users, licences)];
  });
}

function csp(
  name: string,
  association: "CSP Tier 1" | "CSP Tier 2",
  workloads: readonly string[],
  paid: FromTo,
  active: FromTo,
  from?: number
) {
  return { name, association, workloads, paid, active, ...(from !== undefined && { from }) };
}

function cpor(
  name: string,
  claim: string,
  workloads: readonly string[],
  paid: FromTo,
  active: FromTo
) {
  return { name, claim, workloads, paid, active };
}
