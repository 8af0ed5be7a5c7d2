import { inForce } from "../../rulebook/inForce";
import { rulebook } from "../../rulebook/rulebook";
import type { IsoDate } from "../../rulebook/terms";
import { setKey } from "./condensedLine";

/** Services whose ACR under some associations only a rule asks for. */
export interface AskedServices {
  /** "Security since 2026-05-08". */
  readonly name: string;
  /** Workload ids. */
  readonly services: readonly string[];
  /** Association ids, in the rule's order. */
  readonly associations: readonly string[];
}

/** Each set that a rule of any designation, day, track and reading asks for, once. */
export function askedServices(): readonly AskedServices[] {
  const asked = new Map<string, AskedServices>();
  const names = new Set<string>();
  for (const { name: designation, metrics } of rulebook.designations) {
    for (const metric of metrics) {
      for (const part of metric.measure === "parts" ? metric.parts : []) {
        if (part.counts !== "acr" && part.counts !== "tenants-by-acr") continue;
        const { services, associations } = part.figures;
        for (const each of pairsInForce(services.values, associations.values)) {
          const key = setKey(each.services, each.associations);
          if (asked.has(key)) continue;
          const name = `${designation} since ${each.from}`;
          const unique = names.has(name) ? `${name} (${names.size})` : name;
          names.add(unique);
          asked.set(key, { ...each, name: unique });
        }
      }
    }
  }
  return [...asked.values()];
}

type Texts = Parameters<typeof inForce<readonly string[]>>[0];

/** What two figures hold together, on each day one of them changes. */
function pairsInForce(services: Texts, associations: Texts) {
  const days = [...new Set([...services, ...associations].map(({ from }) => from))].sort();
  return days.flatMap((date) =>
    tracks.flatMap((track) =>
      readings.flatMap((reading) => {
        const those = inForce(services, { date, track, reading });
        const under = inForce(associations, { date, track, reading });
        // A part without associations does not exist on the track.
        return those && under && under.value[0] !== "none"
          ? [{ from: date as IsoDate, services: those.value, associations: under.value }]
          : [];
      })
    )
  );
}

const tracks = ["single", "enterprise", "smb"] as const;
const readings = ["guide", "learn"] as const;
