import { HostError, apiNotFound, notEmulated } from "./errors";
import type { Session } from "./session";

/** The requirement set that brought a member: a version of ExcelApi, "1.1" being the first. */
export type Since = `1.${number}`;

export interface Scalar<Target, Value> {
  readonly since: Since;
  get(target: Target, session: Session): Value;
  /** Absent for what the client library does not let be set. The value is as it came over the wire. */
  readonly set?: (target: Target, value: unknown, session: Session) => void;
  /** True for what `load()` without names leaves out. */
  readonly onRequest?: true;
}

export interface Navigation<Target> {
  readonly since: Since;
  /** Null is a null object. */
  get(target: Target, session: Session): HostObject | null;
}

export interface Method<Target> {
  readonly since: Since;
  /** What it returns: another object, null for a null object, or a plain value; undefined for nothing. */
  call(target: Target, values: readonly unknown[], session: Session): unknown;
}

/** A value of the client as it goes over the wire: an enumeration is one of its words. */
type Wire<Value> = Value extends readonly (infer Item)[]
  ? Wire<Item>[]
  : Value extends string
    ? `${Value}`
    : Value;

/** The identity by which the client finds an object again in its collection, or none. */
export type Identity = { readonly Id: string } | { readonly _Id: string };

/**
 * A class of the client library as this host plays it. Names are those of the client; the types of @types/office-js
 * bind them and the values of scalars, and a test compares them with the library itself.
 */
export interface ClassDefinition<Client, Target> {
  readonly scalars?: { readonly [Name in keyof Client]?: Scalar<Target, Wire<Client[Name]> | null> };
  readonly navigations?: { readonly [Name in keyof Client]?: Navigation<Target> };
  readonly methods?: { readonly [Name in keyof Client]?: Method<Target> };
  /** Members that the library calls by itself; their names start with an underscore. */
  readonly internalNavigations?: Readonly<Record<string, Navigation<Target>>>;
  readonly internalMethods?: Readonly<Record<string, Method<Target>>>;
  /** Set for collections. */
  readonly items?: (target: Target, session: Session) => readonly HostObject[];
  identity?(target: Target): Identity;
  /** Throws where the object is gone, before any of its members is used. */
  check?(target: Target): void;
}

/** One object of a batch. Names are as on the wire: the client's with a first capital. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  /** Given by _KeepReference. */
  referenceId: string | null;
  readonly identity: Identity | null;
  readonly items: ((session: Session) => readonly HostObject[]) | null;
  /** The scalars that `load()` without names reads. */
  readonly plainScalars: (session: Session) => readonly string[];
  hasScalar(name: string): boolean;
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  navigate(name: string, session: Session): HostObject | null;
  call(name: string, values: readonly unknown[], session: Session): unknown;
}

/** What the honesty test compares with the client library. */
export interface ClassFacts {
  readonly name: string;
  readonly isCollection: boolean;
  readonly scalars: ReadonlyMap<string, { readonly since: Since; readonly settable: boolean }>;
  readonly navigations: ReadonlyMap<string, Since>;
  readonly methods: ReadonlyMap<string, Since>;
}

export interface HostClass<Target> {
  of(target: Target): HostObject;
}

const allClasses = new Map<string, ClassFacts>();

/** Every class that was defined, by its client name. */
export function definedClasses(): ReadonlyMap<string, ClassFacts> {
  return allClasses;
}

/** The name a member of the client has on the wire. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function byWireName<Member>(...groups: (object | undefined)[]): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const group of groups) {
    for (const [name, member] of Object.entries(group ?? {})) members.set(wireName(name), member as Member);
  }
  return members;
}

/** Compares "1.9" and "1.14" as versions of ExcelApi. */
export function isWithin(since: Since, highest: Since): boolean {
  return Number(since.slice(2)) <= Number(highest.slice(2));
}

export function defineClass<Client, Target>(
  name: string,
  definition: ClassDefinition<Client, Target>,
): HostClass<Target> {
  const scalars = byWireName<Scalar<Target, unknown>>(definition.scalars);
  const navigations = byWireName<Navigation<Target>>(definition.navigations, definition.internalNavigations);
  const methods = byWireName<Method<Target>>(definition.methods, definition.internalMethods);
  const { items } = definition;

  allClasses.set(name, {
    name,
    isCollection: items !== undefined,
    scalars: new Map(
      [...scalars].map(([key, { since, set }]) => [key, { since, settable: set !== undefined }]),
    ),
    navigations: new Map([...navigations].map(([key, { since }]) => [key, since])),
    methods: new Map([...methods].map(([key, { since }]) => [key, since])),
  });

  const member = <Kind extends { since: Since }>(
    of: Map<string, Kind>,
    key: string,
    session: Session,
  ): Kind => {
    const found = of.get(key);
    if (!found) throw notEmulated(`${name}.${key}`);
    if (!isWithin(found.since, session.requirementSet)) throw apiNotFound(`${name}.${key}`, found.since);
    return found;
  };

  /** Errors say where they come from, as Excel's do. */
  const located = <Result>(key: string, work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof HostError)
        error.location ??= `${name}.${key.charAt(0).toLowerCase()}${key.slice(1)}`;
      throw error;
    }
  };

  return {
    of: (target) => ({
      className: name,
      target,
      referenceId: null,
      get identity() {
        return definition.identity?.(target) ?? null;
      },
      items: items ? (session) => items(target, session) : null,
      plainScalars: (session) =>
        [...scalars]
          .filter(([, { since, onRequest }]) => isWithin(since, session.requirementSet) && !onRequest)
          .map(([key]) => key),
      hasScalar: (key) => scalars.has(key),
      read(key, session) {
        return located(key, () => {
          const scalar = member(scalars, key, session);
          definition.check?.(target);
          return scalar.get(target, session);
        });
      },
      write(key, value, session) {
        located(key, () => {
          const scalar = member(scalars, key, session);
          definition.check?.(target);
          if (!scalar.set) throw new HostError("InvalidArgument", `${name}.${key} cannot be set`);
          scalar.set(target, value, session);
        });
      },
      navigate(key, session) {
        return located(key, () => {
          const navigation = member(navigations, key, session);
          definition.check?.(target);
          return navigation.get(target, session);
        });
      },
      call(key, values, session) {
        return located(key, () => {
          const method = member(methods, key, session);
          definition.check?.(target);
          return method.call(target, values, session);
        });
      },
    }),
  };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "navigate" in value;
}
