import { plainSheet, type FileBook } from "../../../src/workbook/file/fileBook";
import type { Reading } from "../../../src/workbook/file/fileSource";
import { createOpener, type Opening } from "../../../src/workbench/page/opener";

const bookOf = (name: string): FileBook => ({
  sheets: [plainSheet(name, [])],
  names: [],
  settings: {},
});

/** An opener, and the files that it is asked to read, each to be answered by hand. */
function openerWithFiles() {
  const told: (Opening | null)[] = [];
  const inGrid: string[] = [];
  const files = new Map<string, { reading: Reading; answer: (wrong?: Error) => void }>();
  const opener = createOpener(
    async (book) => {
      await Promise.resolve();
      inGrid.push(book.sheets[0]!.name);
    },
    (opening) => told.push(opening)
  );
  const open = (file: string) =>
    opener
      .open(
        file,
        (reading) =>
          new Promise((resolve, reject) => {
            const answer = (wrong?: Error) => (wrong ? reject(wrong) : resolve(bookOf(file)));
            files.set(file, { reading, answer });
          })
      )
      .then(
        () => "open",
        (error: Error) => error.name
      );
  return { opener, open, told, inGrid, file: (name: string) => files.get(name)! };
}

describe("a file that is opened", () => {
  test("tells how much of it is read until it is in the grid", async () => {
    const { open, told, inGrid, file } = openerWithFiles();
    const usage = open("usage.csv");
    file("usage.csv").reading.progress!(50, 200);
    file("usage.csv").answer();
    expect(await usage).toBe("open");
    expect(inGrid).toEqual(["usage.csv"]);
    expect(told.map((each) => each && [each.share, each.canStop])).toEqual([
      [null, true],
      [0.25, true],
      [1, false],
      null,
    ]);
  });

  test("never reaches the grid once it is stopped, even where it was read by then", async () => {
    const { opener, open, told, inGrid, file } = openerWithFiles();
    const usage = open("usage.csv");
    opener.stop();
    expect(file("usage.csv").reading.signal!.aborted).toBe(true);
    file("usage.csv").answer();
    expect(await usage).toBe("AbortError");
    expect([inGrid, told.at(-1)]).toEqual([[], null]);
  });

  test("gives way to a newer one, whichever is read first", async () => {
    const { open, told, inGrid, file } = openerWithFiles();
    const older = open("older.csv");
    const newer = open("newer.csv");
    file("older.csv").reading.progress!(1, 2);
    file("older.csv").answer();
    file("newer.csv").answer();
    expect(await Promise.all([older, newer])).toEqual(["AbortError", "open"]);
    expect(inGrid).toEqual(["newer.csv"]);
    expect(told.map((each) => each?.file)).toEqual([
      "older.csv",
      "newer.csv",
      "newer.csv",
      undefined,
    ]);
  });

  test("says why it could not be, and the next one can", async () => {
    const { open, inGrid, file } = openerWithFiles();
    const broken = open("broken.xlsx");
    file("broken.xlsx").answer(new TypeError("no workbook"));
    expect(await broken).toBe("TypeError");
    const sound = open("sound.xlsx");
    file("sound.xlsx").answer();
    expect([await sound, inGrid]).toEqual(["open", ["sound.xlsx"]]);
  });
});
