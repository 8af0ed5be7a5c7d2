import type { Month, UsageEvidence } from "./evidence";
import type { Finding } from "./finding";
import { foldUsage, type FoldedUsage } from "./foldUsage";
import type { EvidenceRange } from "./grid";
import { isBlankRow, repeatsHeader, type Header } from "./header";
import { readMonths } from "./monthColumn";
import type { MonthlyRange } from "./monthlyRange";
import { idKey, identityOf } from "./names";
import { rangeFindings } from "./rangeFindings";
import { noteSegment, type OpenTenant } from "./tenantRegister";
import { isTotalsRow } from "./totalsRow";

/**
 * Reads Customers exports. Their ACR is that of the Azure usage export, seen by customer and product, so it
 * serves only where no usage range is given; beside one, they only say the segments of its customers.
 */
export function readCustomers(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[],
  eligible: readonly string[],
  given: { readonly usage: UsageEvidence | null } | null
): FoldedUsage {
  const withAcr = sources.filter(({ header }) => header.column.has("acr"));
  if (given === null && withAcr.length > 0) {
    const folded = foldUsage(withAcr, eligible);
    return {
      usage: folded.usage,
      findings: [...folded.findings, ...withAcr.map((source) => note(source, "customersAsUsage"))],
      ranges: sources.map(
        (source) => folded.ranges[withAcr.indexOf(source)] ?? { rows: 0, months: [] }
      ),
    };
  }
  const read = sources.map(({ range, header }) => segmentsIn(readMonths(range, header)));
  const segments = new Map<string, OpenTenant>();
  for (const { tenants } of read) {
    for (const tenant of tenants) {
      const known = segments.get(tenant.key);
      if (!known) segments.set(tenant.key, tenant);
      else if (tenant.segment !== null) noteSegment(known, tenant.segmentMonth, tenant.segment);
    }
  }
  return {
    usage: given?.usage ? filledIn(given.usage, segments) : null,
    findings: sources.map((source) =>
      note(source, given === null ? "customersWithoutAcr" : "customersSegments")
    ),
    ranges: read.map(({ rows, months }) => ({ rows, months })),
  };
}

function note(
  { range, header }: { readonly range: EvidenceRange; readonly header: Header },
  said: "customersAsUsage" | "customersSegments" | "customersWithoutAcr"
): Finding {
  const { about, found } = rangeFindings(range.place, header);
  about("note", `evidence.${said}`);
  return found[0]!;
}

/** The segments a range names, by tenant id. */
function segmentsIn({ range, header, months, covered }: MonthlyRange): {
  tenants: Iterable<OpenTenant>;
  rows: number;
  months: readonly Month[];
} {
  const { grid } = range;
  const idAt = header.column.get("tenantId") ?? -1;
  const segmentAt = header.column.get("segment") ?? -1;
  const tenants = new Map<string, OpenTenant>();
  let rows = 0;
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    if (isBlankRow(row) || repeatsHeader(row, header) || (months[r]! < 0 && isTotalsRow(row)))
      continue;
    rows++;
    const id = identityOf(row[idAt] ?? null);
    if (id === null || segmentAt < 0 || months[r]! < 0) continue;
    const key = idKey(id);
    let tenant = tenants.get(key);
    if (!tenant) {
      tenant = { key, id, name: null, segment: null, segmentMonth: -1 };
      tenants.set(key, tenant);
    }
    noteSegment(tenant, months[r]!, row[segmentAt] ?? null);
  }
  return { tenants: tenants.values(), rows, months: covered };
}

/** The usage with the segments of customers that it names none of. */
function filledIn(usage: UsageEvidence, segments: ReadonlyMap<string, OpenTenant>): UsageEvidence {
  if (![...segments.values()].some(({ segment }) => segment !== null)) return usage;
  const { ofServices } = usage;
  const filled = new WeakMap<UsageEvidence, UsageEvidence>();
  return {
    ...usage,
    hasSegments: true,
    tenants: usage.tenants.map((tenant) => ({
      ...tenant,
      segment: tenant.segment ?? segments.get(tenant.key)?.segment ?? null,
    })),
    ofServices:
      ofServices &&
      ((services, associations) => {
        // The same answer each time, as without segments: what is counted of it is remembered by it.
        const of = ofServices(services, associations);
        const known = filled.get(of) ?? filledIn(of, segments);
        filled.set(of, known);
        return known;
      }),
  };
}
