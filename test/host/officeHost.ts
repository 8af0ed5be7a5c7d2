import { readFileSync } from "node:fs";
import { HostError } from "./hostError";
import { execute, type Session, type WireRequest } from "./protocol";
import { Workbook } from "./workbook";
import type { SheetEvent } from "./worksheets";

/** The genuine client library, talking to a workbook in memory instead of to Excel. */
export interface OfficeHost {
  readonly workbook: Workbook;
  /** Requests so far, as the library sent them. */
  readonly requests: readonly WireRequest[];
  /** The object model's version the host claims to have. */
  version: string;
  /** Whether it can let requests wait until a cell being edited has been left. */
  delaysForCellEdit: boolean;
  /** Uses of the object model that this host does not know. A test has to find it empty. */
  readonly unknown: readonly string[];
  /** Told each method called and property set ("Worksheets.add"); throw `HostError` to have Excel refuse it. */
  refuse: (member: string) => void;
  /**
   * Asked about each request before anything of it is executed; throw `HostError` from it to have Excel refuse
   * it whole, or take time.
   */
  receive: (request: ReceivedRequest) => void | Promise<void>;
  /**
   * Asked about each answer's size in bytes; throw `HostError` from it to have it lost after all was executed.
   */
  weigh: (bytes: number) => void;
  /** Tells the library that cells changed, as Excel does. */
  readonly tellChanged: (change: CellChange) => void;
  /** Tells the library what became of a sheet, as Excel does. */
  readonly tellSheets: (event: SheetEvent, worksheetId: string) => void;
}

export interface ReceivedRequest {
  readonly body: WireRequest;
  readonly bytes: number;
  /** Whether it may wait until the user has left the cell being edited. */
  readonly waitsForCellEdit: boolean;
}

export interface CellChange {
  readonly worksheetId: string;
  readonly address: string;
  readonly source: "Local" | "Remote";
  readonly triggerSource: "Unknown" | "ThisLocalAddin";
}

const library = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");

/** Starts a host with an empty workbook. The test environment must be jsdom. */
export function startOfficeHost(): OfficeHost {
  const { OfficeExtension: extension, Office: office } = loadLibrary();
  const workbook = new Workbook();
  const session: Session = { root: workbook, references: new Map() };
  const requests: WireRequest[] = [];
  const unknown: string[] = [];
  const host: OfficeHost = {
    workbook,
    requests,
    unknown,
    version: "1.20",
    delaysForCellEdit: true,
    refuse: () => undefined,
    receive: () => undefined,
    weigh: () => undefined,
    tellChanged: (change) => {
      if (workbook.worksheets.listened) tell(10, { changeType: "RangeEdited", ...change });
    },
    tellSheets: (event, worksheetId) => {
      if (workbook.worksheets.told.has(event))
        tell(sheetEvents[event], { source: "Local", worksheetId });
    },
  };
  const tell = (messageType: number, message: object): void =>
    extension._testTriggerRichApiMessageEvent({
      entries: [
        {
          messageCategory: 65_536,
          messageType,
          targetId: extension.Constants.eventWorkbookId,
          message: JSON.stringify(message),
        },
      ],
    });
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());

  const context = {
    requirements: {
      isSetSupported: (set: string, version: string) =>
        (set === "DelayForCellEdit" && host.delaysForCellEdit) ||
        (set === "ExcelApi" && minor(version) <= minor(host.version)) ||
        // The pinned library is older than the set that renaming and moving came with.
        (set === "ExcelApiOnline" && minor(host.version) >= 17),
    },
  };
  // The library's own context can't be set from outside: it is asked of the host when a page starts.
  Object.assign(window, {
    Office: Object.create(office, { context: { value: context } }) as object,
  });
  const executed = (request: WireRequest) => {
    try {
      return execute(session, request, (member) => host.refuse(member));
    } catch (error) {
      // A fault of the host itself, which the code under test may not swallow.
      unknown.push(String(error));
      throw error;
    }
  };
  const answer = (request: WireRequest) => {
    requests.push(request);
    const response = executed(request);
    const { Code, Message } = (response.Error ?? {}) as { Code?: string; Message?: string };
    if (Code === "ApiNotFound") unknown.push(Message!);
    return response;
  };
  class MemorySession extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: "http://host.invalid", headers: {} });
    }
    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (_custom: unknown, flags: number, message: { Body: object }) => {
          // The request crosses a process boundary: nothing of it is shared.
          const sent = JSON.stringify(message.Body);
          const body = JSON.parse(sent) as WireRequest;
          try {
            await host.receive({
              body,
              bytes: Buffer.byteLength(sent),
              waitsForCellEdit: (flags & waitForCellEdit) !== 0,
            });
            const text = JSON.stringify(answer(body));
            host.weigh(Buffer.byteLength(text));
            return { ErrorCode: "", ErrorMessage: "", Body: JSON.parse(text) as object };
          } catch (error) {
            if (!(error instanceof HostError)) throw error;
            return { ErrorCode: error.code, ErrorMessage: error.message, Body: null };
          }
        },
      };
    }
  }
  extension.SessionBase._overrideSession = new MemorySession();
  return host;
}

/** The numbers of events on the wire. */
const sheetEvents: Readonly<Record<SheetEvent, number>> = {
  added: 13,
  deleted: 15,
  nameChanged: 25,
  moved: 27,
};

/** The flag of a request that the library sets for `delayForCellEdit`. */
const waitForCellEdit = 64;

function minor(version: string): number {
  return Number(version.split(".")[1]);
}

interface Library {
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession: object };
    readonly Constants: { readonly eventWorkbookId: string };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: object) => void;
  };
  readonly Office: object;
}

function loadLibrary(): Library {
  const page = window as unknown as Partial<Library>;
  if (!page.OfficeExtension) window.eval(readFileSync(library, "utf8"));
  return page as Library;
}
