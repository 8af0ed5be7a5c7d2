import type { FileBook } from "../../src/workbook/file/fileBook";
import { createFileWorkbook, type FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import type { OpenedWorkbook } from "../contract/contractHost";
import { fileOf } from "../contract/fileOf";
import { describeWorkbook } from "../contract/workbookContract";

const file = { user: false, results: true };

describeWorkbook("A file in memory", file, async (sheets) => {
  const workbook = createFileWorkbook(fileOf(sheets));
  return { workbook, formulaAt: formulasOf(() => workbook.book()) };
});

describeWorkbook("A file saved and opened after every change", file, async (sheets) => {
  let current: FileWorkbook = createFileWorkbook(await again(fileOf(sheets)));
  const saving = async (change: Promise<void>) => {
    await change;
    current = createFileWorkbook(await again(current.book()));
  };
  return {
    workbook: {
      sources: () => current.sources(),
      read: (...asked) => current.read(...asked),
      hasFormulas: (address) => current.hasFormulas(address),
      selection: () => current.selection(),
      select: (address) => current.select(address),
      write: (specs) => saving(current.write(specs)),
      ownSheets: () => current.ownSheets(),
      onChange: (listener) => current.onChange(listener),
      onSheets: (listener) => current.onSheets(listener),
      hold: (ranges) => saving(current.hold(ranges)),
      setting: (key) => current.setting(key),
      keepSetting: (key, value) => saving(current.keepSetting(key, value)),
    },
    formulaAt: formulasOf(() => current.book()),
  };
});

async function again(book: FileBook): Promise<FileBook> {
  return openFile(await writeBook(book), "contract.xlsx");
}

function formulasOf(book: () => FileBook): OpenedWorkbook["formulaAt"] {
  return async (name, row, column) => {
    const sheet = book().sheets.find((each) => each.name === name)!;
    const cell = sheet.details.find((each) => each.row === row && each.column === column);
    return cell?.formula?.text ?? null;
  };
}
