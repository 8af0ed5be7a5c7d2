import { oct25 } from "./months";

/** A level-2 service, with the last month any customer of the sample used it. */
export interface Service {
  readonly level1: string;
  readonly level2: string;
  readonly until?: number;
}

/** What the customers use today. */
export const currentServices: readonly Service[] = [
  { level1: "Compute", level2: "Virtual Machines" },
  { level1: "Compute", level2: "Virtual Machines Licenses" },
  { level1: "Storage", level2: "Storage" },
  { level1: "Web and Mobile", level2: "Azure App Service" },
  { level1: "Databases", level2: "SQL Database" },
  { level1: "Containers", level2: "Azure Kubernetes Service" },
  { level1: "Networking", level2: "Virtual Network" },
  { level1: "Management and Governance", level2: "Azure Monitor" },
  { level1: "Databases", level2: "Cosmos DB" },
];

/** What they have moved away from: too long ago to count as a deployment as of November 2026. */
export const formerServices: readonly Service[] = [
  { level1: "Analytics", level2: "Azure Synapse Analytics", until: oct25 },
  { level1: "Analytics", level2: "Azure Data Factory", until: 8 },
  { level1: "Databases", level2: "Azure Database for MySQL", until: 7 },
  { level1: "Compute", level2: "Cloud Services", until: 5 },
  { level1: "Containers", level2: "Container Instances", until: 9 },
  { level1: "Containers", level2: "Container Registry", until: oct25 },
  { level1: "Hybrid", level2: "Azure Stack HCI", until: 10 },
  { level1: "Compute", level2: "Specialized Compute", until: 6 },
];

/** What the export prints where it can't tell. */
export const unknownService: Service = { level1: "Unknown", level2: "Unknown", until: oct25 };
