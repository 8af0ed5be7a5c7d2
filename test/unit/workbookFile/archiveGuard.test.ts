import { plainSheet } from "../../../src/workbook/file/fileBook";
import { openFile } from "../../../src/workbook/file/openFile";
import { writeBook } from "../../../src/workbook/file/writeBook";
import { oddArchive, packedBlanks, type OddEntry, type OddEnd } from "../../support/oddArchive";
import { unzip } from "../../support/xlsxParts";

const mega = 1024 * 1024;
let parts: readonly OddEntry[];
let unpacked: number;

beforeAll(async () => {
  const grid = [
    ["Month", "ACR"],
    ["2026-10", 5],
  ];
  const bytes = await writeBook({ sheets: [plainSheet("Usage", grid)], names: [], settings: {} });
  parts = [...unzip(bytes)].map(([name, plain]) => ({ name, plain }));
  unpacked = parts.reduce((sum, { plain }) => sum + plain!.length, 0);
});

/** The workbook with more entries behind its own. */
function workbook(more: readonly OddEntry[], end?: OddEnd) {
  return openFile(oddArchive([...parts, ...more], end), "usage.xlsx");
}

/** An entry no reader asks for: its bytes are never unpacked. */
function stuffing(size: number, packed: number, name = "custom/stuffing.bin"): OddEntry {
  return { name, packed: Buffer.alloc(packed), stated: { size } };
}

/** The workbook with its only sheet told otherwise. */
function sheetAs(entry: Omit<OddEntry, "name">) {
  const name = "xl/worksheets/sheet1.xml";
  const others = parts.filter((part) => part.name !== name);
  expect(others.length).toBe(parts.length - 1);
  return openFile(oddArchive([...others, { name, ...entry }]), "usage.xlsx");
}

const opened = { sheets: [{ name: "Usage" }] };

function refused(sentence: RegExp) {
  return { name: "WorkbookError", message: expect.stringMatching(sentence) };
}

test("An archive written as told is opened like any other", async () => {
  await expect(workbook([])).resolves.toMatchObject(opened);
});

describe("The parts of a workbook", () => {
  const fillers = (count: number) =>
    Array.from({ length: count }, (_, i) => stuffing(0, 2, `custom/${i}.bin`));

  test("may be 2,000", async () => {
    await expect(workbook(fillers(2000 - parts.length))).resolves.toMatchObject(opened);
  });

  test("may not be 2,001", async () => {
    await expect(workbook(fillers(2001 - parts.length))).rejects.toMatchObject(
      refused(/usage\.xlsx is made of 2,001 parts; .* up to 2,000\. Copy the sheets/)
    );
  });
});

describe("What a part unpacks to", () => {
  test("may be stated as 256 MB", async () => {
    await expect(workbook([stuffing(256 * mega, 3 * mega)])).resolves.toMatchObject(opened);
  });

  test("may not be stated as a byte more", async () => {
    await expect(workbook([stuffing(256 * mega + 1, 3 * mega)])).rejects.toMatchObject(
      refused(/its part "custom\/stuffing\.bin" would unpack to 256\.1 MB; up to 256 MB/)
    );
  });

  test("may be 512 MB for all of them together", async () => {
    const two = [
      stuffing(256 * mega, 3 * mega),
      stuffing(256 * mega - unpacked, 3 * mega, "custom/b.bin"),
    ];
    await expect(workbook(two)).resolves.toMatchObject(opened);
  });

  test("may not be a byte more for all of them together", async () => {
    const two = [
      stuffing(256 * mega, 3 * mega),
      stuffing(256 * mega - unpacked + 1, 3 * mega, "custom/b.bin"),
    ];
    await expect(workbook(two)).rejects.toMatchObject(
      refused(/usage\.xlsx would unpack to 512\.1 MB in all; up to 512 MB are opened\. Copy/)
    );
  });

  test.each([
    ["100 times its size at 101 kB", 101 * 1024, Math.ceil((101 * 1024) / 100)],
    ["101 times its size at 100 kB", 100 * 1024, Math.floor((100 * 1024) / 101)],
  ])("may be %s", async (_, size, packed) => {
    await expect(workbook([stuffing(size, packed)])).resolves.toMatchObject(opened);
  });

  test.each([
    ["101 times its size at 101 kB", 101 * 1024, 1024, 101],
    ["just over 100 times its size at 101 kB", 101 * 1024, 1034, 101],
    ["1,000 times its size at 100 kB and a byte", 100 * 1024 + 1, 103, 995],
  ])("may not be %s", async (_, size, packed, found) => {
    await expect(workbook([stuffing(size, packed)])).rejects.toMatchObject(
      refused(new RegExp(`"custom/stuffing.bin" would unpack to ${found} times .* up to 100 times`))
    );
  });
});

