import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import {
  CalculationMode,
  SheetPermissionCheckController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingTexts from "@univerjs/preset-sheets-drawing/locales/en-US";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { functionInfo, type FunctionMetadata } from "./functionInfo";
import { partnerFunction } from "./partnerFunction";
import { tableChrome, tableLook } from "./tableLook";

export interface StartedGrid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Starts the grid inside an element, with our functions known before the first workbook is. */
export function startUniver(
  container: HTMLElement,
  functions: readonly FunctionMetadata[]
): StartedGrid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreTexts, conditionalTexts, drawingTexts, tableTexts),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      footer: { menus: false, statisticBar: true, zoomSlider: true },
      formula: {
        function: functions.map(partnerFunction) as never,
        description: functions.map(functionInfo),
        initialFormulaComputing: CalculationMode.FORCED,
      },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsTablePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDrawingPreset(),
  ];
  // The preset of tables hands no options on.
  const own = new Map<unknown, object>([
    [UniverSheetsTablePlugin, tableLook],
    [UniverSheetsTableUIPlugin, tableChrome],
  ]);
  const registered = new Set<unknown>();
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, own.get(plugin)];
    // Presets overlap in what they bring.
    if (registered.has(constructor)) continue;
    registered.add(constructor);
    univer.registerPlugin(constructor as PluginCtor<Plugin>, options as never);
  }
  const api = FUniver.newAPI(univer);
  // Most services exist only once there is a workbook.
  api.createWorkbook({ id: "first", name: "" });
  // It walks every cell a formula refers to, which takes seconds for a ledger; nothing is protected here.
  univer.__getInjector().get(SheetPermissionCheckController).dispose();
  return { univer, api };
}
