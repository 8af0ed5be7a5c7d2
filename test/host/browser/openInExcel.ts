import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { cellsText } from "../../../src/evidence/address";
import { routeOffice } from "../../support/officeRoutes";
import { execute, type Session, type WireRequest, type WireResponse } from "../protocol";
import type { Range } from "../range";
import { Workbook } from "../workbook";
import { Calculation, type FunctionsMetadata, type Invocation } from "./calculation";
import { answerService, isOfService } from "./services";
import {
  currentExcel,
  installNativeBridge,
  type ExcelEdition,
  type HostMessage,
  type NativeBridge,
} from "./nativeBridge";

/** A page of the add-in inside an Excel that is not there. */
export interface BrowserHost {
  readonly workbook: Workbook;
  readonly calculation: Calculation;
  readonly requests: readonly WireRequest[];
  /** Uses of Excel that this host does not know. A test has to find it empty. */
  unknown(): Promise<readonly string[]>;
  /** How the library spoke to Excel. */
  bridge(): Promise<BridgeUse>;
  /** Files of Microsoft's script that the page asked for. */
  readonly officeFiles: readonly string[];
  /** What the add-in asked of the pane: "Visible" or "Background". */
  readonly shown: readonly string[];
  /** A user's entry into a cell: calculated, and told to the add-in. */
  type(range: Range, entry: string | number | boolean): Promise<void>;
  /** Presses a button, or chooses an entry of a menu, that runs a function of the add-in. */
  press(functionName: string): Promise<void>;
  /** When the functions have answered. */
  calculated(): Promise<void>;
}

export interface OpenOptions {
  /** Where the built add-in is served. */
  readonly origin: string;
  /** The folder of the built add-in, for its functions' metadata. */
  readonly folder: string;
  readonly workbook?: Workbook;
  readonly edition?: ExcelEdition;
}

/** Opens the task pane's page as Excel for Windows does, with a workbook in memory behind it. */
export async function openInExcel(page: Page, options: OpenOptions): Promise<BrowserHost> {
  const workbook = options.workbook ?? new Workbook();
  const session: Session = { root: workbook, references: new Map() };
  const calculation = new Calculation(workbook, metadataOf(options.folder));
  const requests: WireRequest[] = [];
  const faults: string[] = [];
  const shown: string[] = [];
  let ready = false;

  const calculate = async (): Promise<void> => {
    if (!ready) return;
    try {
      const due = calculation.due();
      if (due.length > 0) await deliver(page, due.map(invocationMessage));
    } catch (error) {
      if (!page.isClosed()) faults.push(String(error));
    }
  };
  const answer = (request: WireRequest): WireResponse => {
    if (isOfService(request)) {
      return answerService(request, {
        functionsReady: () => (ready = true),
        settle: (id, outcome) => calculation.settle(id, outcome),
        show: (state) => shown.push(state),
      });
    }
    requests.push(request);
    return execute(session, request, () => undefined);
  };
  await page.exposeFunction("partnerHost", async (text: string) => {
    const request = JSON.parse(text) as WireRequest;
    try {
      const response = answer(request);
      const { Code, Message } = (response.Error ?? {}) as { Code?: string; Message?: string };
      if (Code === "ApiNotFound") faults.push(Message!);
      if (changes(request)) setImmediate(() => void calculate());
      return JSON.stringify(response);
    } catch (error) {
      faults.push(`${String(error)} ${text.slice(0, 500)}`);
      throw error;
    }
  });
  const officeFiles = await routeOffice(page);
  await page.addInitScript(installNativeBridge, options.edition ?? currentExcel);
  await page.goto(`${options.origin}/taskpane.html`);

  return {
    workbook,
    calculation,
    requests,
    officeFiles,
    shown,
    unknown: async () => [...faults, ...(await bridgeOf(page)).unknown],
    bridge: () => bridgeOf(page),
    type: async (range, entry) => {
      range.values = [[entry]];
      await calculate();
      if (workbook.worksheets.listened) await deliver(page, [changeMessage(range)]);
    },
    press: (functionName) =>
      page.evaluate(
        (name) => (window as unknown as BridgedWindow).partnerBridge.press(name),
        functionName
      ),
    calculated: async () => {
      await calculate();
      while (!ready || calculation.busy) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

function metadataOf(folder: string): FunctionsMetadata {
  return JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as FunctionsMetadata;
}

/** Whether a request may have put something into a cell: results of functions, methods, properties. */
function changes({ Actions }: WireRequest): boolean {
  return Actions.some(({ ActionType }) => ActionType === 3 || ActionType === 4);
}

function invocationMessage({ id, name, values, address, errorsAllowed }: Invocation): HostMessage {
  return [1, 1000, "", JSON.stringify([id, name, values, address, errorsAllowed ? 4 : 0])];
}

function changeMessage(range: Range): HostMessage {
  const { worksheet, rowIndex, columnIndex } = range;
  const address = addressOf(rowIndex, columnIndex);
  const change = {
    address,
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "Unknown",
    worksheetId: worksheet.id,
  };
  return [65_536, 10, "Workbook", JSON.stringify(change)];
}

function addressOf(row: number, column: number): string {
  return cellsText({ top: row, bottom: row, left: column, right: column });
}

type BridgeUse = Omit<NativeBridge, "deliver" | "press">;

interface BridgedWindow {
  readonly partnerBridge: NativeBridge;
}

function deliver(page: Page, messages: readonly HostMessage[]): Promise<void> {
  return page.evaluate(
    (sent) => (window as unknown as BridgedWindow).partnerBridge.deliver(sent),
    messages
  );
}

function bridgeOf(page: Page): Promise<BridgeUse> {
  return page.evaluate(() => {
    const { unknown, commands, events, completed } = (window as unknown as BridgedWindow)
      .partnerBridge;
    return { unknown, commands, events, completed };
  });
}
