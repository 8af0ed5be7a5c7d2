import type { WireRequest, WireResponse } from "../protocol";
import type { Outcome } from "./calculation";

/** What the library's own services ask of Excel, apart from the object model. */
export interface ServiceHost {
  /** The custom functions runtime can be called from now on. */
  functionsReady(): void;
  settle(id: number, outcome: Outcome): void;
  /** "Visible" or "Background": whether the pane is to be seen. */
  show(state: string): void;
}

const known = [
  "Microsoft.AppRuntime.AppRuntimeService",
  "Microsoft.ExcelServices.CustomFunctions",
  "Microsoft.InternalService.AddinInternalService",
];

export function isOfService({ ObjectPaths }: WireRequest): boolean {
  return Object.values(ObjectPaths).some(({ Name }) => known.includes(Name));
}

/** @throws Error for a call this host does not know */
export function answerService(request: WireRequest, host: ServiceHost): WireResponse {
  return {
    Results: request.Actions.map(({ Id, ActionType, Name, ArgumentInfo }) => ({
      ActionId: Id,
      Value: ActionType === 3 ? call(Name, ArgumentInfo?.Arguments ?? [], host) : {},
    })),
  };
}

function call(name: string, values: readonly unknown[], host: ServiceHost): unknown {
  switch (name) {
    case "_SetOsfControlContainerReadyForCustomFunctions":
      host.functionsReady();
      return null;
    // Large answers sliced, answers sooner, time taken told, pause between answers bounded.
    case "_GetEnabledFeatures":
      return [1, 2, 3, 4];
    case "SetInvocationArrayResults":
      for (const [id, done, value, code] of values[0] as InvocationResult[]) {
        host.settle(id, done ? { value } : { error: errorOf(code), message: String(value) });
      }
      return null;
    // The ribbon's buttons may be pressed from now on.
    case "NotifyActionHandlerReady":
      return null;
    case "SetAppRuntimeState":
      host.show(values[0] as string);
      return null;
    default:
      throw new Error(`This host has no service call ${name}.`);
  }
}

type InvocationResult = readonly [number, boolean, unknown, number?];

const errors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** The runtime's other codes are faults of its own, such as a function that nobody associated. */
function errorOf(code: number | undefined): string {
  return errors[code ?? 0] ?? `#VALUE! (runtime code ${code})`;
}