describe("A file larger than 50 MB", () => {
  const large = (size: number) => {
    const bytes = new Uint8Array(size);
    bytes.set(Buffer.from("PK\x03\x04"));
    return openFile(bytes, "usage.xlsx");
  };

  test("is not read as an archive, one of 50 MB is", async () => {
    await expect(large(50 * mega + 1)).rejects.toMatchObject(
      refused(/usage\.xlsx is 50\.1 MB large; workbooks are opened up to 50 MB.*\.csv/)
    );
    await expect(large(50 * mega)).rejects.toMatchObject(refused(/cut short or damaged/));
  });

  test("is not even read into memory", async () => {
    const source = new Blob(["PK\x03\x04"]);
    Object.defineProperty(source, "size", { value: 50 * mega + 1 });
    const asked = jest.spyOn(source, "slice");
    await expect(openFile(source, "usage.xlsx")).rejects.toMatchObject(refused(/50\.1 MB large/));
    expect(asked.mock.calls).toEqual([[0, 4096]]);
  });
});

describe("A small file that unpacks to 400 MB", () => {
  const Unpacking = globalThis.DecompressionStream;
  let unpackedBytes: number;
  let started: number;

  beforeEach(() => {
    unpackedBytes = started = 0;
    globalThis.DecompressionStream = class {
      readonly writable;
      readonly readable;
      constructor(format: CompressionFormat) {
        started += 1;
        const real = new Unpacking(format);
        this.writable = real.writable;
        const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, out) {
            unpackedBytes += chunk.length;
            out.enqueue(chunk);
          },
        });
        this.readable = real.readable.pipeThrough(counter);
      }
    };
  });

  afterEach(() => {
    globalThis.DecompressionStream = Unpacking;
  });

  const blanks = packedBlanks(400);

  test("is refused without a byte of it unpacked and without memory for it", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const bomb = oddArchive([
      ...parts,
      { name: "custom/blanks.xml", packed: blanks, stated: { size: 400 * mega } },
    ]);
    expect(bomb.length).toBeLessThan(mega);
    await expect(openFile(bomb, "usage.xlsx")).rejects.toMatchObject(
      refused(/"custom\/blanks\.xml" would unpack to 400 MB; up to 256 MB/)
    );
    expect(started).toBe(0);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * mega);
  });

  test("in four parts, each within the limit for one, is refused for its ratio", async () => {
    const quarter = { packed: packedBlanks(100), stated: { size: 100 * mega } };
    const four = ["a", "b", "c", "d"].map((name) => ({ name: `custom/${name}.xml`, ...quarter }));
    await expect(workbook(four)).rejects.toMatchObject(refused(/"custom\/a\.xml" .* times its/));
    expect(started).toBe(0);
  });

  test("but says it is small is given up as soon as it is larger than it says", async () => {
    await expect(sheetAs({ packed: blanks, stated: { size: 5000 } })).rejects.toMatchObject(
      refused(/usage\.xlsx holds a part that unpacks to more bytes than the file says/)
    );
    expect(started).toBeGreaterThan(0);
    expect(unpackedBytes).toBeLessThan(4 * mega);
  });

  test.each([
    ["says nothing of its size", { stated: { size: 0 } }, /0 bytes long .* and 4\d\d,\d{3} by the/],
    [
      "leaves its sizes to what follows",
      { listed: { flags: 8, size: 0, packedSize: 0 }, own: { flags: 8, size: 0 } },
      /0 bytes long by the list of parts and 4\d\d,\d{3} by the part itself/,
    ],
    [
      "leaves all its sizes to what follows",
      { stated: { flags: 8, size: 0, packedSize: 0 } },
      /don't agree on its name, packing or checksum/,
    ],
    [
      "says it is stored",
      { stated: { method: 0, size: 5000 } },
      /5,000 bytes long by the list of parts and 4\d\d,\d{3}/,
    ],
  ])("but %s is refused before it is unpacked", async (_, claims, sentence) => {
    await expect(sheetAs({ packed: blanks, ...claims })).rejects.toMatchObject(refused(sentence));
    expect(started).toBe(0);
  });
});

