import { associated } from "../../functions/customFunctionsShim";

/**
 * Whether the formulas can calculate here: handed to Excel, run by this page itself, not offered by an
 * Excel too old, or not taken by Excel.
 */
export type FunctionsHealth = "ready" | "page" | "tooOld" | "missing";

/** What there is to know of the host. */
export interface FunctionHost {
  /** Whether a version of a requirement set is there; null outside Office. */
  readonly isSetSupported: ((name: string, version: string) => boolean) | null;
  /** Functions that stayed with the page, because the host gave nothing to hand them to. */
  readonly keptByPage: number;
}

export function functionsHealth({ isSetSupported, keptByPage }: FunctionHost): FunctionsHealth {
  if (!isSetSupported) return keptByPage > 0 ? "page" : "missing";
  const offered =
    isSetSupported("CustomFunctionsRuntime", "1.3") && isSetSupported("SharedRuntime", "1.1");
  if (!offered) return "tooOld";
  return keptByPage === 0 ? "ready" : "missing";
}

/** The host that this page stands in. */
export function functionHost(): FunctionHost {
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  return {
    isSetSupported: requirements
      ? (name, version) => requirements.isSetSupported(name, version)
      : null,
    keptByPage: associated.size,
  };
}
