import { random } from "./random";

/** A customer's tenant id: the same in every export. */
export function tenantOf(customer: string): string {
  return random(`customer ${customer}`).guid();
}
