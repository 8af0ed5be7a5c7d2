import associationList from "./associations.json";
import businessApplications from "./business-applications.json";
import certificationList from "./certifications.json";
import dataAiAzure from "./data-ai-azure.json";
import digitalAppInnovationAzure from "./digital-app-innovation-azure.json";
import infrastructureAzure from "./infrastructure-azure.json";
import modernWork from "./modern-work.json";
import program from "./program.json";
import type { Association, Certification, Designation, Program, Workload } from "./schema";
import security from "./security.json";
import workloadList from "./workloads.json";

/**
 * The rules as data. The files are checked against their schema and linted by `npm run rulebook` and by
 * the tests, so that no page has to carry the schema.
 */
export interface Rulebook {
  readonly designations: readonly Designation[];
  readonly program: Program;
  readonly certifications: readonly Certification[];
  readonly associations: readonly Association[];
  readonly workloads: readonly Workload[];
}

export const rulebook: Rulebook = {
  designations: [
    infrastructureAzure,
    dataAiAzure,
    digitalAppInnovationAzure,
    modernWork,
    security,
    businessApplications,
  ] as Designation[],
  program: program as Program,
  certifications: certificationList as Certification[],
  associations: associationList,
  workloads: workloadList as Workload[],
};
