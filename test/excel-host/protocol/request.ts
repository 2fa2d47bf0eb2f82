/**
 * The body of one request of the client library: actions in order, and the paths by which they name their objects.
 * Both transports carry the same text.
 */

export const pathTypes = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to Arguments: the path of a proxy, 0 for a literal; a nested list for an array argument. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAction(value: unknown): value is Action {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ActionType"] === "number" &&
    typeof value["Name"] === "string" &&
    (typeof value["ObjectPathId"] === "number" || value["ActionType"] === actionTypes.trace)
  );
}

function isPath(value: unknown): value is ObjectPath {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ObjectPathType"] === "number" &&
    typeof value["Name"] === "string"
  );
}

/**
 * Reads the body of a request.
 * @throws Error when the text is not a batch of the shape the pinned client library sends
 */
export function parseBatch(body: string): Batch {
  const parsed: unknown = JSON.parse(body);
  if (!isRecord(parsed)) throw new Error("the body of a request is an object");
  const { Actions: actions, ObjectPaths: paths } = parsed;
  if (!Array.isArray(actions) || !actions.every(isAction)) throw new Error("Actions of an unknown shape");
  if (!isRecord(paths) || !Object.values(paths).every(isPath)) {
    throw new Error("ObjectPaths of an unknown shape");
  }
  return { Actions: actions, ObjectPaths: paths as Record<string, ObjectPath> };
}

/** Whether a request only gives up references, as Excel.run does when its callback is done. */
export function isHousekeeping(batch: Batch): boolean {
  return batch.Actions.every(
    ({ ActionType, Name }) =>
      ActionType === actionTypes.instantiate ||
      (ActionType === actionTypes.method && Name === "_RemoveReference"),
  );
}
