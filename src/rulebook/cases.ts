import businessApplications from "./cases/business-applications.json";
import dataAiAzure from "./cases/data-ai-azure.json";
import digitalAppInnovationAzure from "./cases/digital-app-innovation-azure.json";
import infrastructureAzure from "./cases/infrastructure-azure.json";
import modernWork from "./cases/modern-work.json";
import security from "./cases/security.json";
import type { RuleCase } from "./schema";

/** The examples that stand beside the rules, by designation id. */
export type RuleCases = Readonly<Record<string, readonly RuleCase[]>>;

/** Apart from the rulebook, so that a page that only reads the rules does not carry them. */
export const ruleCases: RuleCases = {
  "infrastructure-azure": infrastructureAzure as RuleCase[],
  "data-ai-azure": dataAiAzure as RuleCase[],
  "digital-app-innovation-azure": digitalAppInnovationAzure as RuleCase[],
  "modern-work": modernWork as RuleCase[],
  security: security as RuleCase[],
  "business-applications": businessApplications as RuleCase[],
};
