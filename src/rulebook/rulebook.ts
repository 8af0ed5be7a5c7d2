import associationList from "./associations.json";
import dataAiAzureCases from "./cases/data-ai-azure.json";
import digitalAppInnovationAzureCases from "./cases/digital-app-innovation-azure.json";
import modernWorkCases from "./cases/modern-work.json";
import securityCases from "./cases/security.json";
import businessApplicationsCases from "./cases/business-applications.json";
import infrastructureCases from "./cases/infrastructure-azure.json";
import certificationList from "./certifications.json";
import program from "./program.json";
import dataAiAzure from "./data-ai-azure.json";
import digitalAppInnovationAzure from "./digital-app-innovation-azure.json";
import modernWork from "./modern-work.json";
import security from "./security.json";
import businessApplications from "./business-applications.json";
import infrastructureAzure from "./infrastructure-azure.json";
import type {
  Association,
  Certification,
  Designation,
  Program,
  RuleCase,
  Source,
  Workload,
} from "./schema";
import sourceList from "./sources.json";
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
  readonly sources: Readonly<Record<string, Source>>;
  /** By designation id. */
  readonly cases: Readonly<Record<string, readonly RuleCase[]>>;
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
  sources: sourceList,
  cases: {
    "infrastructure-azure": infrastructureCases as RuleCase[],
    "data-ai-azure": dataAiAzureCases as RuleCase[],
    "digital-app-innovation-azure": digitalAppInnovationAzureCases as RuleCase[],
    "modern-work": modernWorkCases as RuleCase[],
    security: securityCases as RuleCase[],
    "business-applications": businessApplicationsCases as RuleCase[],
  },
};
