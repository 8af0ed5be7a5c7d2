import associationList from "./associations.json";
import certificationList from "./certifications.json";
import infrastructureAzure from "./infrastructure-azure.json";
import type { Association, Certification, Designation, Source } from "./schema";
import sourceList from "./sources.json";

/**
 * The rules as data. The files are checked against their schema and linted by `npm run rulebook` and by
 * the tests, so that no page has to carry the schema.
 */
export interface Rulebook {
  readonly designations: readonly Designation[];
  readonly certifications: readonly Certification[];
  readonly associations: readonly Association[];
  readonly sources: Readonly<Record<string, Source>>;
}

export const rulebook: Rulebook = {
  designations: [infrastructureAzure as Designation],
  certifications: certificationList as Certification[],
  associations: associationList,
  sources: sourceList,
};
