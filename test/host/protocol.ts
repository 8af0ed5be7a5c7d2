import { HostError } from "./hostError";
import { call, get, isCollection, memberName, set } from "./members";

/** A request as the client library sends it. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ArgumentInfo?: WireArguments;
}

interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null | 0)[];
}

export interface WireResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: object;
}

/** What the object paths start from, and where objects without an id of their own are kept between requests. */
export interface Session {
  readonly root: object;
  readonly references: Map<string, object>;
}

/**
 * Executes a request action by action, as Excel does: what stands before a failing action has happened.
 * `before` is told each method called and each property set, such as "Worksheets.add".
 */
export function execute(
  { root, references }: Session,
  request: WireRequest,
  before: (member: string) => void
): WireResponse {
  const objects = new Map<number, object | null>();
  const Results: WireResponse["Results"] = [];

  const object = (id: number): object | null => {
    if (!objects.has(id)) objects.set(id, resolve(request.ObjectPaths[id]!));
    return objects.get(id)!;
  };
  const values = (info?: WireArguments): unknown[] =>
    (info?.Arguments ?? []).map((value, i) => {
      const reference = info!.ReferencedObjectPathIds?.[i];
      return reference ? object(reference) : value;
    });
  const resolve = (path: WirePath): object | null => {
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 6) {
      return references.get(path.Name) ?? fail("ItemNotFound", `reference ${path.Name}`);
    }
    if (path.ObjectPathType === 7) return null;
    const parent = object(path.ParentObjectPathId!);
    if (parent === null) return null;
    if (path.ObjectPathType === 4) return get(parent, path.Name) as object | null;
    if (path.ObjectPathType === 3) {
      before(memberName(parent, path.Name));
      return call(parent, path.Name, values(path.ArgumentInfo)) as object | null;
    }
    if (path.ObjectPathType === 5) {
      return call(parent, "GetItem", values(path.ArgumentInfo)) as object | null;
    }
    return fail("GeneralException", `object path of type ${path.ObjectPathType}`);
  };
  const perform = (action: WireAction): unknown => {
    // A trace stands for no object: it only marks where the library is.
    if (action.ActionType === 5) return null;
    const target = object(action.ObjectPathId);
    if (action.ActionType === 1) return target && identity(target, references);
    if (action.ActionType === 2) return target && select(target, action.QueryInfo?.Select ?? []);
    if (action.ActionType === 3) {
      if (action.Name === "_KeepReference") return null;
      if (action.Name === "_RemoveReference") return null;
      if (target === null) return null;
      before(memberName(target, action.Name));
      return call(target, action.Name, values(action.ArgumentInfo));
    }
    if (action.ActionType === 4) {
      if (target === null) return null;
      before(memberName(target, action.Name));
      set(target, action.Name, values(action.ArgumentInfo)[0]);
      return null;
    }
    return fail("GeneralException", `action of type ${action.ActionType}`);
  };

  for (const [index, action] of request.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: plainResult(perform(action)) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results,
        Error: {
          Code: error.code,
          Message: error.message,
          ActionIndex: index,
          HttpStatusCode: 400,
          Location: action.Name ?? "",
        },
      };
    }
  }
  return { Results };
}

/** Objects with an id are found again through their collection, the rest by a reference. */
function identity(object: object, references: Map<string, object>): object {
  if ("id" in object) return { _Id: object.id, Id: object.id };
  if (!("referenceable" in object)) return {};
  const reference = `reference ${references.size + 1}`;
  references.set(reference, object);
  return { _ReferenceId: reference };
}

function select(object: object, paths: readonly string[]): unknown {
  if (isCollection(object)) {
    const inner = paths.map((path) => path.replace(/^items\//i, ""));
    return { _Items: object.items.map((item) => ({ ...idOf(item), ...pick(item, inner) })) };
  }
  return { ...idOf(object), ...pick(object, paths) };
}

function idOf(object: object): object {
  return "id" in object ? { _Id: object.id } : {};
}

function pick(object: object, paths: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const path of paths) {
    const [name, ...rest] = path.split("/");
    const value = get(object, name!);
    const key = name!.charAt(0).toUpperCase() + name!.slice(1);
    if (rest.length === 0) result[key] = value;
    else result[key] = { ...(result[key] as object), ...pick(value as object, [rest.join("/")]) };
  }
  return result;
}

/** A method that gives an object gives it through its path; only plain values travel. */
function plainResult(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return value.constructor === Object ? value : null;
}

function fail(code: string, message: string): never {
  throw new HostError(code, message);
}
