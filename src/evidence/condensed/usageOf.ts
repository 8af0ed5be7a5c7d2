import type { ServiceUsage, Tenant, UsageEvidence } from "../evidence";
import { idKey } from "../names";
import { allUsage, lineKinds, setKey, type CondensedLine } from "./condensedLine";
import { textKept } from "./keptText";
import type { ReadTable } from "./readTable";
import { flagsIn } from "./usageFlags";

/** The usage that a condensed table was made of, in all that a score reads. */
export function usageOf(table: ReadTable): UsageEvidence {
  return { ...countedIn(table, allUsage), ofServices: servicesIn(table) };
}

/** Usage of the sets the table holds; null where it holds none, because no service was named. */
function servicesIn(table: ReadTable): ServiceUsage | null {
  const sets = new Map(
    table.lines
      .filter(({ kind }) => kind === lineKinds.set)
      .map(({ counted, id, name }) => [name, id || counted])
  );
  if (sets.size === 0) return null;
  const read = new Map<string, UsageEvidence>();
  return (services, associations) => {
    const key = setKey(services, associations);
    let usage = read.get(key);
    if (!usage) {
      const counted = sets.get(key);
      usage = countedIn(table, counted === undefined ? key : String(counted));
      if (counted === undefined) usage = { ...usage, untold: { id: "engine.condenseAgain" } };
      read.set(key, usage);
    }
    return usage;
  };
}

/** What the lines of one set count; nothing where there are none. */
function countedIn({ lines, places, ...span }: ReadTable, set: string): UsageEvidence {
  const own = lines.filter(({ counted }) => counted === set);
  const of = (wanted: string) => own.filter(({ kind }) => kind === wanted);
  const months = of(lineKinds.months)[0];
  const services = of(lineKinds.service);
  const customers = of(lineKinds.customer);
  const tenants = customers.map(tenantOf);
  const [cents, firstRow, firstPlace] = byMonth(customers, span.monthCount);
  const [serviceCents, serviceFirstRow, serviceFirstPlace] = byMonth(services, span.monthCount);
  return {
    firstMonth: span.firstMonth,
    monthCount: span.monthCount,
    coverage: Uint8Array.from({ length: span.monthCount }, (_, month) =>
      Number(String(months?.rows ?? "").split(" ")[month] ?? 0)
    ),
    ...{ tenants, cents, firstRow, firstPlace },
    services: services.map(({ name }) => textKept(name) ?? ""),
    ...{ serviceCents, serviceFirstRow, serviceFirstPlace },
    totalCents: Float64Array.from({ length: span.monthCount }, (_, at) => months?.cents[at] ?? 0),
    places,
    ...flagsIn(String(months?.name ?? "")),
    ofServices: null,
  };
}

function tenantOf({ id, name, segment }: CondensedLine): Tenant {
  const [tenantId, customer] = [textKept(id), textKept(name)];
  return {
    key: tenantId === null ? `name:${(customer ?? "").toLowerCase()}` : idKey(tenantId),
    id: tenantId,
    name: customer,
    segment: textKept(segment),
  };
}

/** Amounts, source rows and their places, line after line. */
function byMonth(
  lines: readonly CondensedLine[],
  monthCount: number
): [Float64Array, Uint32Array, Uint8Array] {
  const slots = lines.length * monthCount;
  const [cents, rows, places] = [
    new Float64Array(slots),
    new Uint32Array(slots),
    new Uint8Array(slots),
  ];
  lines.forEach((line, index) => {
    cents.set(line.cents, index * monthCount);
    String(line.rows)
      .split(" ")
      .forEach((text, month) => {
        const [place, row] = text.includes(":") ? text.split(":") : [1, text];
        rows[index * monthCount + month] = Number(row);
        places[index * monthCount + month] = Number(place) - 1;
      });
  });
  return [cents, rows, places];
}
