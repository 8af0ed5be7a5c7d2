import type { Evidence, Tenant, UsageEvidence, WorkloadEvidence } from "../evidence";
import type { Finding } from "../finding";
import type { Place } from "../grid";
import type { Steps } from "../steps";
import { plainCustomerName } from "./customerName";

/** A customer, and the row that names it first. */
interface Shown {
  readonly tenant: Tenant;
  readonly place: Place;
  readonly row: number;
}

const named = 3;
const rowsKept = 20;
/** Their names are taken apart. */
const customersPerPiece = 5_000;

/** Customers whose names differ in case, spaces, punctuation or legal form only, or not at all. */
export function* lookAlikes({ usage, m365, revenue, consumption }: Evidence): Steps<Finding[]> {
  const lists = [
    ...(usage ? [ofUsage(usage)] : []),
    ...[m365, revenue, consumption].flatMap((shown) => (shown ? [ofWorkloads(shown)] : [])),
  ];
  const found: Finding[] = [];
  for (const shown of lists) {
    const alike = yield* groupsOf(shown);
    // Two ids are two customers to the program; a name beside another may be counted twice.
    const isByName = (group: readonly Shown[]) => group.some(({ tenant }) => tenant.id === null);
    const byName = alike.filter(isByName);
    const byId = alike.filter((group) => !isByName(group));
    found.push(...finding("warning", byName), ...finding("note", byId));
  }
  return found;
}

function* groupsOf(shown: readonly Shown[]): Steps<readonly (readonly Shown[])[]> {
  const groups = new Map<string, Shown[]>();
  for (const [index, each] of shown.entries()) {
    if (index % customersPerPiece === 0) yield;
    const plain = plainCustomerName(each.tenant.name ?? "");
    if (plain === "") continue;
    const group = groups.get(plain);
    if (group) group.push(each);
    else groups.set(plain, [each]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function finding(severity: Finding["severity"], groups: readonly (readonly Shown[])[]): Finding[] {
  const [first] = groups;
  if (!first) return [];
  const { place } = first[0]!;
  const rows = groups
    .flat()
    .filter((each) => each.place === place && each.row > 0)
    .map(({ row }) => row);
  const names = groups.slice(0, named).map((group) => namesOf(group));
  return [
    {
      severity,
      message: {
        id: severity === "warning" ? "evidence.lookAlikes" : "evidence.oneNameSeveralIds",
        values: {
          count: groups.length,
          names: { list: names },
          more: groups.length - names.length,
        },
      },
      mend: {
        id: severity === "warning" ? "evidence.lookAlikesMend" : "evidence.oneNameSeveralIdsMend",
      },
      where: {
        place,
        rows: rows.sort((a, b) => a - b).slice(0, rowsKept),
        rowCount: rows.length,
      },
    },
  ];
}

/** “Bellows Ltd” / “Bellows, Ltd.”; a name that several bear is said once. */
function namesOf(group: readonly Shown[]): string {
  const names = [...new Set(group.map(({ tenant }) => tenant.name!))];
  return names
    .slice(0, named)
    .map((name) => `“${name}”`)
    .join(" / ");
}

function ofUsage({ tenants, firstRow, firstPlace, monthCount, places }: UsageEvidence): Shown[] {
  return tenants.map((tenant, index) => {
    const months = firstRow.subarray(index * monthCount, (index + 1) * monthCount);
    const month = Math.max(
      0,
      months.findIndex((row) => row > 0)
    );
    const slot = index * monthCount + month;
    return { tenant, place: places[firstPlace[slot]!]!, row: firstRow[slot]! };
  });
}

function ofWorkloads({ tenants, lines, places }: WorkloadEvidence): Shown[] {
  const first = new Map(lines.toReversed().map((line) => [line.tenant, line]));
  return tenants.map((tenant, index) => {
    const line = first.get(index)!;
    const row = line.firstRow.find((each) => each > 0) ?? 0;
    return { tenant, place: places[line.place]!, row };
  });
}
