import type { Cents, Day, Month } from "../evidence/evidence";
import type { Rate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import type { PartsTrace } from "./partsTrace";
import type { SourceRow } from "./proof";

/** The evaluation itself: the value is the sum of what is listed here. */
export type Trace =
  | NetAddsTrace
  | SkillingTrace
  | GrowthTrace
  | ServicesTrace
  | PartsTrace
  | StatedTrace
  | NothingTrace;

export interface NetAddsTrace {
  readonly kind: "netAdds";
  readonly threshold: Cents;
  /** Whether both months must reach the threshold or one is enough. */
  readonly quantifier: "all" | "any";
  /** [M-2, M-1]. */
  readonly current: readonly Month[];
  /** [M-14, M-13]. */
  readonly baseline: readonly Month[];
  readonly missingMonths: readonly Month[];
  readonly countNow: number;
  readonly countThen: number;
  readonly tenants: readonly TenantLine[];
}

/** One customer in the bridge. Amounts are null where it has no row in that month. */
export interface TenantLine {
  readonly tenant: string;
  readonly tenantId: string | null;
  readonly name: string;
  /** Same order as `baseline`. */
  readonly then: readonly (Cents | null)[];
  /** Same order as `current`. */
  readonly now: readonly (Cents | null)[];
  readonly countsThen: boolean;
  readonly countsNow: boolean;
  readonly change: "gained" | "lost" | "kept" | "below";
  /** What the current months lack to the threshold, same order as `current`; 0 where reached. */
  readonly lacks: readonly Cents[];
  /** True for one that does not count now but holds at least 80 % of the threshold in each month needed. */
  readonly nearMiss: boolean;
  readonly source: SourceRow | null;
}

export interface SkillingTrace {
  readonly kind: "skilling";
  readonly perPerson: Rate;
  readonly steps: readonly StepLine[];
  /** Certificates that count in no step, with the reason. */
  readonly uncounted: readonly PersonLine[];
}

export interface StepLine {
  readonly step: number;
  readonly role: "gate" | "points";
  readonly certifications: readonly { readonly id: string; readonly name: string }[];
  readonly needed: number;
  readonly counted: number;
  readonly met: boolean;
  /** Points this step gives. */
  readonly points: number;
  /** The people counted, each once, with the certificate that lasts longest. */
  readonly people: readonly PersonLine[];
}

export interface PersonLine {
  readonly person: string;
  readonly personKey: string;
  readonly certification: string | null;
  readonly title: string;
  readonly expires: Day | null;
  readonly counts: boolean;
  readonly why: Sentence;
  readonly source: SourceRow;
}

export interface GrowthTrace {
  readonly kind: "growth";
  readonly currentMonth: Month;
  readonly baselineMonth: Month;
  readonly currentCents: Cents | null;
  readonly baselineCents: Cents | null;
  readonly minimumCents: Cents;
  readonly missingMonths: readonly Month[];
  /** ACR still lacking in the current month for the next whole percent; null at the cap or when not known. */
  readonly toNextPoint: Cents | null;
  /** What each tenant contributed, largest change first. */
  readonly tenants: readonly {
    readonly name: string;
    readonly tenantId: string | null;
    readonly then: Cents | null;
    readonly now: Cents | null;
    readonly source: SourceRow | null;
  }[];
}

export interface ServicesTrace {
  readonly kind: "services";
  readonly months: readonly Month[];
  readonly missingMonths: readonly Month[];
  readonly services: readonly {
    readonly name: string;
    readonly cents: Cents;
    readonly counts: boolean;
    readonly why: Sentence;
    readonly source: SourceRow | null;
  }[];
}

/** The value was stated in a figures table. */
export interface StatedTrace {
  readonly kind: "stated";
  readonly lines: readonly {
    readonly what: Sentence;
    readonly value: number;
    readonly source: SourceRow;
  }[];
}

/** No range shows anything about this metric. */
export interface NothingTrace {
  readonly kind: "nothing";
}
