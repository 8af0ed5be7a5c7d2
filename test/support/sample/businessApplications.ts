import type { Cell, Grid } from "../../../src/evidence/grid";
import { drift, shownMonths, type FromTo } from "./drift";
import { monthSerial } from "./months";
import { random } from "./random";
import { tenantOf } from "./tenantOf";

export const revenueHeader = [
  "FiscalMonthName",
  "GlobalPartnerID",
  "PartnerName",
  "PartnerAssociationType",
  "CustomerName",
  "CustomerTenantID",
  "SubscriptionId",
  "Country",
  "WorkloadCategory",
  "Workloads",
  "AdjustedRevenueAmtCD",
] as const;

export const businessUsageHeader = [
  "FiscalMonthName",
  "GlobalPartnerID",
  "PartnerName",
  "PartnerAssociationType",
  "CustomerName",
  "CustomerTenantID",
  "SubscriptionID",
  "MetricType",
  "WorkloadCategory",
  "Workload",
  "PAMAU",
  "MAC",
  "MAU",
] as const;

/** A subscription to one workload. */
interface Subscription {
  readonly name: string;
  readonly workload: string;
  readonly category: "Dynamics 365" | "Power Platform";
  readonly association: string;
  /** US dollars of revenue a month. */
  readonly revenue: FromTo;
  readonly users: FromTo;
}

const subscriptions: readonly Subscription[] = [
  d365("Adatum Logistics", "Business Central", "CSP Tier 1", [980, 1_120], [14, 16]),
  d365("Coho Winery", "Business Central", "CSP Tier 1", [640, 700], [9, 10]),
  d365("Cronus Retail", "Business Central", "CSP Tier 2", [2_300, 2_410], [31, 33]),
  d365("Fincher Architects", "Business Central", "CSP Tier 2", [210, 330], [4, 6]),
  d365("Graphic Design Institute", "Business Central", "CSP Tier 1", [180, 190], [3, 4]),
  d365("Margie's Travel", "Sales", "CSP Tier 1", [420, 465], [12, 15]),
  d365("Contoso Suites", "Customer Service", "CSP Tier 2", [1_150, 1_260], [34, 38]),
  d365("Northwind Traders", "Sales", "CPOR OSA", [5_400, 5_650], [140, 148]),
  d365("Northwind Traders", "Customer Service", "CPOR OSA", [3_200, 3_120], [70, 72]),
  d365("The Phone Company", "Field Service", "CPOR RevRec", [6_100, 5_900], [64, 66]),
  d365("Fourth Coffee", "Sales", "CSP Tier 1", [0, 380], [0, 11]),
  d365("Wide World Foods", "Customer Service", "CSP Tier 2", [0, 540], [0, 27]),
  d365("Boulder Innovations", "Sales", "CSP Tier 1", [0, 610], [0, 26]),
  d365("Palm Court Hotels", "Business Central", "CSP Tier 2", [290, 0], [4, 0]),
  power("Relecloud", "Power BI", "CSP Tier 2", [260, 310], [40, 51]),
  power("Alpine Ski House", "Power Apps", "CSP Tier 1", [120, 225], [10, 22]),
  power("Proseware", "Power Automate", "CSP Tier 1", [75, 90], [18, 25]),
  power("Litware", "Power BI", "PAL", [900, 960], [180, 205]),
];

export function revenueGrid(): Grid {
  return monthlyGrid(revenueHeader, ({ name, workload, category, revenue }, month) => {
    const amount = drift(`${name} ${workload} revenue`, revenue, month);
    return amount === 0 ? null : ["Spain", category, workload, amount];
  });
}

export function businessUsageGrid(): Grid {
  return monthlyGrid(businessUsageHeader, ({ name, workload, category, users }, month) => {
    const active = drift(`${name} ${workload} users`, users, month);
    return active === 0 ? null : ["MAU", category, workload, null, null, active];
  });
}

/** Each month's rows, where there is something to tell: the month, the partner and the customer, then what is told. */
function monthlyGrid(
  header: readonly string[],
  told: (subscription: Subscription, month: number) => Cell[] | null
): Grid {
  const rows = shownMonths.flatMap((month) =>
    subscriptions.flatMap((subscription): Cell[][] => {
      const cells = told(subscription, month);
      if (!cells) return [];
      const { name, association } = subscription;
      const partner = [monthSerial(month), "4471029", "Contoso Cloud Services", association];
      return [[...partner, name, tenantOf(name), idOf(subscription), ...cells]];
    })
  );
  return [[...header], ...rows];
}

function idOf({ name, workload }: Subscription): string {
  return random(`subscription ${name} ${workload}`).guid();
}

function d365(...of: Stated): Subscription {
  return subscription("Dynamics 365", of);
}

function power(...of: Stated): Subscription {
  return subscription("Power Platform", of);
}

type Stated = readonly [
  name: string,
  workload: string,
  association: string,
  revenue: FromTo,
  users: FromTo,
];

function subscription(
  category: Subscription["category"],
  [name, workload, association, revenue, users]: Stated
): Subscription {
  return { name, workload, category, association, revenue, users };
}
