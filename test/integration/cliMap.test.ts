import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../src/cli/answer";
import { openFile } from "../../src/workbook/file/openFile";
import { readFileSync } from "node:fs";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "map-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function usage(name: string, columns: string): string {
  const path = join(folder, name);
  const rows = ["2025-09", "2025-10", "2026-09", "2026-10"].map((m) => `${m},t-1,Storage,PAL,1500`);
  writeFileSync(path, [columns, ...rows].join("\n"));
  return path;
}
const own = () =>
  usage("own.csv", "Month,CustomerTenantId,ServiceLevel2,PartnerAttributionType,ACR_USD");
const german = () => usage("german.csv", "Zeitraum,Mandant,Dienst,Zuordnung,Umsatz");
const said = [
  "Zeitraum=month",
  "Mandant=tenantId",
  "Dienst=ServiceLevel2",
  "Zuordnung=association",
];
const maps = [...said, "Umsatz=acr"].flatMap((each) => ["--map", each]);

async function total(args: readonly string[]): Promise<unknown> {
  return (JSON.parse(await answer([...args, "--json"], false)) as { total: unknown }).total;
}

test("Columns that are said what they are score as the export's own", async () => {
  expect(await total([german(), ...maps])).toEqual(await total([own()]));
});

test("A workbook written from them holds values, and that is said", async () => {
  const out = join(folder, "out.xlsx");
  const told = await answer([german(), ...maps, "--out", out], false);
  expect(told).toContain("(as values: the functions don't know what --map says)");
  const { sheets } = await openFile(new Uint8Array(readFileSync(out)), "out.xlsx");
  expect(sheets.flatMap(({ details }) => details.filter(({ formula }) => formula))).toEqual([]);
});

test("A column that is not needed is left out", async () => {
  const text = await answer([own(), "--map", "PartnerAttributionType=none", "--check"], false);
  expect(text).toContain("There is no association column");
});
