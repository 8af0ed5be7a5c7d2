import fc from "fast-check";
import type { FileSource, Reading } from "../../../src/workbook/file/fileSource";
import { delimitedRows } from "../../../src/workbook/file/delimitedRows";
import { openFile } from "../../../src/workbook/file/openFile";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function gridOf(source: FileSource | string, reading?: Reading) {
  const bytes = typeof source === "string" ? utf8(source) : source;
  return (await openFile(bytes, "usage.csv", reading)).sheets[0]!.grid;
}

async function rowsOf(pieces: readonly string[]) {
  async function* given() {
    for (const [i, text] of pieces.entries()) yield { text, last: i === pieces.length - 1 };
  }
  const rows: string[][] = [];
  for await (const some of delimitedRows(given(), "usage.csv")) rows.push(...some);
  return rows;
}

/** A text that spans several pieces of a file. */
function lines(count: number, line: (row: number) => string, end = "\n") {
  return Array.from({ length: count }, (_, row) => line(row) + end).join("");
}

describe("Rows and fields", () => {
  test("with names that every object has are ordinary text, in headers and below", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = [names, names, ["", ...names]].map((row) => row.join(",")).join("\n");
    expect(await gridOf(text)).toEqual([names, names, [null, ...names]]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test("of unequal length stay as they are", async () => {
    expect(await gridOf("a,b,c\n1\n\n1,2,3,4\n,,\n5,")).toEqual([
      ["a", "b", "c"],
      [1],
      [null],
      [1, 2, 3, 4],
      [null, null, null],
      [5, null],
    ]);
  });

  test.each([
    ["Windows", "a,b\r\n1,2\r\n"],
    ["Unix", "a,b\n1,2\n"],
    ["old Mac", "a,b\r1,2\r"],
    ["several programs", "a,b\r\n1,2\n3,4\r\n"],
    ["several programs, quoted", '"a","b"\r\n"1","2"\n"3","4"\r\n'],
  ])("end as %s ends lines", async (_, text) => {
    expect((await gridOf(text)).slice(0, 2)).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
    expect((await gridOf(text)).length).toBe(text.includes("3") ? 3 : 2);
  });

  test("are the same wherever the text is cut into pieces", async () => {
    const field = fc.oneof(
      fc.constantFrom("", "a", "ü", "😀", '"', ",", "\n", "\r\n", 'x"y', " "),
      fc.string({ maxLength: 6 })
    );
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(400), { maxLength: 6 }),
        async (rows, cuts) => {
          const text = rows.map((row) => row.map(quoted).join(",")).join("\n");
          const places = [0, ...cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b)];
          const pieces = places.map((at, i) => text.slice(at, places[i + 1] ?? text.length));
          // The delimiter is judged by the beginning of the text, so that is not cut.
          const head = lines(5, () => "a,b,c,d");
          expect(await rowsOf([head, ...pieces])).toEqual(await rowsOf([head + text]));
        }
      ),
      { numRuns: 300 }
    );
  });
});

describe("A quotation mark", () => {
  test.each([
    ["on line 1", '"a,b\n1,2\n', 1],
    ["on line 2", 'a,b\n1,"2\n3,4\n', 2],
    ["below a text of two lines", 'a,b\n"x\ny",2\n3,"4\n5,6', 4],
    ["below the line that names the delimiter", 'sep=;\na;b\n1;"2\n', 3],
    ["that the next one only seems to close", 'a,b\n"x,1\n"y",2\n3,4\n', 2],
    ["before another that seems to be its end", 'a,b\n"x" y,1\n"z",2\n', 2],
  ])("%s that never closes is told by its line", async (_, text, line) => {
    await expect(gridOf(text)).rejects.toMatchObject({
      name: "WorkbookError",
      message: expect.stringMatching(
        new RegExp(`^usage\\.csv has a quotation mark in line ${line} .* add the missing "`)
      ),
    });
  });

  test("some megabytes down is told by its line too", async () => {
    const text = lines(400_000, (row) => (row === 300_000 ? '1,"2,3' : "2026-10,Contoso,5"));
    await expect(gridOf(text)).rejects.toThrow(/in line 300001 /);
  });

  test("inside a text does no harm where nothing else is drawn into it", async () => {
    expect(await gridOf('Name,ACR\n5" disk,1\n"Contoso "East" Ltd",2')).toEqual([
      ["Name", "ACR"],
      ['5" disk', 1],
      ['Contoso "East" Ltd', 2],
    ]);
  });

  test("never closed in a text of any length is given up after some ten megabytes", async () => {
    const calls: number[] = [];
    const text = `a,b\n"${"x".repeat(60 * 1024 * 1024)}`;
    await expect(gridOf(text, { progress: (done) => calls.push(done) })).rejects.toThrow(
      /in line 2 /
    );
    expect(calls.at(-1)).toBeLessThan(50 * 1024 * 1024);
  });

  test("is not to blame for a line without end", async () => {
    await expect(gridOf(`a,b\n${"x".repeat(60 * 1024 * 1024)}`)).rejects.toThrow(
      /^usage\.csv: line 2 goes on for more than 32 million characters/
    );
  });
});

