import type { UsageEvidence } from "../evidence";
import type { Finding } from "../finding";
import type { FoldedUsage } from "../foldUsage";
import { isBlankRow } from "../header";
import type { UsableSource } from "../recognise";
import { monthOf, readTable, type ReadTable } from "./readTable";
import { usageOf } from "./usageOf";

/**
 * Reads condensed tables back into the usage they were made of. A table that was changed says nothing any
 * more, and neither do several that differ: what they share can't be told.
 */
export function readCondensed(sources: readonly UsableSource[]): FoldedUsage {
  const tables = sources.map(readTable);
  const first = tables.find((table) => table !== null);
  const differ = tables.some((table) => table && table.check !== first!.check);
  const usage: UsageEvidence | null = first && !differ ? usageOf(first) : null;
  return {
    usage,
    findings: sources.flatMap((source, index) =>
      findingsOf(source, tables[index]!, usage, differ, tables.indexOf(first!) === index)
    ),
    ranges: tables.map((table, index) => ({
      rows: rowsOf(sources[index]!),
      months: table && usage ? monthsShown(usage) : [],
      // Known by their months, not by a spelling.
      columns: sources[index]!.header.columns.map((column) =>
        monthOf(column) === null ? column : { ...column, readAs: "acr" as const }
      ),
    })),
  };
}

function findingsOf(
  { range: { place } }: UsableSource,
  table: ReadTable | null,
  usage: UsageEvidence | null,
  differ: boolean,
  isFirst: boolean
): Finding[] {
  const where = { place };
  if (!table || differ)
    return [
      {
        severity: "error",
        message: { id: table ? "evidence.condensedSeveral" : "evidence.condensedChanged" },
        mend: { id: "evidence.condensedMend" },
        where,
      },
    ];
  if (!isFirst) return [];
  const sources = table.places.map(({ label }) => label);
  return [
    ...(usage?.approximate
      ? [
          {
            severity: "warning" as const,
            message: usage.approximate,
            mend: { id: "evidence.approximateMend" } as const,
            where,
          },
        ]
      : []),
    {
      severity: "note",
      message: {
        id: "evidence.condensedRead",
        values: { source: { list: sources }, time: table.time, rows: table.rows },
      },
      where,
    },
  ];
}

function monthsShown({ firstMonth, coverage }: UsageEvidence): number[] {
  return [...coverage].flatMap((seen, month) => (seen > 0 ? firstMonth + month : []));
}

function rowsOf({ range: { grid }, header }: UsableSource): number {
  return grid.filter((row, index) => index > header.row && !isBlankRow(row)).length;
}
