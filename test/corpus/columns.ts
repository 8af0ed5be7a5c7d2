import { compare } from "../../src/engine/compare";
import { NoAnswer } from "../../src/engine/noAnswer";
import type { Cell, Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { UnusableEvidence } from "../../src/evidence/unusable";
import { ledger } from "./azureLedger";
import { trainings } from "./certificateRows";
import { exported, type Row } from "./oddExport";
import { consumption, m365, revenue } from "./workloadRows";

/** What can happen to a column. */
const spoilings: Readonly<Record<string, (cells: readonly Cell[]) => readonly Cell[]>> = {
  renamed: ([, ...cells]) => ["Column that nobody knows", ...cells],
  blank: ([header, ...cells]) => [header!, ...cells.map(() => null)],
  errors: ([header, ...cells]) => [header!, ...cells.map(() => "#REF!")],
  garbage: ([header, ...cells]) => [header!, ...cells.map((_, row) => `?? ${row} ??`)],
  truths: ([header, ...cells]) => [header!, ...cells.map(() => true)],
  shuffled: ([header, ...cells]) => [header!, ...cells.slice(1), cells[0]!],
};

type Metrics = readonly string[];

interface Kind {
  readonly rows: readonly Row[];
  readonly columns: Readonly<Record<string, Metrics>>;
}

const azure = ["infrastructure-azure", "data-ai-azure", "digital-app-innovation-azure"];
const adds = azure.map((designation) => `${designation} net-customer-adds`);
const growth = azure.map((designation) => `${designation} usage-growth`);
const services = azure.map((designation) => `${designation} deployments`);
const skills: Metrics = ["infrastructure-azure intermediate-certifications"];
const modernWork = ["net-customer-adds", "usage-growth", "deployments"].map(
  (metric) => `modern-work ${metric}`
);
const m365Use = modernWork.slice(1);
const pairs: Metrics = ["business-applications net-customer-adds"];
const use = ["usage-growth", "deployments"].map((metric) => `business-applications ${metric}`);

/**
 * The kinds of ranges, and for each column the metrics that may change when it is bad. Shuffled cells are
 * other evidence, not bad cells: there only the metrics of other ranges must stay.
 */
const kinds: readonly Kind[] = [
  {
    rows: ledger,
    columns: {
      SubscriptionId: [],
      Month: [...adds, ...growth, ...services],
      ServiceLevel2: services,
      CustomerName: [],
      CustomerTenantId: adds,
      PartnerAttributionType: [...adds, ...growth, ...services],
      ACR_USD: [...adds, ...growth, ...services],
    },
  },
  {
    rows: trainings,
    columns: {
      TrainingTitle: skills,
      TrainingType: [],
      IndividualFirstName: [],
      IndividualLastName: [],
      CorpEmail: [],
      TrainingCompletionDate: skills,
      Month: [],
      MCPID: [],
      ExpirationDate: skills,
      ActivationStatus: skills,
    },
  },
  {
    rows: m365,
    columns: {
      CustomerTenantId: modernWork,
      WorkloadName: modernWork,
      Month: modernWork,
      PaidAvailableUnits: modernWork,
      MonthlyActiveUsers: m365Use,
      PartnerAttributionType: modernWork,
      DateAssociated: m365Use,
    },
  },
  {
    rows: revenue,
    columns: {
      FiscalMonthName: pairs,
      PartnerAssociationType: pairs,
      CustomerTenantID: pairs,
      SubscriptionId: [],
      Workloads: pairs,
      AdjustedRevenueAmtCD: pairs,
    },
  },
  {
    rows: consumption,
    columns: {
      FiscalMonthName: use,
      PartnerAssociationType: use,
      CustomerTenantID: use,
      SubscriptionID: [],
      Workload: use,
      MetricType: [],
      MAC: [],
      MAU: use,
    },
  },
];

const customersAlone: Kind = {
  rows: ledger.map(
    ({ CustomerTenantId = null, Month = null, ACR_USD = null, PartnerAttributionType = null }) => ({
      ...{ CustomerTenantId, Month, PartnerAttributionType },
      CustomerSegment: "Enterprise",
      AvailableSeats: 5,
      BilledRevenueUSD: 1,
      AzureConsumedRevenueUSD: ACR_USD,
    })
  ),
  columns: {
    CustomerTenantId: adds,
    Month: [...adds, ...growth],
    PartnerAttributionType: [...adds, ...growth],
    CustomerSegment: [],
    AvailableSeats: [],
    BilledRevenueUSD: [],
    AzureConsumedRevenueUSD: [...adds, ...growth],
  },
};

/** Spoils each column of each kind of range in turn; what changed that should not, and what rose. */
export function columnFaults(): string[] {
  // A Customers export is read for its ACR only where no usage range is given.
  return [...faultsOf(kinds, 15), ...faultsOf([customersAlone], 6)];
}

function faultsOf(kinds: readonly Kind[], scoring: number): string[] {
  const grids = kinds.map(({ rows }) => exported(rows));
  const before = pointsOf(grids);
  if ([...before.values()].filter((points) => points > 0).length < scoring)
    throw new Error("The sound evidence should give points");
  return kinds.flatMap(({ columns }, kind) =>
    Object.entries(columns).flatMap(([column, mayChange]) =>
      Object.entries(spoilings).flatMap(([how, spoil]) => {
        const told = (what: string) => `${column} ${how}: ${what}`;
        const spoiled = grids.map((grid, index) =>
          index === kind ? withColumn(grid, column, spoil) : grid
        );
        const may = new Set(how === "shuffled" ? Object.values(columns).flat() : mayChange);
        return [...pointsOf(spoiled)].flatMap(([metric, points]) => {
          const was = before.get(metric)!;
          if (points === was) return [];
          if (!may.has(metric.split(" ").slice(0, 2).join(" ")))
            return [told(`${metric} ${was} → ${points}`)];
          return points > was && how !== "shuffled"
            ? [told(`${metric} rose ${was} → ${points}`)]
            : [];
        });
      })
    )
  );
}

/** Points of every metric on every track. */
function pointsOf(grids: readonly Grid[]): ReadonlyMap<string, number> {
  const evidence = readEvidence(
    grids.map((grid, index) => ({ grid, place: { label: `range ${index + 1}`, top: 0, left: 0 } }))
  );
  const points = new Map<string, number>();
  try {
    for (const row of compare(evidence, { today: "2026-11-22", asOf: "2026-11-01" }))
      if (!("begins" in row))
        for (const metric of row.metrics)
          points.set(`${row.designation} ${metric.id} ${row.track}`, metric.points);
  } catch (thrown) {
    if (!(thrown instanceof UnusableEvidence || thrown instanceof NoAnswer)) throw thrown;
  }
  return points;
}

function withColumn(
  grid: Grid,
  column: string,
  spoil: (cells: readonly Cell[]) => readonly Cell[]
): Grid {
  const at = grid[0]!.indexOf(column);
  const cells = spoil(grid.map((row) => row[at] ?? null));
  return grid.map((row, index) => row.map((cell, i) => (i === at ? cells[index]! : cell)));
}
