import { z } from "zod";
import type { RuleCases } from "../cases";
import type { SourcedRulebook } from "../sources";
import {
  associationSchema,
  caseSchema,
  certificationSchema,
  designationSchema,
  sourcesSchema,
  workloadSchema,
} from "../schema";
import { programSchema } from "../schema/program";

/** What does not have the shape that the rulebook's readers rely on, with the path to it. */
export function schemaFaults(book: SourcedRulebook, cases: RuleCases): readonly string[] {
  return [
    ...faultsOf("designations", z.array(designationSchema), book.designations),
    ...faultsOf("program", programSchema, book.program),
    ...faultsOf("certifications", z.array(certificationSchema), book.certifications),
    ...faultsOf("associations", z.array(associationSchema), book.associations),
    ...faultsOf("workloads", z.array(workloadSchema), book.workloads),
    ...faultsOf("sources", sourcesSchema, book.sources),
    ...faultsOf("cases", z.record(z.string(), z.array(caseSchema)), cases),
  ];
}

function faultsOf(file: string, schema: z.ZodType, value: unknown): readonly string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${file}.${path.join(".")}: ${message}`);
}
