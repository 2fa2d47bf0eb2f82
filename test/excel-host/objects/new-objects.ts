import { notEmulated } from "../engine/errors";
import { defineClass, type HostObject } from "../engine/host-class";

/** The library tells it that its action handlers are ready while it starts; nothing here waits for that. */
const internalService = defineClass<object, null>("AddinInternalService", {
  internalMethods: { notifyActionHandlerReady: { since: "1.1", call: () => undefined } },
});

/** An object that the add-in makes by itself and that belongs to no workbook. */
export function newObject(name: string): HostObject {
  if (name === "Microsoft.InternalService.AddinInternalService") return internalService.of(null);
  throw notEmulated(`new ${name}`);
}
