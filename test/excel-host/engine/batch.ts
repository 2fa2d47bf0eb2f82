import {
  actionTypes,
  type Action,
  type ActionResult,
  type Batch,
  type BatchAnswer,
  type BatchError,
} from "../protocol/request";
import { HostError, notEmulated } from "./errors";
import { isHostObject } from "./host-class";
import { PathResolver } from "./paths";
import { identify, query } from "./query";
import type { Session } from "./session";

/** Where a batch is made to fail: before its action of that index, with a code of the caller's choice. */
export interface PlannedFailure {
  readonly actionIndex: number;
  readonly code: string;
}

/**
 * Carries out a batch in order. The first action that fails ends it; what was done before stays done.
 * @throws only on faults of the host itself
 */
export function runBatch(batch: Batch, session: Session, failure?: PlannedFailure): BatchAnswer {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const paths = new PathResolver(batch, session);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (failure?.actionIndex === index)
        throw new HostError(failure.code, "a failure that the test asked for");
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      const value = perform(action, paths, session);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: errorOf(error, batch, index) };
    }
  }
  if (failure && failure.actionIndex >= batch.Actions.length) {
    const error = new HostError(failure.code, "a failure that the test asked for");
    return { Results: results, TraceIds: traces, Error: errorOf(error, batch, batch.Actions.length - 1) };
  }
  return { Results: results, TraceIds: traces };
}

function perform(action: Action, paths: PathResolver, session: Session): unknown {
  if (action.ActionType === actionTypes.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return object && identify(object);
    case actionTypes.query:
      return object && query(object, action.QueryInfo ?? {}, session);
    case actionTypes.method: {
      if (!object) return null;
      if (action.Name === "_KeepReference") {
        session.keep(object);
        return undefined;
      }
      const value = object.call(action.Name, paths.values(action.ArgumentInfo), session);
      if (isHostObject(value)) return identify(value);
      return value;
    }
    case actionTypes.setProperty:
      object?.write(action.Name, paths.values(action.ArgumentInfo)[0], session);
      return undefined;
    default:
      throw notEmulated(`an action of type ${action.ActionType}`);
  }
}

function errorOf(error: unknown, batch: Batch, index: number): BatchError {
  if (!(error instanceof HostError)) throw error;
  const action = batch.Actions[index];
  const path = action && batch.ObjectPaths[String(action.ObjectPathId)];
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? (action?.Name === "" ? (path?.Name ?? "") : (action?.Name ?? "")),
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}
