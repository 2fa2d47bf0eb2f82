import type { QueryInfo } from "../protocol/request";
import { wireName, type HostObject } from "./host-class";
import type { Session } from "./session";

/** What is asked of an object: names of scalars, and what is asked of the objects it leads to. */
interface Wanted {
  readonly names: Set<string>;
  readonly below: Map<string, Wanted>;
  /** Everything that `load()` without names reads. */
  all: boolean;
}

function emptyWish(): Wanted {
  return { names: new Set(), below: new Map(), all: false };
}

function wishOf({ Select: select = [], Expand: expand = [] }: QueryInfo): Wanted {
  const wish = emptyWish();
  if (select.length === 0) wish.all = true;
  for (const path of select) addPath(wish, path, false);
  for (const path of expand) addPath(wish, path, true);
  return wish;
}

function addPath(wish: Wanted, path: string, expanded: boolean): void {
  const steps = path.split(/[/.]/).filter((step) => step !== "" && step.toLowerCase() !== "items");
  let at = wish;
  for (const [index, step] of steps.entries()) {
    if (index === steps.length - 1 && !expanded) {
      if (step === "*" || step === "$all") at.all = true;
      else if (step !== "$none") at.names.add(wireName(step));
      return;
    }
    const name = wireName(step);
    let next = at.below.get(name);
    if (!next) {
      next = emptyWish();
      at.below.set(name, next);
    }
    at = next;
  }
  at.all = true;
}

/**
 * The answer to a load: the wanted members under their wire names, collections as `_Items`.
 * @throws HostError when a member is not emulated or not in the host's requirement set
 */
export function query(object: HostObject, info: QueryInfo, session: Session): unknown {
  return answer(object, wishOf(info), session, info);
}

function answer(object: HostObject, wish: Wanted, session: Session, page: QueryInfo = {}): unknown {
  const result: Record<string, unknown> = { ...identify(object) };
  if (!object.items) {
    addMembers(result, object, wish, session);
    return result;
  }
  // A collection's own scalars are asked for among those of its items.
  for (const name of wish.names) if (object.hasScalar(name)) result[name] = object.read(name, session);
  const from = page.Skip ?? 0;
  const items = object.items(session).slice(from, page.Top === undefined ? undefined : from + page.Top);
  const ofItems = { ...wish, names: new Set([...wish.names].filter((name) => !object.hasScalar(name))) };
  result["_Items"] = items.map((item) => {
    const entry: Record<string, unknown> = { ...identify(item) };
    addMembers(entry, item, ofItems, session);
    return entry;
  });
  return result;
}

function addMembers(
  result: Record<string, unknown>,
  object: HostObject,
  wish: Wanted,
  session: Session,
): void {
  const names = wish.all ? new Set([...object.plainScalars(session), ...wish.names]) : wish.names;
  for (const name of names) {
    // A name alone may also be that of an object, all of which is then meant.
    if (object.hasScalar(name)) result[name] = object.read(name, session);
    else result[name] = below(object.navigate(name, session), { ...emptyWish(), all: true }, session);
  }
  for (const [name, inner] of wish.below)
    result[name] = below(object.navigate(name, session), inner, session);
}

function below(object: HostObject | null, wish: Wanted, session: Session): unknown {
  return object && answer(object, wish, session);
}

/** What tells the client how to find the object again. */
export function identify(object: HostObject): Record<string, unknown> {
  return {
    ...object.identity,
    ...(object.referenceId === null ? {} : { _ReferenceId: object.referenceId }),
  };
}
