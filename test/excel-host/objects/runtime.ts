import { flagArgument } from "../engine/arguments";
import { defineClass, type HostClass } from "../engine/host-class";

export const runtimeClass: HostClass<null> = defineClass<Excel.Runtime, null>("Runtime", {
  scalars: {
    enableEvents: {
      since: "1.8",
      get: (_target, session) => session.enableEvents,
      set: (_target, value, session) => {
        session.enableEvents = flagArgument(value);
      },
    },
  },
});
