import associationList from "./associations.json";
import infrastructureCases from "./cases/infrastructure-azure.json";
import certificationList from "./certifications.json";
import infrastructureAzure from "./infrastructure-azure.json";
import type { Association, Certification, Designation, RuleCase, Source, Workload } from "./schema";
import sourceList from "./sources.json";
import workloadList from "./workloads.json";

/**
 * The rules as data. The files are checked against their schema and linted by `npm run rulebook` and by
 * the tests, so that no page has to carry the schema.
 */
export interface Rulebook {
  readonly designations: readonly Designation[];
  readonly certifications: readonly Certification[];
  readonly associations: readonly Association[];
  readonly workloads: readonly Workload[];
  readonly sources: Readonly<Record<string, Source>>;
  /** By designation id. */
  readonly cases: Readonly<Record<string, readonly RuleCase[]>>;
}

export const rulebook: Rulebook = {
  designations: [infrastructureAzure as Designation],
  certifications: certificationList as Certification[],
  associations: associationList,
  workloads: workloadList as Workload[],
  sources: sourceList,
  cases: { "infrastructure-azure": infrastructureCases as RuleCase[] },
};
