import { inExcel } from "./inExcel";

/** A value kept with the workbook for this add-in; null when there is none. */
export function readSetting(key: string): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return setting.isNullObject ? null : (setting.value as unknown);
  });
}

export function writeSetting(key: string, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.settings.add(key, value as object);
    await context.sync();
  });
}
