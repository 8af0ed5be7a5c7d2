import {
  adatum,
  atAdatum,
  bellows,
  contoso,
  changed,
  ledger,
  ledgerProves,
  usageRow,
  withColumn,
  without,
} from "./azureLedger";
import { exported, found, type OddExport } from "./oddExport";

const sound = exported(ledger);
const [header, ...rows] = sound;
const all = [2, 3, 4, 5, 6, 7, 8, 9];
const csv = (mark: string, decimal = ".") =>
  sound
    .map((row) =>
      row
        .map((cell) => `"${String(cell ?? "").replace(/^(\d{4,5})$/, `$1${decimal}00`)}"`)
        .join(mark)
    )
    .join("\r\n");

/** How the rows stand in the range: headers, titles, totals, what was pasted where. */
export const shape: readonly OddExport[] = [
  {
    name: "A file with a byte order mark and quotes",
    given: [`\uFEFF${csv(",")}`],
    proves: ledgerProves,
  },
  {
    name: "A file with semicolons and decimal commas",
    given: [`\uFEFF${csv(";", ",")}`],
    proves: ledgerProves,
  },
  { name: "Tabs between the cells", given: [csv("\t")], proves: ledgerProves },
  {
    name: "A byte order mark left in the first header of a pasted range",
    given: [[header!.map((cell, i) => (i === 0 ? `\uFEFF${String(cell)}` : cell)), ...rows]],
    proves: ledgerProves,
  },
  {
    name: "Titles in merged cells above the header",
    given: [
      [
        ["Azure usage, Contoso Cloud Services"],
        [],
        ["Exported 3 November 2026", null, null, 8],
        ...sound,
      ],
    ],
    proves: ledgerProves,
  },
  {
    name: "A row of groups above the header",
    given: [[[null, "When", "What", "Who", null, null, "USD"], ...sound]],
    proves: ledgerProves,
  },
  {
    name: "The header again in the middle, where a second export was pasted below",
    given: [[...sound.slice(0, 5), header!, ...sound.slice(5)]],
    proves: ledgerProves,
  },
  {
    name: "A totals row below, and a subtotal of a customer",
    given: [
      [
        ...sound,
        [null, null, null, "Adatum Total", null, null, 80000],
        ["Total", null, null, null, null, null, 86000],
      ],
    ],
    finds: [found("totalsRows", 10, 11)],
    proves: ledgerProves,
  },
  {
    name: "A totals row that has a month, and no association: left out",
    given: [[...sound, ["Total", "Oct-2026", null, null, null, null, 23000]]],
    finds: [found("totalsRows", 10)],
    proves: ledgerProves,
  },
  {
    name: "A total of each month that names the month, and no associations",
    given: [
      [
        ...without("PartnerAttributionType"),
        ["", "Sep-2026", "", "Total", "", 23000],
        ["", "Oct-2026", "", "Total général", "", 23000],
      ],
    ],
    finds: [found("totalsRows", 10, 11)],
    proves: ledgerProves,
  },
  {
    name: "Blank rows between, some with zeros as function arguments have them",
    given: [[...sound.slice(0, 3), [], [0, 0, 0, 0, 0, 0, 0], [null, "", null], ...sound.slice(3)]],
    proves: ledgerProves,
  },
  {
    name: "Ragged rows: some end early, some run over",
    given: [[header!, ...rows.map((row, i) => (i % 2 ? [...row, "note", 5] : row))]],
    proves: ledgerProves,
  },
  {
    name: "Month and ACR_USD swapped",
    given: [changed((row) => ({ Month: row["ACR_USD"]!, ACR_USD: row["Month"]! }))],
    finds: [found("monthUnreadable", ...all)],
    refused: "monthUnreadable",
  },
  {
    name: "Tenant ids and services swapped: ids would count as services, services as customers",
    given: [
      changed((row) => ({
        CustomerTenantId: row["ServiceLevel2"]!,
        ServiceLevel2: row["CustomerTenantId"]!,
      })),
    ],
    finds: [found("idsAsServices", ...all)],
    proves: { adds: 20, growth: 15 },
  },
  {
    name: "The header stands over two columns: the second holds the billed amounts",
    given: [[[...header!, "ACR_USD"], ...rows.map((row) => [...row, 99999])]],
    finds: [found("repeatedHeader")],
    proves: ledgerProves,
  },
  { name: "Without its header", given: [rows], finds: [found("noHeader")], refused: "noHeader" },
  {
    name: "Headers nobody knows",
    given: [[header!.map((_, i) => `Field ${"abcdefgh"[i]}`), ...rows]],
    finds: [found("unknownHeaders")],
    refused: "unknownHeaders",
  },
  { name: "The header alone", given: [[header!]], finds: [found("noRows")], refused: "noRows" },
  { name: "Nothing at all", given: [[[null, ""], []]], finds: [found("empty")], refused: "empty" },
  { name: "One cell", given: [[["Month"]]], finds: [found("singleCell")], refused: "singleCell" },
  {
    name: "The same export handed over twice",
    given: [sound, sound],
    finds: [found("sameRange")],
    proves: ledgerProves,
  },
  {
    name: "Last month exported twice, the second time after refresh: the smaller counts",
    given: [sound, exported([usageRow("Oct-2026", atAdatum, 20100)])],
    finds: [found("sharedMonths")],
    proves: ledgerProves,
  },
  {
    name: "Last month's rows pasted twice into one range",
    given: [exported([...ledger, ...ledger.filter((row) => row["Month"] === "Oct-2026")])],
    finds: [found("pastedTwice", 10, 11, 12)],
    proves: ledgerProves,
  },
  {
    name: "Headers in other case and spacing, columns in another order",
    given: [
      sound.map((row, i) =>
        (i === 0
          ? row.map((cell) => ` ${String(cell).toUpperCase().replace("_", " ")} `)
          : [...row]
        ).reverse()
      ),
    ],
    proves: ledgerProves,
  },
  {
    name: "Translated headers, as the Spanish documentation prints them",
    given: [
      [
        [
          "Suscripción",
          "Month (Mes)",
          "Servicio",
          "Nombre del cliente",
          "Id. de inquilino",
          "Tipo de asociación",
          "Ingresos consumidos de Azure",
        ],
        ...rows,
      ],
    ],
    proves: ledgerProves,
  },
  {
    name: "Headers such as __proto__ and constructor are ordinary text",
    given: [
      changed(() =>
        Object.fromEntries([
          ["__proto__x", 1],
          ["constructor", "toString"],
          ["hasOwnProperty", "__proto__"],
        ])
      ),
    ],
    proves: ledgerProves,
  },
  {
    name: "Customers and services called __proto__ and constructor",
    given: [
      withColumn("CustomerTenantId", [
        adatum,
        adatum,
        adatum,
        adatum,
        "__proto__",
        "__proto__",
        "constructor",
        "constructor",
      ]),
    ],
    proves: ledgerProves,
  },
  {
    name: "Id texts of thirty thousand characters",
    given: [
      withColumn("CustomerTenantId", [
        adatum,
        adatum,
        adatum,
        adatum,
        bellows.repeat(900),
        bellows.repeat(900),
        contoso,
        contoso,
      ]),
    ],
    proves: ledgerProves,
  },
];
