import { HostError } from "./hostError";
import type { OfficeHost, ReceivedRequest } from "./officeHost";

/** A user types into a cell: requests wait where they may and are refused where not, until `leave`. */
export function editCell(host: OfficeHost): { readonly leave: () => void } {
  let leave = () => undefined as void;
  const left = new Promise<void>((resolve) => (leave = resolve));
  host.receive = ({ waitsForCellEdit }) => {
    if (waitsForCellEdit) return left;
    throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
  };
  return { leave };
}

/** Excel on the web: neither a request nor an answer of more than 5 MB. */
export function onTheWeb(host: OfficeHost): void {
  const most = 5_000_000;
  host.receive = ({ bytes }) => {
    if (bytes > most) {
      throw new HostError("RequestPayloadSizeLimitExceeded", "The request payload is too large.");
    }
  };
  host.weigh = (bytes) => {
    if (bytes > most) {
      throw new HostError("ResponsePayloadSizeLimitExceeded", "The response is too large.");
    }
  };
}

/** Values of too many cells are asked for: 5 million unless told otherwise. */
export function limitReads(host: OfficeHost, beyondIt: "error" | "null", cells = 5_000_000): void {
  Object.assign(host.workbook.limits, { cellsAtOnce: cells, beyondIt });
}

/** Something happens in the workbook, done by someone else, before the first request that fits. */
export function meanwhile(
  host: OfficeHost,
  before: (request: ReceivedRequest) => boolean,
  happens: () => void
): void {
  let happened = false;
  host.receive = (request) => {
    if (happened || !before(request)) return;
    happened = true;
    happens();
  };
}

/** Whether a request names a member of the object model, as it is called on the wire. */
export function asksFor(member: string): (request: ReceivedRequest) => boolean {
  return ({ body }) =>
    [...body.Actions, ...Object.values(body.ObjectPaths)].some(({ Name }) => Name === member);
}

/** Excel takes no request for a while. */
export function busy(host: OfficeHost, code: "ServiceNotAvailable" | "ActivityLimitReached"): void {
  host.receive = () => {
    throw new HostError(code, "The service is unavailable.");
  };
}

/** Excel takes so many milliseconds for each request. */
export function slow(host: OfficeHost, milliseconds: number): void {
  host.receive = () => new Promise((resolve) => setTimeout(resolve, milliseconds));
}
