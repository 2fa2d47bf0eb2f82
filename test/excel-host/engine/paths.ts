import { workbookClass } from "../objects/workbook";
import { newObject } from "../objects/new-objects";
import { pathTypes, type ArgumentInfo, type Batch, type ObjectPath } from "../protocol/request";
import { HostError, notEmulated } from "./errors";
import { isHostObject, type HostObject } from "./host-class";
import type { Session } from "./session";

/** Finds the objects of a batch by their paths, each once: a path that adds something must not add it twice. */
export class PathResolver {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly session: Session,
  ) {}

  /**
   * The object of a path; null for a null object.
   * @throws HostError
   */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `there is no path ${id}`);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** Arguments with their proxies replaced by the objects they stand for. */
  values(info: ArgumentInfo | undefined): readonly unknown[] {
    return withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? [], (id) => this.resolve(id));
  }

  private follow(path: ObjectPath): HostObject | null {
    const { session } = this;
    switch (path.ObjectPathType) {
      case pathTypes.globalObject:
        return workbookClass.of(session.workbook);
      case pathTypes.newObject:
        return newObject(path.Name);
      case pathTypes.referenceId:
        return session.referenced(path.Name);
      case pathTypes.nullObject:
        return null;
      case pathTypes.property: {
        const parent = this.parentOf(path);
        return parent && parent.navigate(path.Name, session);
      }
      case pathTypes.method:
      case pathTypes.indexer: {
        const parent = this.parentOf(path);
        if (!parent) return null;
        const name = path.ObjectPathType === pathTypes.indexer ? "GetItem" : path.Name;
        const result = parent.call(name, this.values(path.ArgumentInfo), session);
        if (result !== null && !isHostObject(result))
          throw notEmulated(`${parent.className}.${name} as an object`);
        return result;
      }
      default:
        throw notEmulated(`an object path of type ${path.ObjectPathType}`);
    }
  }

  private parentOf(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined)
      throw new HostError("InvalidObjectPath", `${path.Name} has no parent`);
    return this.resolve(path.ParentObjectPathId);
  }
}

function withObjects(
  values: readonly unknown[],
  ids: readonly unknown[],
  resolve: (id: number) => HostObject | null,
): unknown[] {
  return values.map((value, index) => {
    const id = ids[index];
    if (typeof id === "number" && id > 0) return resolve(id);
    if (Array.isArray(id) && Array.isArray(value)) return withObjects(value, id, resolve);
    if (typeof value === "object" && value !== null && "_ObjectPathId" in value) {
      return typeof value._ObjectPathId === "number" ? resolve(value._ObjectPathId) : value;
    }
    return value;
  });
}
