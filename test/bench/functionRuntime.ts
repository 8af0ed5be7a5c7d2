import "./pageInNode";
import { readFileSync } from "node:fs";
import type { Cell } from "../../src/evidence/grid";

export interface Invocation {
  readonly id: number;
  /** The first argument as JSON; the others are left out. */
  readonly range: string;
}

/** The function itself, and the way to it by the genuine custom-functions runtime. */
interface LoadedFunctions {
  readonly score: (range: Cell[][]) => number;
  /** Sends all calls in one message, as Excel does; resolves once the library has handed over every result. */
  readonly invoke: (calls: readonly Invocation[]) => Promise<ReadonlyMap<number, unknown>>;
}

const [functionsCategory, invokeFunction, messageToPage] = [1, 1000, 3];
/** Neither cancelable nor streaming; error cells are let in. */
const flags = 4;

/** Loads the client library, then the add-in's functions into its runtime. */
export async function loadFunctions(): Promise<LoadedFunctions> {
  const library = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  // As a page's script: what it declares is global. It can't be loaded twice.
  if (!("OfficeExtension" in globalThis)) (0, eval)(readFileSync(library, "utf8"));
  const { OfficeExtension: extension, Office: office } = globalThis as unknown as Library;
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Office: Object.create(office, { context: { value: { requirements } } }),
  });

  const results = new Map<number, unknown>();
  let expected = 0;
  let complete: () => void = () => undefined;
  class ResultSession extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: "http://host.invalid", headers: {} });
    }
    _createRequestExecutorOrNull() {
      return {
        executeAsync: (_custom: unknown, _flags: number, message: { Body: Request }) => {
          // The request crosses a process boundary.
          const { Actions } = JSON.parse(JSON.stringify(message.Body)) as Request;
          for (const action of Actions) {
            if (action.Name !== "SetInvocationArrayResults") continue;
            for (const [id, , value] of action.ArgumentInfo!.Arguments[0]!) results.set(id, value);
          }
          if (results.size === expected) complete();
          const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
          return Promise.resolve({ ErrorCode: "", ErrorMessage: "", Body: { Results } });
        },
      };
    }
  }
  extension.SessionBase._overrideSession = new ResultSession();
  const bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined };
  extension.HostBridge.init(bridge);

  const { score } = await import("../../src/functions/functions");
  Object.assign((globalThis as unknown as Library).CustomFunctionMappings, { SCORE: score });
  return {
    score,
    invoke: async (calls) => {
      results.clear();
      expected = calls.length;
      const done = new Promise<void>((resolve) => (complete = resolve));
      const left = "null,null,null,null,null,null,null";
      const entries = calls.map(({ id, range }) => [
        functionsCategory,
        invokeFunction,
        "",
        `[${id},"SCORE",[${range},${left}],"Sheet1!A${id + 1}",${flags}]`,
      ]);
      bridge.onMessageFromHost(JSON.stringify({ type: messageToPage, message: { entries } }));
      await done;
      return results;
    },
  };
}

interface Request {
  readonly Actions: readonly {
    readonly Id: number;
    readonly Name?: string;
    readonly ArgumentInfo?: {
      readonly Arguments: readonly (readonly [number, boolean, unknown][])[];
    };
  }[];
}

interface Bridge {
  readonly sendMessageToHost: (message: string) => void;
  onMessageFromHost: (message: string) => void;
}

interface Library {
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession: object };
    readonly HostBridge: { readonly init: (bridge: Bridge) => void };
  };
  readonly Office: object;
  readonly CustomFunctionMappings: object;
}
