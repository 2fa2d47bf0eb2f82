import { purposeOf } from "./explain";
import { causeFinding } from "./cause-finding";
import type { CauseRule } from "../rule";

/** Raised, kept and lowered do not make up the units compared. */
export const movementMismatch: CauseRule = {
  id: "movement-mismatch",
  order: 120,
  aboutSums: true,
  claim: (cause, context) =>
    purposeOf(cause) === "movement" ? causeFinding(context, cause, "movement-mismatch", "error") : null,
};
