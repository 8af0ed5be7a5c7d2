/** What the Excel around a page claims to be. */
export interface ExcelEdition {
  /** "en-US": the language of Office. */
  readonly locale: string;
  /** The language's number in Windows. */
  readonly lcid: number;
  readonly theme: "white" | "black";
  /** Requirement sets with their newest version. */
  readonly sets: Readonly<Record<string, string>>;
}

export const currentExcel: ExcelEdition = {
  locale: "en-US",
  lcid: 1033,
  theme: "white",
  sets: {
    AddinCommands: "1.3",
    CustomFunctions: "1.9",
    CustomFunctionsRuntime: "1.4",
    DelayForCellEdit: "1.1",
    ExcelApi: "1.20",
    RibbonApi: "1.2",
    RichApiRuntimeFlag: "1.1",
    Settings: "1.1",
    SharedRuntime: "1.2",
  },
};

/** [category, type, target, JSON] of a message from Excel to the library. */
export type HostMessage = readonly [number, number, string, string];

/** What the bridge offers the test, as `window.partnerBridge`. */
export interface NativeBridge {
  /** Uses of the bridge that it does not know. A test has to find it empty. */
  readonly unknown: string[];
  /** Numbers of the commands and events the library used. */
  readonly commands: number[];
  readonly events: number[];
  /** Presses a button, or chooses an entry of a menu, that runs a function of the add-in. */
  press(functionName: string): void;
  /** Buttons whose function said that it is done. */
  readonly completed: string[];
  deliver(messages: readonly HostMessage[]): void;
}

type Answer = (result: unknown) => void;
type Listener = (event: number, messages: unknown) => void;

/**
 * Runs in the page before every script: stands in for what Excel for Windows puts at `window.external`.
 * Object model requests go to `window.partnerHost`, which takes and gives JSON. Nothing of this module's scope
 * is there: only the argument.
 */
export function installNativeBridge(edition: ExcelEdition): void {
  const requestCommand = 93;
  const completedCommand = 94;
  const messageEvent = 33;
  const ribbonEvent = 39;
  const [back, front] = edition.theme === "white" ? [0xffffff, 0x242424] : [0x262626, 0xffffff];
  const page = window as unknown as {
    partnerHost: (request: string) => Promise<string>;
    partnerBridge: NativeBridge;
  };
  let listener: Listener | null = null;
  let ribbon: Listener | null = null;
  const bridge: NativeBridge = {
    unknown: [],
    commands: [],
    events: [],
    completed: [],
    press(functionName) {
      if (!ribbon) throw new Error("The library does not listen to the ribbon.");
      ribbon(ribbonEvent, safeArray([functionName, functionName, "{}"]));
    },
    deliver(messages) {
      if (!listener) throw new Error("The library does not listen to messages.");
      listener(messageEvent, safeArray(messages.map((message) => safeArray([...message]))));
    },
  };
  page.partnerBridge = bridge;

  const settings = new Map<string, string>();
  const context = strict("context", {
    GetActivationMode: () => 1,
    GetAppCapabilities: () => 0,
    GetAppDataLocale: () => edition.lcid,
    GetAppType: () => 1,
    GetAppUILocale: () => edition.lcid,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetCommerceAllowed: () => false,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => "00000000-0000-4000-8000-00000000c0c0",
    GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: "1.2" }),
    GetDocUrl: () => "C:\\Users\\partner\\Documents\\partner.xlsx",
    GetFeaturesForSolution: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.19000.20000",
    GetInitialDisplayMode: () => 0,
    GetInstanceId: () => "1",
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: back,
        bodyForegroundColor: front,
        controlBackgroundColor: back,
        controlForegroundColor: front,
      }),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, i) => settings.set(key, values[i]!));
      },
    }),
    GetSolutionRef: () => "solution",
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(edition.sets),
    GetTouchEnabled: () => false,
  });
  const external = strict("external", {
    GetHostInfo: () => `Excel$Win32$16.01$${edition.locale}$correlation$$$3`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(command: number, values: unknown[], answer: Answer) {
      bridge.commands.push(command);
      if (command === completedCommand) {
        bridge.completed.push(String(values[0]));
        setTimeout(() => answer(safeArray([0])));
        return;
      }
      if (command !== requestCommand) {
        bridge.unknown.push(`command ${command}`);
        return;
      }
      const message = (Array.isArray(values[0]) ? values[0] : values) as unknown[];
      page.partnerHost(message[4] as string).then(
        (response) => answer(safeArray([0, [200, [], response]])),
        (error: unknown) => bridge.unknown.push(String(error))
      );
    },
    RegisterEvent(event: number, _target: string, callback: Listener, answer: Answer) {
      bridge.events.push(event);
      if (event === messageEvent) listener = callback;
      else if (event === ribbonEvent) ribbon = callback;
      else bridge.unknown.push(`event ${event}`);
      setTimeout(() => answer(0));
    },
    UnregisterEvent(_event: number, _target: string, answer: Answer) {
      listener = null;
      setTimeout(() => answer(0));
    },
  });
  Object.defineProperty(window, "external", { value: external, configurable: true });

  /** The library takes arrays of the kind that Windows hands to scripts. */
  function safeArray(items: unknown[]): unknown[] {
    return Object.assign(items, { toArray: () => items });
  }

  /** A member that is not there is a change of the library: it is told, not passed over. */
  function strict(name: string, members: object): object {
    return new Proxy(members, {
      get(target, key) {
        if (!(key in target) && typeof key === "string") bridge.unknown.push(`${name}.${key}`);
        return Reflect.get(target, key) as unknown;
      },
    });
  }
}