describe("The name of a part", () => {
  test.each([
    "../evil.xml",
    "xl/../../evil.xml",
    "xl/..",
    "/etc/evil.xml",
    "C:evil.xml",
    "c:/evil.xml",
    "..\\evil.xml",
    "xl\\evil.xml",
    "\\\\server\\evil.xml",
    "evil\u0000.xml",
    "",
  ])("may not be %j", async (name) => {
    await expect(workbook([{ name }])).rejects.toMatchObject(
      refused(/usage\.xlsx holds a part named "[^"]*", which may lead outside the file; only plain/)
    );
  });

  test.each(["xl/..evil.xml", "xl/a..b/evil.xml", "custom/", "xl/Übersicht.xml", "xl/a:b.xml"])(
    "may be %j",
    async (name) => {
      await expect(workbook([{ name }])).resolves.toMatchObject(opened);
    }
  );

  test.each([
    "xl/workbook.xml",
    "XL/Workbook.XML",
    "xl/workbook.xml.",
    "xl/workbook.xml  ",
    "xl./workbook.xml",
  ])("may not be there twice: %j", async (name) => {
    await expect(workbook([{ name }])).rejects.toMatchObject(
      refused(/usage\.xlsx holds the part "[^"]+" twice .* once is allowed/)
    );
  });

  test("with backslashes throughout, as some programs write, is what is said of such a workbook", async () => {
    const odd = parts.map((part) => ({ ...part, name: part.name.replace(/\//g, "\\") }));
    await expect(openFile(oddArchive(odd), "usage.xlsx")).rejects.toMatchObject(
      refused(/holds a part named "[^"]*\\[^"]*", which may lead outside/)
    );
  });

  test("is shown cut, and without what would turn the sentence around", async () => {
    const name = `../\u202e${"x".repeat(5000)}`;
    const error = await workbook([{ name }]).catch((reason: Error) => reason.message);
    expect(error).toMatch(/"\.\.\/\?x{70,80}…"/);
  });
});

describe("The directory and the part itself", () => {
  const entry = (claims: Partial<OddEntry>): OddEntry => ({
    name: "custom/a.xml",
    plain: Buffer.from("<a>some text</a>"),
    ...claims,
  });

  test.each([
    ["size", { own: { size: 17 } }, /"custom\/a\.xml" is 16 bytes long .* and 17 by the part/],
    ["packed size", { own: { packedSize: 5 } }, /is \d+ bytes long .* and 5 by the part itself/],
    ["size, stored", { stated: { method: 0, size: 17 } }, /is 17 bytes long/],
    ["name", { own: { name: "custom/b.xml" } }, /don't agree on its name/],
    ["packing", { own: { method: 0 } }, /don't agree on its name/],
    ["checksum", { own: { crc: 1 } }, /don't agree on its name/],
  ])("may not disagree about its %s", async (_, claims, sentence) => {
    await expect(workbook([entry(claims)])).rejects.toMatchObject(refused(sentence));
  });

  test("agree where sizes and checksum follow the part, as programs write that don't know them yet", async () => {
    const own = { flags: 8, crc: 0, size: 0, packedSize: 0 };
    const streamed = parts.map((part) => ({ ...part, stated: { flags: 8 }, own }));
    const bytes = oddArchive(streamed);
    await expect(openFile(bytes, "usage.xlsx")).resolves.toMatchObject(opened);
  });

  test("may not share bytes with another part", async () => {
    const twice = [entry({}), entry({ name: "custom/b.xml", at: parts.length })];
    await expect(workbook(twice)).rejects.toMatchObject(
      refused(/its parts "custom\/a\.xml" and "custom\/b\.xml" share the same bytes/)
    );
  });

  test("may not be of a part that reaches over the next one", async () => {
    const long = { packedSize: 100 };
    const two = [entry({ stated: long }), stuffing(500, 500, "custom/b.xml")];
    await expect(workbook(two)).rejects.toMatchObject(
      refused(/its parts "custom\/a\.xml" and "custom\/b\.xml" share the same bytes/)
    );
  });

  test("may not be of a part that reaches into the directory", async () => {
    await expect(workbook([entry({ stated: { packedSize: 40 } })])).rejects.toMatchObject(
      refused(/usage\.xlsx is cut short or damaged at its part "custom\/a\.xml"/)
    );
  });
});

describe("An archive", () => {
  test.each([0x1, 0x40, 0x2000])("with a part under a password is refused: %i", async (flags) => {
    await expect(workbook([{ name: "custom/a.xml", stated: { flags } }])).rejects.toMatchObject(
      refused(/its part "custom\/a\.xml" is protected by a password\. Unpack it/)
    );
  });

  test("packed in another way is refused", async () => {
    await expect(
      workbook([{ name: "custom/a.xml", stated: { method: 93 } }])
    ).rejects.toMatchObject(
      refused(/"custom\/a\.xml" is packed by method 93; workbooks use 0 or 8/)
    );
  });

  test.each<[string, readonly OddEntry[], OddEnd]>([
    ["a count", [], { count: 0xffff }],
    ["a start", [], { start: 0xffffffff }],
    ["a size", [{ name: "custom/a.xml", stated: { size: 0xffffffff } }], {}],
    ["a locator", [], { before: Buffer.from("PK\x06\x07".padEnd(20, "\0"), "latin1") }],
  ])("in the format beyond 4 GB, told by %s, is refused", async (_, more, end) => {
    await expect(workbook(more, end)).rejects.toMatchObject(refused(/only archives beyond 4 GB/));
  });

  test.each<[string, OddEnd]>([
    ["counts fewer parts than it lists", { count: 3 }],
    ["counts more parts than it lists", { count: 300 }],
    ["lies in several volumes", { countHere: 1 }],
    ["has its directory elsewhere", { start: 5 }],
    ["has its directory beyond its end", { start: 0x7fffffff }],
  ])("whose end %s is refused", async (_, end) => {
    await expect(workbook([], end)).rejects.toMatchObject(refused(/is cut short or damaged/));
  });

  test("with a comment behind it is opened", async () => {
    await expect(workbook([], { comment: Buffer.from("saved") })).resolves.toMatchObject(opened);
  });

  test("cut off anywhere is refused with a sentence", async () => {
    const whole = oddArchive(parts);
    for (let length = 4; length < whole.length; length += 97) {
      await expect(openFile(whole.subarray(0, length), "usage.xlsx")).rejects.toMatchObject(
        refused(/^usage\.xlsx is cut short or damaged/)
      );
    }
  });
});
