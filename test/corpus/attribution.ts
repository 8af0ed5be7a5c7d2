import {
  atAdatum,
  atBellows,
  atContoso,
  changed,
  ledger,
  ledgerProves,
  usageRow,
  withColumn,
  withRows,
  without,
} from "./azureLedger";
import { exported, found, lacking, type OddExport, type Row } from "./oddExport";

const by = (association: string, more: Row = {}) => ({
  PartnerAttributionType: association,
  ...more,
});
const october = (association: string, more: Row = {}) =>
  usageRow("Oct-2026", atAdatum, 20000, by(association, more));
/** Each row again as the export repeats it for a second attribution, marked as duplicate. */
const flagged = (column: string): OddExport => ({
  name: `No association column, and duplicates marked by ${column}`,
  given: [
    exported(
      lacking(
        [
          ...ledger.map((row) => ({ ...row, [column]: 0 })),
          ...ledger.slice(3, 4).map((row) => ({ ...row, [column]: 1 })),
        ],
        "PartnerAttributionType"
      )
    ),
  ],
  finds: [found("noAssociationColumn"), found("flagged", 10)],
  proves: ledgerProves,
});

/** Associations and the duplicates that they make. */
export const attribution: readonly OddExport[] = [
  {
    name: "The same consumption under CSP and under PAL",
    given: [withRows(october("Partner admin link"))],
    finds: [{ id: "duplicates", count: 1 }],
    proves: ledgerProves,
  },
  {
    name: "The same consumption twice, the second split over two meters",
    given: [withRows(october("PAL", { ACR_USD: 12000 }), october("PAL", { ACR_USD: 8000 }))],
    finds: [{ id: "duplicates", count: 1 }],
    proves: ledgerProves,
  },
  {
    name: "Two associations and no SubscriptionId: equal amounts are duplicates",
    given: [exported(lacking([...ledger, october("DPOR")], "SubscriptionId"))],
    finds: [{ id: "duplicatesByAmount", count: 1 }],
    proves: ledgerProves,
  },
  {
    name: "The same consumption under one association and two partner ids",
    given: [
      exported([
        ...ledger.map((row) => ({ ...row, MPNId: 4471029 })),
        october("CSP Tier 1", { MPNId: 4471030 }),
      ]),
    ],
    finds: [{ id: "duplicates", count: 1 }],
    proves: ledgerProves,
  },
  flagged("IsACRDuplicateAtPGALevel"),
  flagged("IsDuplicateAtPGALevel"),
  flagged("IsACRDuplicateAtPGAAttachTypeLevel"),
  flagged("IsDuplicateAtMPNLevel"),
  {
    name: "Transacting partner of record outranks CSP in the export's flag: the CSP row is the one to keep",
    given: [
      exported([
        ...ledger.map((row, index) => ({ ...row, IsACRDuplicateAtPGALevel: index === 3 ? 1 : 0 })),
        october("Transacting partner of record", { IsACRDuplicateAtPGALevel: 0 }),
      ]),
    ],
    finds: [found("ineligible", 10)],
    proves: ledgerProves,
  },
  {
    name: "Deal registrations and own usage hold most of the growth",
    given: [withRows(october("Deal registration"), october("Partner as end-customer"))],
    finds: [found("ineligible", 10), found("ineligible", 11)],
    proves: ledgerProves,
  },
  {
    name: "Every row is of an association that doesn't count",
    given: [changed(() => by("Deal registration"))],
    finds: [{ id: "ineligible", count: 8 }],
    proves: {},
  },
  {
    name: "An association nobody knows, now: left out",
    given: [withRows(october("Partner of honour"))],
    finds: [found("associationUnknown", 10)],
    proves: ledgerProves,
  },
  {
    name: "An association nobody knows, a year ago: leaving it out must not make growth",
    given: [withRows(usageRow("Oct-2025", atContoso, 9000, by("Partner of honour")))],
    finds: [found("associationUnknown", 10)],
    proves: { adds: "unknown", growth: "unknown", services: 6 },
  },
  {
    name: "Blank associations a year ago",
    given: [
      withColumn("PartnerAttributionType", ["CSP", null, "CSP", "CSP", "CSP", "CSP", "CSP", "CSP"]),
    ],
    finds: [found("associationBlank", 3)],
    proves: { adds: "unknown", growth: "unknown", services: 6 },
  },
  {
    name: "Associations in short and in Spanish",
    given: [
      withColumn("PartnerAttributionType", [
        "PAL",
        "pal",
        "CSP T1",
        "CSP nivel 1",
        "DPOR",
        "POR/DPOR",
        "CSP indirect reseller",
        "CSP (Tier 2)",
      ]),
    ],
    proves: ledgerProves,
  },
  {
    name: "Services and amounts, no associations: every row counts, and it is said",
    given: [without("PartnerAttributionType")],
    finds: [found("noAssociationColumn")],
    proves: ledgerProves,
  },
  {
    name: "Two customers whose duplicates cross: each keeps its own",
    given: [
      withRows(
        usageRow("Oct-2026", atBellows, 1500, by("PAL")),
        usageRow("Oct-2026", atContoso, 1500, by("DPOR"))
      ),
    ],
    finds: [{ id: "duplicates", count: 2 }],
    proves: ledgerProves,
  },
];
