import { notEmulated } from "../engine/errors";
import { defineClass, type HostObject } from "../engine/host-class";

/** The library tells it that its action handlers are ready while it starts; nothing here waits for that. */
const internalService = defineClass<object, null>("AddinInternalService", {
  internalMethods: { notifyActionHandlerReady: { since: "1.1", call: () => undefined } },
});

/** Where the runtime that a pane and ribbon buttons share is shown or put away; here the pane is always shown. */
const runtimeService = defineClass<object, null>("AppRuntimeService", {
  internalMethods: {
    setAppRuntimeState: { since: "1.1", call: () => undefined },
    getAppRuntimeState: { since: "1.1", call: () => "Visible" },
  },
});

/** An object that the add-in makes by itself and that belongs to no workbook. */
export function newObject(name: string): HostObject {
  if (name === "Microsoft.InternalService.AddinInternalService") return internalService.of(null);
  if (name === "Microsoft.AppRuntime.AppRuntimeService") return runtimeService.of(null);
  throw notEmulated(`new ${name}`);
}