describe("A text of several pieces", () => {
  const megabytes = (count: number) => count * 1024 * 1024;

  test.each<[string, BufferEncoding, readonly number[]]>([
    ["UTF-8", "utf8", []],
    ["UTF-8 with a mark", "utf8", [0xef, 0xbb, 0xbf]],
    ["UTF-16 with a mark", "utf16le", [0xff, 0xfe]],
  ])("in %s is read as one, with letters of several bytes at every edge", async (_, code, mark) => {
    const name = "é€😀".repeat(200);
    const text = `x${lines(6000, (row) => `${row},"${name}"`, "\r\n")}`;
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(text, code)]);
    expect(bytes.length).toBeGreaterThan(megabytes(8));
    for (const source of [bytes, new Blob([bytes])]) {
      const grid = await gridOf(source);
      expect(grid.length).toBe(6000);
      expect(grid[0]).toEqual(["x0", name]);
      expect(grid.slice(1).every(([row, cell], i) => row === i + 1 && cell === name)).toBe(true);
    }
  });

  test("in UTF-16 the other way round is read by its mark", async () => {
    const bytes = Buffer.from("\ufeffName;ACR\nMünchen;5", "utf16le").swap16();
    expect(await gridOf(bytes)).toEqual([
      ["Name", "ACR"],
      ["München", 5],
    ]);
  });

  test("in the old Windows code page is told from UTF-8 by its very last letter", async () => {
    const text = `${lines(400_000, () => "Contoso,5.5")}M\xfcnchen,\x80`;
    const grid = await gridOf(new Blob([Buffer.from(text, "latin1")]));
    expect(grid.length).toBe(400_001);
    expect(grid.at(-1)).toEqual(["München", "€"]);
  });

  test("keeps one string for the texts that a column repeats", async () => {
    const grid = await gridOf(lines(3, () => "a tenant of some length,b"));
    expect(new Set(grid.map(([tenant]) => tenant)).size).toBe(1);
  });

  test("tells how far it is, and stops when told to", async () => {
    const source = new Blob([lines(500_000, () => "2026-10,Contoso East,5")]);
    expect(source.size).toBeGreaterThan(megabytes(8));
    const told: number[] = [];
    await gridOf(source, {
      progress: (done, all) => {
        expect(all).toBe(source.size);
        told.push(done);
      },
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(source.size);

    const stop = new AbortController();
    const seen: number[] = [];
    const reading = gridOf(source, {
      signal: stop.signal,
      progress: (done) => {
        seen.push(done);
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(seen.length).toBe(1);
  });

  test("is never asked for as a whole", async () => {
    const source = new Blob([lines(500_000, () => "2026-10,Contoso East,5")]);
    const asked = jest.spyOn(source, "slice");
    const whole = jest.spyOn(source, "arrayBuffer");
    await gridOf(source);
    expect(whole).not.toHaveBeenCalled();
    for (const [from, to] of asked.mock.calls)
      expect(to! - from!).toBeLessThanOrEqual(megabytes(4));
  });

  test("is refused above 500 MB, before it is read", async () => {
    const source = new Blob(["Month,ACR\n2026-10,5\n"]);
    Object.defineProperty(source, "size", { value: megabytes(500) + 1 });
    await expect(gridOf(source)).rejects.toMatchObject({
      name: "WorkbookError",
      message:
        "usage.csv is 501 MB large; text is read up to 500 MB. Export fewer months or columns, or split it.",
    });
  });
});
